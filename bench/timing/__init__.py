"""Measures how fast dateline is and how much memory it takes. Standard library only."""
