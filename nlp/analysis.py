"""One article in, all findings out: the straight way from text to annotations."""

from nlp.annotation import Analysis
from nlp.article import Article
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


def analyse(
    article: Article,
    pipeline: Pipeline,
    library: Library | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """All findings in an article.

    `library` holds the photos saved before; `progress` is told the share done and may raise to
    stop. A text in another language gets no marks and a notice.
    """
    if article.language != "en":
        return Analysis(notices=(NOT_ENGLISH,))
    doc = parse(pipeline.language, article, progress)
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    examination = examine(article, doc, library)
    return Analysis(
        annotations=ordered((*annotations_of(doc), *examination.findings)),
        attributions=tuple(attributions_of(doc)),
        sources=sources_of(doc),
        photo_tables=photo_tables(examination),
    )
