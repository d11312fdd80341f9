"""Makes the bundled English pipeline from treebanks; no part of the installed program."""
