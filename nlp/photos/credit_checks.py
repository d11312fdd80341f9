"""Whose picture is it? no_credit, stock_unlabelled, meta_credit, ai_undisclosed."""

from collections.abc import Iterator

from nlp.annotation import Annotation
from nlp.photos.case import Case
from nlp.photos.credits import share_a_name, stock_library
from nlp.photos.labels import says_it_was_generated


def no_credit(case: Case) -> Iterator[Annotation]:
    """A printed caption has no credit."""
    if not case.credit.strip():
        yield case.finding("no_credit", "note", evidence="")


def stock_unlabelled(case: Case) -> Iterator[Annotation]:
    """The credit names a stock library, and nothing says that the picture only illustrates."""
    if case.is_illustration:
        return
    library = stock_library(case.credit)
    if library is None:
        return
    name = library.group()
    for extent in case.photo.credits:
        at = case.story.article.text.find(name, extent.start, extent.end)
        if at >= 0:
            yield case.finding_at("stock_unlabelled", "warn", at, at + len(name))
            return
    yield case.finding("stock_unlabelled", "warn", evidence=name)


def meta_credit(case: Case) -> Iterator[Annotation]:
    """The printed credit and the file's share no name."""
    if case.file is None or not case.credit:
        return
    if share_a_name(case.credit, *case.file.credits) is not False:
        return
    other = "; ".join(case.file.credits)
    if case.photo.credits:
        start, end = case.photo.credits[0]
        yield case.finding_at("meta_credit", "note", start, end, fields={"other": other})
    else:
        yield case.finding("meta_credit", "note", evidence=case.credit, fields={"other": other})


def ai_undisclosed(case: Case) -> Iterator[Annotation]:
    """The file says that a machine made the picture; caption and credit do not."""
    if case.file is None or not case.file.generated_by:
        return
    if not says_it_was_generated(case.text, case.credit):
        yield case.finding(
            "ai_undisclosed", "warn", evidence="", fields={"other": case.file.generated_by}
        )
