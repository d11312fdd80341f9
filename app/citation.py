"""Words with where they come from: what a pupil pastes into an essay."""

from app.paragraphs import ParagraphNumbers
from nlp.article import Article


def citation(article: Article, start: int, end: int, date: str = "") -> str:
    """The words of [start, end) code points in quotation marks, and title, outlet, date and ¶.

    `date` is the day of publication as the reader writes dates; what is not known is left out.
    """
    words = " ".join(article.text[start:end].split())
    opening, closing = ("‘", "’") if "“" in words or '"' in words else ("“", "”")
    if words[:1] in "“\"‘'" and words[-1:] in "”\"’'":
        opening, closing = "", ""
    number = ParagraphNumbers(article).at(start)
    origin = [
        f"“{article.title}”" if article.title else "",
        article.outlet or "",
        date,
        f"¶ {number}" if number is not None else "",
    ]
    told = ", ".join(part for part in origin if part)
    return f"{opening}{words}{closing}" + (f" ({told})" if told else "")
