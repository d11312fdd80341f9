"""The same article in every format is read alike."""

import io
import zipfile
from pathlib import Path

import pytest

from nlp.article import TABLE_CELLS, Article
from nlp.errors import NoArticle
from nlp.readers import READABLE, read_article, read_clipboard
from nlp.readers.page import runs_of
from nlp.readers.parsing import parsed
from nlp.serial import article_from_json, article_to_json
from tests.nlp.readers import builders
from tests.nlp.readers.builders import BYLINE, CAPTION, CREDIT, DAY, JPEG, PARAGRAPHS, TITLE

BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
_CAPTIONED = f"<p class='caption'>{CAPTION} {CREDIT}</p>{BODY}"
FILES: dict[str, bytes] = {
    "a.txt": "\n".join([TITLE, BYLINE, DAY, "", f"{CAPTION} {CREDIT}", "", *PARAGRAPHS]).encode(),
    "a.md": "\n\n".join(
        [
            f"# {TITLE}",
            f"{BYLINE}, {DAY}",
            "![A pier](pier.jpg)",
            f"*{CAPTION} {CREDIT}*",
            *PARAGRAPHS,
        ]
    ).encode(),
    "a.html": builders.html(body=builders.figure() + BODY).encode(),
    "a.mhtml": builders.mhtml(
        builders.html(body=builders.figure("https://news.example/pier.jpg") + BODY),
        {"https://news.example/pier.jpg": JPEG},
    ),
    "a.docx": builders.docx(
        [
            ("Titel", TITLE),
            ("", f"{BYLINE}, {DAY}"),
            ("picture", ""),
            ("Beschriftung", f"{CAPTION} {CREDIT}"),
            *(("", p) for p in PARAGRAPHS),
        ],
        JPEG,
    ),
    "a.epub": builders.epub(
        [f"<h1>{TITLE}</h1><p>{BYLINE}</p><p><img src='../images/pier.jpg'/></p>{_CAPTIONED}"],
        {"pier.jpg": JPEG},
    ),
}


def _read(folder: Path, name: str) -> Article:
    path = folder / name
    path.write_bytes(FILES[name])
    return read_article(path)


@pytest.mark.parametrize("name", FILES)
def test_title_byline_date_paragraphs_and_caption_are_found(tmp_path: Path, name: str) -> None:
    article = _read(tmp_path, name)
    texts = {kind: [] for kind in ("title", "paragraph", "caption", "credit")}
    for block in article.blocks:
        texts.setdefault(block.kind, []).append(article.block_text(block))
    assert article.title == TITLE
    assert article.byline == "Ida Morn"
    assert str(article.published) == "2026-03-12"
    assert texts["title"] == [TITLE]
    assert texts["paragraph"] == list(PARAGRAPHS)
    assert texts["caption"] == [CAPTION]
    assert texts["credit"] == [CREDIT]
    assert len(article.photos) == 1
    assert article.photos[0].credit == CREDIT[1:-1]


@pytest.mark.parametrize("name", FILES)
def test_blocks_are_in_order_without_white_space_at_their_ends(tmp_path: Path, name: str) -> None:
    article = _read(tmp_path, name)
    last = 0
    for block in article.blocks:
        assert last <= block.start < block.end <= len(article.text)
        assert article.block_text(block) == article.block_text(block).strip()
        last = block.end


@pytest.mark.parametrize("name", ["a.mhtml", "a.docx", "a.epub"])
def test_embedded_pictures_come_with_their_bytes(tmp_path: Path, name: str) -> None:
    assert _read(tmp_path, name).photos[0].content == JPEG


def test_a_picture_in_the_pages_folder_is_found_and_none_outside(tmp_path: Path) -> None:
    folder = tmp_path / "page"
    (folder / "a_files").mkdir(parents=True)
    (folder / "a_files" / "pier one.jpg").write_bytes(JPEG)
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    figures = "".join(
        builders.figure(source, f"Workers mend pier {n} at Ellin on March 3, 2026.")
        for n, source in enumerate(["a_files/pier%20one.jpg", "../secret.jpg", "%2e%2e/secret.jpg"])
    )
    (folder / "a.html").write_text(builders.html(body=figures + BODY), encoding="utf-8")
    photos = read_article(folder / "a.html").photos
    assert [photo.path for photo in photos] == [folder / "a_files" / "pier one.jpg", None, None]
    assert photos[0].file == "a_files/pier%20one.jpg"


def test_a_picture_in_an_address_is_embedded(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = builders.html(body=builders.figure(builders.data_uri()) + BODY)
    path.write_text(page, encoding="utf-8")
    assert read_article(path).photos[0].content == JPEG


def test_plain_text_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff  A title \r\n\r\n\tWords\u00a0here.\rMore.  \n\n".encode())
    assert read_article(path).text == "  A title \n\n\tWords\u00a0here.\nMore.  \n\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_encodings_are_told(tmp_path: Path, encoding: str) -> None:
    words = "The café in Zürich was “full”, said the mayor — again.\nNobody knew why it was."
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode(encoding))
    assert read_article(path).text == words


def test_damaged_places_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("The café and the naïve “mayor” said no.".encode() + b" Here \xff it broke.")
    assert "Here \ufffd it broke." in read_article(path).text


def test_pdf_lines_become_paragraphs_without_hyphens_and_running_heads(tmp_path: Path) -> None:
    lines = [
        "The ferry to Ellin Island could sail again in April, the har-",
        "bour board said on Monday. A storm tore away the north pier",
        "in January and left the island without any boat at all now.",
    ]
    pages = [
        [(580, 8, "The Ellin Courier"), (540, 18, TITLE)]
        + [(500 - 13 * n, 10, words) for n, words in enumerate(lines)]
        + [(20, 8, "Page 1")],
        [
            (580, 8, "The Ellin Courier"),
            (500, 10, "Islanders have waited for nine weeks."),
            (20, 8, "Page 2"),
        ],
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(builders.pdf(pages))
    article = read_article(path)
    assert article.title == TITLE
    assert "the harbour board said" in article.text
    assert "Courier" not in article.text
    assert "Page" not in article.text


def test_a_pdf_line_that_ends_in_a_hyphen_does_not_end_its_paragraph(tmp_path: Path) -> None:
    lines = [
        "The council could decide next week whether the old fer-",
        "ry returns to the island, officials said on Monday, after an ex-",
        "traordinary interruption that islanders called a shame and that well-",
        "known builders in the town of Port Ellin had warned of, though the",
        "council had never asked them for their opinion in all these years.",
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(
        builders.pdf([[(540, 18, TITLE)] + [(500 - 13 * n, 10, x) for n, x in enumerate(lines)]])
    )
    article = read_article(path)
    assert [block.kind for block in article.blocks] == ["title", "paragraph"]
    assert "the old ferry returns" in article.text
    assert "an extraordinary interruption" in article.text


def test_the_clipboard_gives_all_that_was_copied() -> None:
    whole = "\n".join([TITLE, *PARAGRAPHS])
    from_page = read_clipboard(whole, builders.html(body=BODY))
    assert [b.kind for b in from_page.blocks].count("paragraph") == 3
    assert (
        read_clipboard("Only these words.", "<b>Only these words.</b>").text == "Only these words."
    )


@pytest.mark.parametrize("size", [1, 7, 60, 300])
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_breaks_off_is_read_or_refused(tmp_path: Path, name: str, size: int) -> None:
    from nlp.errors import Refusal

    data = FILES[name]
    path = tmp_path / name
    path.write_bytes(data[: size * len(data) // 310])
    refused = ""
    try:
        text = read_article(path).text
    except Refusal as refusal:
        text, refused = "", refusal.file
    assert text or refused == str(path)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + BODY,
        builders.html(body=f"<p title='{'x' * 500_000}'>{BODY}"),
        builders.html(body="<p " + " ".join(f"a{n}=1" for n in range(50_000)) + f">{BODY}"),
        builders.html(
            head=f'<script type="application/ld+json">{"[" * 50_000}</script>', body=BODY
        ),
        builders.html(body=BODY.replace("</p>", "") + "<<<<" * 500),
        builders.html(body=f"<script>document.write('gone')</script>{BODY}"),
    ],
)
def test_hostile_pages_are_read(tmp_path: Path, page: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page, encoding="utf-8")
    assert PARAGRAPHS[0] in read_article(path).text


def _page(folder: Path, body: str) -> Article:
    path = folder / "a.html"
    path.write_text(f"<html><body>{_MENU}{body}{_BELOW}</body></html>", encoding="utf-8")
    return read_article(path)


_MENU = "<nav><ul><li><a href=/w>World</a></li><li><a href=/s>Sport</a></li></ul></nav>"
_BELOW = "<section class=comments><p>BobX: officials always lie, this may be a fake.</p></section>"


def test_paragraphs_in_the_body_itself_are_read_beside_menus_and_comments(tmp_path: Path) -> None:
    words = "<br><br>".join([f"{BYLINE}<br>{DAY}", *PARAGRAPHS])
    article = _page(tmp_path, f"<h1>{TITLE}</h1>{words}")
    assert article.title == TITLE
    found = [article.block_text(b) for b in article.blocks if b.kind == "paragraph"]
    assert found == list(PARAGRAPHS)


def test_a_brief_of_one_sentence_is_read_where_the_page_says_that_it_is_one(tmp_path: Path) -> None:
    brief = "<article><h1>Ferry back</h1><p>The ferry is back, officials said.</p></article>"
    assert _page(tmp_path, brief).text == "Ferry back\n\nThe ferry is back, officials said."
    for no_article in (brief.replace("article>", "div>"), brief * 2):
        with pytest.raises(NoArticle):
            _page(tmp_path, no_article)


def test_paragraphs_do_not_nest_in_what_is_never_closed(tmp_path: Path) -> None:
    source = "".join(f"<p><font size=2>{p}" for p in PARAGRAPHS * 40)
    root = parsed(f"<html><body>{source}</body></html>")
    assert len([*root.iter("p")]) == 120
    assert all(len([*p.iterancestors("p", "font")]) <= 20 for p in root.iter("p"))
    article = _page(tmp_path, f"<h1>{TITLE}</h1>" + "".join(f"<p><font>{p}" for p in PARAGRAPHS))
    found = [article.block_text(b) for b in article.blocks if b.kind == "paragraph"]
    assert found == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "block",
    [
        "<p><a href=x>{}</p>",
        "<a name=x><p>{}</p>",
        "<a name=x><div>{}</div>",
        "<div>{} <a href=x>More.</div>",
    ],
)
def test_links_that_are_never_closed_swallow_nothing(tmp_path: Path, block: str) -> None:
    said = [f"On day {n} the ferry could not sail, the harbour board said." for n in range(260)]
    source = f"<h1>{TITLE}</h1>" + "".join(block.format(words) for words in said)
    assert not [*parsed(source).xpath("//a//a")]
    article = _page(tmp_path, f"<article>{source}</article>")
    found = [article.block_text(b) for b in article.blocks if b.kind == "paragraph"]
    assert [words.removesuffix(" More.") for words in found] == said


def test_a_link_ends_where_the_next_begins() -> None:
    assert not parsed("<p><a href=x>More.<p>Words." * 20).xpath("//a//a")


@pytest.mark.parametrize("address", ["https://x.example/", "'https://x.example/'", "x"])
def test_a_link_ends_where_it_is_closed_whatever_its_address_ends_with(address: str) -> None:
    runs = runs_of(parsed(f"<div><a href={address}>Words.</a> More of them.</div>"), {})
    assert [(run.text, run.links < 0.5) for run in runs] == [("Words. More of them.", True)]


def test_words_behind_a_named_place_are_no_link() -> None:
    runs = runs_of(parsed("<a name=top><p>Words.</p></a><a href=x><p>More.</p></a>"), {})
    assert [run.links for run in runs] == [0.0, 1.0]


_NUMBERS = "<table><tr><th>Year<th>Passengers<tr><td>2022<td>14,000</table>"


def test_cells_that_are_left_out_are_told(tmp_path: Path) -> None:
    first, *others = (f"<p>{p}</p>" for p in PARAGRAPHS)
    whole = f"<article><h1>{TITLE}</h1>{first}%s{''.join(others)}%s</article>"
    for page in (whole % (_NUMBERS, ""), whole % ("", _NUMBERS)):
        article = _page(tmp_path, page)
        assert article.left_out == (TABLE_CELLS,)
        assert article_from_json(article_to_json(article)) == article
    assert _page(tmp_path, whole % ("", "")).left_out == ()


@pytest.mark.parametrize(
    "table",
    [
        f"<aside>{_NUMBERS}</aside>",
        "<table><tr><td>Advertisement</table>",
        "<table><tr><td>By Ida Morn</table>",
    ],
)
def test_cells_that_are_no_part_of_the_article_are_not_told_of(tmp_path: Path, table: str) -> None:
    first, *others = (f"<p>{p}</p>" for p in PARAGRAPHS)
    page = f"<article><h1>{TITLE}</h1>{first}{table}{''.join(others)}</article>"
    assert _page(tmp_path, page).left_out == ()


def test_a_table_that_lays_the_page_out_is_not_told_of(tmp_path: Path) -> None:
    words = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    page = f"<table><tr><td>Sport<td><h1>{TITLE}</h1>{words}<td>Weather</table>"
    assert _page(tmp_path, page).left_out == ()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _paragraphs_of_word(folder: Path, members: dict[str, str | bytes]) -> list[str]:
    """What is read of a Word document with these members besides."""
    plain = builders.docx([("Titel", TITLE), *(("", p) for p in PARAGRAPHS)])
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        given = {name: archive.read(name) for name in archive.namelist()}
    path = folder / "a.docx"
    path.write_bytes(builders.zipped({**given, **members}))
    article = read_article(path)
    return [article.block_text(b) for b in article.blocks if b.kind == "paragraph"]


def test_the_notes_of_a_word_document_are_read_behind_its_text(tmp_path: Path) -> None:
    def notes(kind: str, words: str) -> str:
        return (
            f'<w:{kind}s xmlns:w="{_W}"><w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>line'
            f'</w:t></w:r></w:p></w:{kind}><w:{kind} w:id="1"><w:p><w:r><w:t>{words}</w:t></w:r>'
            f"</w:p></w:{kind}></w:{kind}s>"
        )

    members: dict[str, str | bytes] = {
        "word/footnotes.xml": notes("footnote", "The ministry may know more."),
        "word/endnotes.xml": notes("endnote", "Figures of 2023."),
    }
    found = _paragraphs_of_word(tmp_path, members)
    assert found == [*PARAGRAPHS, "The ministry may know more.", "Figures of 2023."]


def test_notes_inside_of_notes_do_not_repeat_their_words(tmp_path: Path) -> None:
    words = "<w:p><w:r><w:t>The ministry may know more.</w:t></w:r></w:p>"
    nested = f"{'<w:footnote>' * 100}{words}{'</w:footnote>' * 100}"
    notes = f'<w:footnotes xmlns:w="{_W}">{nested}</w:footnotes>'
    found = _paragraphs_of_word(tmp_path, {"word/footnotes.xml": notes})
    assert found == [*PARAGRAPHS, "The ministry may know more."]


def test_tags_that_are_closed_are_kept_however_many_there_are() -> None:
    source = "<p>" + "<b>one</b> <span>two</span> " * 50 + "</p>"
    assert len([*parsed(source).iter("b", "span")]) == 100


def test_every_ending_is_listed_once() -> None:
    assert len(set(READABLE)) == len(READABLE)
    assert all(
        f".{kind}" in READABLE for kind in ("txt", "md", "html", "mhtml", "docx", "pdf", "epub")
    )
