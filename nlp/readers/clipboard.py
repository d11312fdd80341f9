"""The clipboard: a copied piece of a web page, or plain text."""

from nlp.article import Article
from nlp.errors import NoArticle
from nlp.readers.text import article_of, checked

NAME = "clipboard"


def read(text: str | None, html: str | None) -> Article:
    """The article of the HTML if it holds one with all the words of the text, else of the text."""
    plain = (text or "").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if html and html.strip():
        article = _from_html(html)
        if article is not None and _holds_most(article.text, plain):
            return article
    return article_of(checked(plain, NAME), NAME)


def _from_html(html: str) -> Article | None:
    from nlp.readers import html as reader
    from nlp.readers.figures import Place

    if "<" not in html:
        return None
    try:
        return reader.article_of(html, Place(), NAME)
    except NoArticle:
        return None


def _holds_most(found: str, plain: str) -> bool:
    """What somebody selected and copied is all meant: no paragraph of it may be lost."""
    return len("".join(found.split())) >= 0.85 * len("".join(plain.split()))
