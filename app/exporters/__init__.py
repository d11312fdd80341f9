"""Exports, one file an output. What exists is listed here."""
