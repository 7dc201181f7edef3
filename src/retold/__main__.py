"""`python -m retold`, and the command `retold`."""

import sys


def main() -> None:
    """Load the command line and run it; ends the process."""
    try:
        from retold.cli import main as run  # noqa: PLC0415 - it may be interrupted
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
