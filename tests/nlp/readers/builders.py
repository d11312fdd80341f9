"""Small files of each format, made in code from a title and paragraphs."""

import base64
import io
import zipfile

TITLE = "Ferry may sail again in spring"
BYLINE = "By Ida Morn"
DAY = "12 March 2026"
CAPTION = "Workers mend the pier at Ellin on March 3, 2026."
CREDIT = "(Photo: Jon Vale/Coast Pictures)"
_PACKED = (2026, 3, 12, 9, 0, 0)
_FIRST = (
    "The ferry to Ellin Island could sail again in April, the harbour board said on Monday. "
    "A storm tore away the north pier in January and left the island without a boat."
)
_SECOND = (
    "“We will not let this island be forgotten,” said Ida Morn, who leads the board. She said "
    "that the work would cost about four million crowns."
)
_THIRD = (
    "Islanders have waited for nine weeks. The school boat carries pupils and nothing else, and "
    "the shop has had no fresh milk since the storm."
)
PARAGRAPHS = (_FIRST, _SECOND, _THIRD)
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 2 + b"\xff\xd9"


def html(title: str = TITLE, body: str | None = None, head: str = "") -> str:
    """A saved page with menu, article and footer."""
    body = body if body is not None else "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8>"
        f"<title>{title}</title>{head}</head>"
        "<body><nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav>"
        f"<article><h1>{title}</h1><p class=byline>{BYLINE}</p>"
        f"<time datetime=2026-03-12>{DAY}</time>"
        f"{body}</article><footer><p>About us · Contact</p></footer></body></html>"
    )


def figure(source: str = "pier.jpg", caption: str = CAPTION, credit: str = CREDIT) -> str:
    """A figure with its caption and credit."""
    return f'<figure><img src="{source}"><figcaption>{caption} {credit}</figcaption></figure>'


def data_uri() -> str:
    """A picture inside an address."""
    return "data:image/jpeg;base64," + base64.b64encode(JPEG).decode("ascii")


def mhtml(page: str, pictures: dict[str, bytes] | None = None) -> bytes:
    """A page and its pictures as one mail message."""
    parts = [
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Location: https://news.example/a\r\n\r\n"
        + base64.encodebytes(page.encode()).decode("ascii")
    ]
    for place, content in (pictures or {}).items():
        parts.append(
            "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
            f"Content-Location: {place}\r\n\r\n" + base64.encodebytes(content).decode("ascii")
        )
    head = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n'
    )
    return (head + "".join(f"--edge\r\n{p}\r\n" for p in parts) + "--edge--\r\n").encode("ascii")


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip of the members, the same bytes at any time: they are part of the names of tests."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _PACKED), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def docx(paragraphs: list[tuple[str, str]], picture: bytes | None = None) -> bytes:
    """A Word document of (style, words); the style "picture" stands for the picture."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rows = []
    for style, words in paragraphs:
        if style == "picture":
            rows.append(
                '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A pier"/>'
                '<a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r></w:p>'
            )
        else:
            mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
            rows.append(f"<w:p>{mark}<w:r><w:t>{words}</w:t></w:r></w:p>")
    document = (
        f'<w:document xmlns:w="{w}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f"<w:body>{''.join(rows)}</w:body></w:document>"
    )
    names = {
        "Titel": "Title",
        "Untertitel": "Subtitle",
        "berschrift1": "heading 1",
        "Beschriftung": "caption",
    }
    styles = "".join(
        f'<w:style w:styleId="{i}"><w:name w:val="{name}"/></w:style>' for i, name in names.items()
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="image" Target="media/image1.jpg"/></Relationships>'
    )
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document,
        "word/styles.xml": f'<w:styles xmlns:w="{w}">{styles}</w:styles>',
        "word/_rels/document.xml.rels": relations,
    }
    if picture is not None:
        members["word/media/image1.jpg"] = picture
    return zipped(members)


def epub(chapters: list[str], pictures: dict[str, bytes] | None = None) -> bytes:
    """A book of chapters (the inside of their bodies)."""
    items = "".join(
        f'<item id="c{n}" href="text/c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    ) + "".join(
        f'<item id="p{n}" href="images/{name}" media-type="image/jpeg"/>'
        for n, name in enumerate(pictures or {})
    )
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Coast stories</dc:title>'
        "<dc:creator>Ida Morn</dc:creator><dc:date>2026-03-12</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OPS/book.opf": package,
    }
    for n, chapter in enumerate(chapters):
        members[f"OPS/text/c{n}.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
            f"<body>{chapter}</body></html>"
        )
    for name, content in (pictures or {}).items():
        members[f"OPS/images/{name}"] = content
    return zipped(members)


def pdf(pages: list[list[tuple[float, float, str]]], password: str | None = None) -> bytes:
    """A PDF of pages of lines: height on the page, size, words."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(stream, pagesize=(400, 600), encrypt=lock, invariant=1)
    for lines in pages:
        for height, size, words in lines:
            canvas.setFont("Helvetica", size)
            canvas.drawString(40, height, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def scanned_pdf() -> bytes:
    """A PDF whose only page is a picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(400, 600), invariant=1)
    canvas.drawImage(ImageReader(Image.new("RGB", (200, 300), "white")), 0, 0, 400, 600)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()
