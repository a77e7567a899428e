"""The bundled grammars: data, read through :mod:`importlib.resources`."""
