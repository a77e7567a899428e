"""The bundled packs: data, read through :mod:`importlib.resources`."""
