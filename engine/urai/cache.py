"""Where Urai keeps what it can make again: compiled grammars, indexes of lexicons, readings."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def cache_folder() -> Path:
    """Give the cache folder: ``$URAI_CACHE_DIR``, else ``urai`` in the user's cache folder."""
    if given := os.environ.get("URAI_CACHE_DIR"):
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "urai"


def kept(name: str, depends: Iterable[bytes], shape: type[T], make: Callable[[], T]) -> T:
    """Give what ``make`` makes of some data, or what it made of the same data before.

    It is kept on disk as msgpack, read back as ``shape``. ``depends`` is all that it depends on: the data's bytes
    and those of the code that makes it. A folder that cannot be written to costs time only.
    """
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for part in depends:
        digest.update(f"{len(part)}:".encode())
        digest.update(part)
    return kept_at(f"data/{name}-{digest.hexdigest()}", msgspec.msgpack.Decoder(shape), make)


def kept_at(entry: str, decoder: msgspec.msgpack.Decoder[T], make: Callable[[], T]) -> T:
    """Give what is kept under an entry of the cache folder, or make and keep it where it is not there or not whole."""
    path = cache_folder() / f"{entry}.msgpack"
    found = _read(path, decoder)
    if found is None:
        found = make()
        _keep(path, found)
    return found


def _read(path: Path, decoder: msgspec.msgpack.Decoder[T]) -> T | None:
    try:
        return decoder.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None


def _keep(path: Path, item: object) -> None:
    """Put something in a file at once, so that nobody reads half of it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            file.write(msgspec.msgpack.encode(item))
        Path(file.name).replace(path)
    except OSError:
        return
