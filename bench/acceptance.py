#!/usr/bin/env python3
"""Holds the built program to the founding page: ../shared/acceptance, its HTML and its text form.

usage: acceptance.py

Rows that need the language core (entities, attributions, events, ...) are shown and do not count yet. Exit status 1
where a row of what is built fails; 0, with the reason printed, where the page or the program is not there.
"""
import sys

from quality import acceptance, places


def main():
    failed = 0
    try:
        for name, _, counts, holds, verdict in acceptance.rows():
            failed += counts and not holds
            print(f"{'holds ' if holds else 'FAILS ' if counts else 'later '} {name}: {verdict}")
    except places.Missing as missing:
        print(f"skipped: {missing}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
