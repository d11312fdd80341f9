"""One article in, all findings out: the straight way from text to annotations."""

from nlp.annotation import Analysis
from nlp.article import TABLE_CELLS, Article
from nlp.document import ordered
from nlp.findings import annotations_of, attributions_of
from nlp.parsing import Progress, parse
from nlp.photos.checks import examine
from nlp.photos.library import Library
from nlp.photos.table import photo_tables
from nlp.pipeline import Pipeline
from nlp.sources import sources_of

NOT_ENGLISH = (
    "This text is not in English. Newsgloss marks English articles only, so there are no marks; "
    "you can still read it and add your own."
)
LEFT_OUT = {
    TABLE_CELLS: (
        "A table of this article is read only in part: cells that are no sentences, such as "
        "numbers, are left out. Look them up on the page itself."
    ),
}
"""What is said of what a reader left out, by the article's word for it."""


def analyse(
    article: Article,
    pipeline: Pipeline,
    library: Library | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """All findings in an article.

    `library` holds the photos saved before; `progress` is told the share done and may raise to
    stop. A text in another language gets no marks and a notice; what its reader left out is a
    notice, too.
    """
    left_out = tuple(said for word, said in LEFT_OUT.items() if word in article.left_out)
    if article.language != "en":
        return Analysis(notices=(NOT_ENGLISH, *left_out))
    doc = parse(pipeline.language, article, progress)
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    examination = examine(article, doc, library)
    return Analysis(
        annotations=ordered((*annotations_of(doc), *examination.findings)),
        attributions=tuple(attributions_of(doc)),
        sources=sources_of(doc),
        notices=left_out,
        photo_tables=photo_tables(examination),
    )
