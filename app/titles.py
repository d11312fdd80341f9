"""What to call an article, for people and as a file."""

from nlp import document_file
from nlp.article import Article


def shown_title(article: Article) -> str:
    """What to call an article: its title, or how its text begins."""
    title = article.title or article.text.strip().partition("\n")[0]
    return title if len(title) <= 60 else title[:59].rstrip() + "…"


def file_name(article: Article) -> str:
    """A file name that every system takes, made from the title."""
    kept = "".join(c if c.isalnum() or c in " -" else " " for c in shown_title(article))
    return (" ".join(kept.split())[:60].strip() or "article") + document_file.ENDING
