"""Newsgloss's faces: the window, the command line and the printed page."""
