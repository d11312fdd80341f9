"""Starts the window."""


def run(arguments: list[str]) -> int:
    """Opens the window, with the file that the arguments name, and returns the exit status."""
    return 0
