"""Writes a practice article as text, web page, Word document, e-book or PDF."""

import html
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

from app.exporters.fonts import SANS, SERIF, SERIF_BOLD, SERIF_ITALIC, register
from seeds.make.source import Part, Seed

_EPOCH = (1980, 1, 1, 0, 0, 0)
Writer = Callable[[Seed, Path, Path], Path]
"""Takes a seed, the folder of the photos and the folder to write to; gives the file."""


def write_txt(seed: Seed, photos: Path, folder: Path) -> Path:
    """Plain text, blocks set apart by blank lines."""
    lines: list[str] = []
    for part in seed.parts:
        lines += [part.text, ""]
        if part.kind == "caption" and part.credit:
            lines[-1:] = [f"({part.credit})", ""]
    path = folder / f"{seed.name}.txt"
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    return path


def write_html(seed: Seed, photos: Path, folder: Path) -> Path:
    """A saved page with its `_files` folder, among the furniture that pages have."""
    files = folder / f"{seed.name}_files"
    files.mkdir(exist_ok=True)
    title = next(p.text for p in seed.parts if p.kind == "title")
    author = next((p.text for p in seed.parts if p.kind == "byline"), "").removeprefix("By ")
    body = "\n".join(_html_part(part, files.name) for part in seed.parts)
    for part in seed.parts:
        if part.photo:
            shutil.copyfile(photos / part.photo, files / part.photo)
    path = folder / f"{seed.name}.html"
    path.write_text(
        f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{html.escape(title)} - {html.escape(seed.outlet)}</title>
<meta property="og:site_name" content="{html.escape(seed.outlet)}">
<meta name="author" content="{html.escape(author)}">
<meta property="article:published_time" content="{seed.date}T06:30:00Z">
</head>
<body>
<nav><a href="#">Home</a> <a href="#">Sport</a> <a href="#">Weather</a></nav>
<article>
{body}
</article>
<aside><h2>Most read</h2><ul><li><a href="#">Ten ways with leeks</a></li></ul></aside>
<footer>{html.escape(seed.outlet)} is an invented newspaper for practice.</footer>
</body>
</html>
""",
        encoding="utf-8",
    )
    return path


def _html_part(part: Part, files: str) -> str:
    words = html.escape(part.text, quote=False)
    match part.kind:
        case "title":
            return f"<h1>{words}</h1>"
        case "standfirst":
            return f'<p class="standfirst">{words}</p>'
        case "byline":
            return f'<p class="byline">{words}</p>'
        case "heading":
            return f"<h2>{words}</h2>"
        case "caption":
            credit = (
                f' <span class="credit">{html.escape(part.credit)}</span>' if part.credit else ""
            )
            image = f'<img src="{files}/{part.photo}" alt="">' if part.photo else ""
            return f"<figure>{image}<figcaption>{words}{credit}</figcaption></figure>"
        case _:
            return f"<p>{words}</p>"


_DOCX_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"""
_DOCX_RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
_DOCX_STYLES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>"""
_DOCX_STYLE = {
    "title": "Title",
    "standfirst": "Subtitle",
    "heading": "Heading1",
    "caption": "Caption",
}
_DOCX_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def write_docx(seed: Seed, photos: Path, folder: Path) -> Path:
    """A Word document with named styles and its pictures."""
    body: list[str] = []
    relations: list[str] = []
    media: list[str] = []
    for part in seed.parts:
        if part.photo:
            media.append(part.photo)
            number = len(media)
            relations.append(
                f'<Relationship Id="p{number}" Type="http://schemas.openxmlformats.org/'
                f'officeDocument/2006/relationships/image" Target="media/{part.photo}"/>'
            )
            body.append(_docx_picture(number, part.photo))
        words = (
            f"{part.text} ({part.credit})" if part.kind == "caption" and part.credit else part.text
        )
        body.append(_docx_paragraph(words, _DOCX_STYLE.get(part.kind)))
    path = folder / f"{seed.name}.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "[Content_Types].xml", _DOCX_TYPES)
        _add(archive, "_rels/.rels", _DOCX_RELS)
        _add(archive, "word/styles.xml", _DOCX_STYLES)
        _add(
            archive,
            "word/document.xml",
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {_DOCX_NAMES}>'
            f"<w:body>{''.join(body)}</w:body></w:document>",
        )
        _add(
            archive,
            "word/_rels/document.xml.rels",
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
            'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{''.join(relations)}</Relationships>",
        )
        for name in media:
            _add(archive, f"word/media/{name}", (photos / name).read_bytes())
    return path


def _docx_paragraph(words: str, style: str | None) -> str:
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{kind}<w:r><w:t xml:space="preserve">{html.escape(words, quote=False)}</w:t></w:r></w:p>'


def _docx_picture(number: int, name: str) -> str:
    wide, high = 4_572_000, 3_048_000  # English metric units, 914,400 an inch
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="{name}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="p{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def write_epub(seed: Seed, photos: Path, folder: Path) -> Path:
    """An e-book with one chapter and its pictures."""
    title = next(p.text for p in seed.parts if p.kind == "title")
    names = [p.photo for p in seed.parts if p.photo]
    body = "\n".join(_html_part(part, "images") for part in seed.parts)
    body = body.replace('alt="">', 'alt=""/>')
    items = "".join(
        f'<item id="i{n}" href="images/{name}" media-type="image/jpeg"/>'
        for n, name in enumerate(names)
    )
    path = folder / f"{seed.name}.epub"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo("mimetype", _EPOCH)
        archive.writestr(info, "application/epub+zip")
        _add(
            archive,
            "META-INF/container.xml",
            '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:'
            'xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" '
            'media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        _add(
            archive,
            "OEBPS/book.opf",
            '<?xml version="1.0" encoding="UTF-8"?><package xmlns="http://www.idpf.org/2007/opf" '
            'version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:identifier id="id">urn:newsgloss:{seed.name}</dc:identifier>'
            f"<dc:title>{html.escape(title)}</dc:title><dc:language>en</dc:language>"
            f"<dc:publisher>{html.escape(seed.outlet)}</dc:publisher><dc:date>{seed.date}</dc:date>"
            '</metadata><manifest><item id="c" href="chapter.xhtml" '
            f'media-type="application/xhtml+xml"/>{items}</manifest>'
            '<spine><itemref idref="c"/></spine></package>',
        )
        _add(
            archive,
            "OEBPS/chapter.xhtml",
            '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" '
            f'lang="en"><head><title>{html.escape(title)}</title></head><body>\n{body}\n</body></html>',
        )
        for name in names:
            _add(archive, f"OEBPS/images/{name}", (photos / name).read_bytes())
    return path


def write_pdf(seed: Seed, photos: Path, folder: Path) -> Path:
    """A printed page as a newspaper's archive would send it."""
    register()
    styles = {
        "title": ParagraphStyle(
            "title", fontName=SERIF_BOLD, fontSize=20, leading=25, spaceAfter=8
        ),
        "standfirst": ParagraphStyle(
            "stand", fontName=SERIF_ITALIC, fontSize=12, leading=16, spaceAfter=8
        ),
        "byline": ParagraphStyle("byline", fontName=SANS, fontSize=8.5, leading=12, spaceAfter=14),
        "heading": ParagraphStyle(
            "heading", fontName=SERIF_BOLD, fontSize=13, leading=18, spaceAfter=4
        ),
        "paragraph": ParagraphStyle(
            "text", fontName=SERIF, fontSize=10.5, leading=15, spaceAfter=8
        ),
    }
    story = [
        Paragraph(html.escape(p.text, quote=False), styles.get(p.kind, styles["paragraph"]))
        for p in seed.parts
    ]
    path = folder / f"{seed.name}.pdf"
    title = next(p.text for p in seed.parts if p.kind == "title")
    template = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=90, rightMargin=90, topMargin=70, bottomMargin=70,
        title=title, author=seed.outlet, invariant=1, lang="en", initialFontName=SANS,
    )  # fmt: skip
    template.build([*story, Spacer(1, 1)])
    return path


def _add(archive: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content)


WRITERS: dict[str, Writer] = {
    "txt": write_txt, "html": write_html, "docx": write_docx, "epub": write_epub, "pdf": write_pdf,
}  # fmt: skip
