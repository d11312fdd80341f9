"""What every reader does last: the language, and the date of publication."""

from dataclasses import replace

from nlp import dating
from nlp.article import Article
from nlp.readers.language import language_of


def finished(article: Article) -> Article:
    """The article with its language, and with its date or the day it cannot precede."""
    published = dating.published(article) or article.published
    return replace(
        article,
        language=language_of(article.text),
        published=published,
        not_before=None if published else dating.not_before(article),
    )
