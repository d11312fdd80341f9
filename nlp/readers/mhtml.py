"""Web pages saved as one file (MHTML): a mail message that holds the page and its pictures."""

from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from pathlib import Path

from nlp.article import Article
from nlp.errors import DamagedFile, NoArticle
from nlp.readers.addresses import last_part
from nlp.readers.figures import Place
from nlp.readers.html import article_of, page_text
from nlp.readers.limits import PICTURE_BYTES, PICTURES, PICTURES_BYTES

_KIND = "web page"


def read_mhtml(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of an MHTML file."""
    try:
        message = BytesParser(policy=compat32).parsebytes(_head_first(data))
        parts = [part for part in message.walk() if not part.is_multipart()]
    except (RecursionError, ValueError, LookupError) as error:
        raise DamagedFile(name, _KIND) from error
    if not message.is_multipart() and message.get_content_type() != "text/html":
        raise DamagedFile(name, _KIND)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        raise NoArticle(name)
    source = page_text(_payload(page), name, page.get_content_charset())
    return article_of(source, Place(None, _pictures(parts)), name)


def _head_first(data: bytes) -> bytes:
    """Without what some programs put before the first header: empty lines, a byte-order mark."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n \t")


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _pictures(parts: list[Message]) -> dict[str, bytes]:
    pictures: dict[str, bytes] = {}
    size = 0
    for part in parts:
        if part.get_content_maintype() != "image" or len(pictures) > 3 * PICTURES:
            continue
        content = _payload(part)
        size += len(content)
        if not content or len(content) > PICTURE_BYTES or size > PICTURES_BYTES:
            continue
        location = str(part.get("Content-Location") or "").strip()
        mark = str(part.get("Content-ID") or "").strip().strip("<>")
        for key in (location, last_part(location), f"cid:{mark}" if mark else ""):
            if key:
                pictures.setdefault(key, content)
    return pictures
