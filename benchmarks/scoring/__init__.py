"""Scores of the program's answers against annotations by hand, one file a kind of data."""
