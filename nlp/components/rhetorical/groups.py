"""Us against them: both sides named in one breath."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_US = frozenset({"we", "us", "our", "ours", "ourselves"})
_THEM = frozenset({"they", "them", "their", "theirs", "these", "those"})
_WANT = bag(
    """want wants hate laugh take took takes destroy try trying tried care stop steal attack
    ignore refuse fight lie hide send sent"""
)


def us_and_them(passage: Passage) -> Iterator[Trigger]:
    """We and they in one sentence where they do something to us; "Jerusalem is our city"."""
    tokens = passage.tokens
    for first, last in passage.sentences():
        us = [i for i in range(first, last) if tokens.lower[i] in _US]
        them = [i for i in range(first, last) if tokens.lower[i] in _THEM]
        if us and them and any(tokens.lemma[i] in _WANT for i in range(first, last)):
            yield Trigger(them[0], them[0] + 1, "us_vs_them", 1.0)
            yield Trigger(us[0], us[0] + 1, "us_vs_them", 0.0)
    yield from _claims(passage)


def opponents(passage: Passage) -> Iterator[Trigger]:
    """ "Republicans want a show": a whole camp is said to want, refuse or fear something."""
    tokens = passage.tokens
    for i in range(passage.first, passage.last - 2):
        k = i + 1 + (tokens.lower[i + 1] in {"all", "just", "only", "still", "always"})
        if tokens.lower[i] in _CAMPS and tokens.lemma[k] in _WILLS:
            yield Trigger(i, i + 1, "us_vs_them", 1.0)
            return


_CAMPS = bag(
    """republicans democrats conservatives liberals progressives socialists tories labour elites
    politicians bureaucrats lobbyists insiders bosses bankers billionaires corporations globalists
    leftists brussels westminster media establishment unions"""
)
_WILLS = bag("""want refuse try hate ignore fear love laugh pretend""")


def people_who_do_not(passage: Passage) -> Iterator[Trigger]:
    """ "People that don't know what is happening": a group painted by what it lacks."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last - 3):
        if (
            lower[i] in _PEOPLE
            and lower[i + 1] in {"who", "that"}
            and (
                lower[i + 3] in {"n't", "n’t", "not", "never"}
                or lower[i + 2] in {"never", "refuse"}
            )
        ):
            yield Trigger(i, min(i + 5, passage.last), "us_vs_them", 1.5)


_PEOPLE = bag(
    """people president leaders politicians guys guy person candidate man woman party
    government administration congress elites media"""
)


def _claims(passage: Passage) -> Iterator[Trigger]:
    """A short claim of what is ours: "This is our home." """
    if passage.kind == "partial" or len(passage.words()) > 8:
        return
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last - 1):
        if lower[i] in {"is", "are", "'s", "’s"} and lower[i + 1] in {"our", "ours"}:
            yield Trigger(i, min(i + 3, passage.last), "us_vs_them", 2.0)
