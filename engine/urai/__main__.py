"""``python -m urai`` is ``urai``."""

from urai.cli import main

if __name__ == "__main__":
    main()
