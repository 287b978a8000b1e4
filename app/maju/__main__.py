"""``python -m maju`` and the ``maju`` command."""

import sys


def main() -> int:
    """Run the command line. Imports nothing heavy before it knows what is wanted."""
    from maju.commands.front import prepare_process, run

    prepare_process()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
