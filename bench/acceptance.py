#!/usr/bin/env python3
"""Holds the built program to the founding page: ../shared/acceptance, its HTML and its text form.

usage: acceptance.py

Exit status 1 where a row fails; 0, with the reason printed, where the page or the program is not there.
"""
import sys

from quality import acceptance, places


def main():
    failed = 0
    try:
        for name, _, holds, verdict in acceptance.rows():
            failed += not holds
            print(f"{'holds ' if holds else 'FAILS '} {name}: {verdict}")
    except places.Missing as missing:
        print(f"skipped: {missing}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
