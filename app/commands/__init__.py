"""The commands of the command line, one file each. What exists is listed in `app.cli`."""
