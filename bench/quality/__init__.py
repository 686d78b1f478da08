"""Measures what dateline gets right, on pages that are not in this repository. Standard library only."""
