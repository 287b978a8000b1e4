"""What every command gives back: words for people on standard error, one JSON document on standard output, exit codes."""

import json
import sys

EXIT_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130


def print_json(value: object) -> None:
    """One JSON document, alone on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """A line for people, on standard error, so that ``--json`` stays alone on standard output."""
    print(text, file=sys.stderr, flush=True)
