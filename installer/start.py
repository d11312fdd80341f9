"""What both programs of a bundle run: PyInstaller wants a file outside of the packages."""

import sys

from app.__main__ import main

sys.exit(main())
