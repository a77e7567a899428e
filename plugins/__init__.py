"""The bundled plugins: each module here is one, found by looking."""
