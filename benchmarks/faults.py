"""What faults cost, each tried with the real program: ``python -m benchmarks.faults [--only PART …] [--count N]``.

Every part prints what it does and gives lines of one table; exit 1 where a bar was not kept. ``--count 100`` (the default) is what
the issue asks for and takes an hour and more; a twentieth of it shows whether everything still holds.
"""

import argparse
import importlib
import sys

from benchmarks.fault_rows import Part, Row, add_options, run, show

PARTS = {
    "program": "benchmarks.faults_program",
    "engines": "benchmarks.faults_engines",
    "devices": "benchmarks.faults_devices",
    "clock": "benchmarks.faults_clock",
    "files": "benchmarks.faults_files",
    "kiosk": "benchmarks.kiosk_day",
}


def main() -> int:
    """All parts, or those asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    add_options(parser)
    options = parser.parse_args()
    found: list[Row] = []
    for name in options.only:
        part: Part = importlib.import_module(PARTS[name]).rows
        found += run(part, options)
        show(found)
    return show(found)


if __name__ == "__main__":
    sys.exit(main())
