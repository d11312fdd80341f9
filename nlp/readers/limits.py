"""How much a reader takes in: more than these sizes no article needs, and a trap might have."""

TEXT_CHARACTERS = 2_000_000
"""2 MB of text; a longer one is refused."""
TEXT_FILE_BYTES = 4 * TEXT_CHARACTERS + 4
"""A plain text file of more bytes is too long in every encoding."""
PAGE_BYTES = 64_000_000
"""A saved page with its pictures inside."""
DOCUMENT_BYTES = 256_000_000
"""A PDF, Word or EPUB file on the disk."""
STREAM_BYTES = 64_000_000
"""One unpacked stream of a PDF: a page's drawing takes forty times its bytes in memory."""
MEMBER_BYTES = 32_000_000
"""One unpacked XML member of a zip."""
ARCHIVE_BYTES = 96_000_000
"""All unpacked members of a zip together, as far as they are read."""
PICTURE_BYTES = 16_000_000
"""One embedded picture."""
PICTURES_BYTES = 64_000_000
"""All embedded pictures of an article together."""
PICTURES = 100
"""The most pictures that are carried along."""
LINE_CHARACTERS = 1_500
"""A longer line is a paragraph, whatever it looks like."""
