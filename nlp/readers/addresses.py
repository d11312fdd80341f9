"""Addresses of pictures: their last part, and their percent signs undone. Nothing is fetched."""

import re

_CODE = re.compile(rb"%([0-9a-fA-F]{2})")


def last_part(address: str) -> str:
    """The file name in an address."""
    return re.split(r"[?#]", address)[0].rstrip("/").rpartition("/")[2]


def unquoted_bytes(text: str) -> bytes:
    """The bytes that a percent-encoded text stands for."""
    return _CODE.sub(lambda found: bytes([int(found[1], 16)]), text.encode("utf-8", "replace"))


def unquoted(text: str) -> str:
    """The text with its percent codes undone."""
    return unquoted_bytes(text).decode("utf-8", "replace") if "%" in text else text
