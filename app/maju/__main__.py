"""``python -m maju``, the ``maju`` command and the packaged program."""

import sys

from maju.child_process import CHILD, become, is_packaged


def main() -> int:
    """Run the command line, or be one of the program's children. Imports nothing heavy before it knows what is wanted."""
    if is_packaged():
        import multiprocessing

        multiprocessing.freeze_support()  # does not return in a process that multiprocessing started
    if sys.argv[1:2] == [CHILD]:
        become(sys.argv[2])
        return 0
    from maju.commands.front import prepare_process, run

    prepare_process()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
