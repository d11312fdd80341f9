"""Questions that expect no answer."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_REQUESTS = frozenset({"want", "could", "would", "can", "will", "may", "shall"})
_ANSWERS = bag("""no yes probably maybe perhaps sure absolutely not yeah""")
_OPENERS = frozenset({"and", "but", "so", "or", "well", "then", ",", "now"})
_ASKING_TAGS = bag("""WP WRB WDT WP$ MD VBZ VBP VBD VB""")
_SHORTEST = 3
_SUBJECTS = frozenset({"you", "we", "they", "he", "she", "it", "this", "that", "i"})
_HOLDS = bag("""think believe expect call want really honestly seriously tell mean are 're ’re""")


def rhetorical_questions(passage: Passage) -> Iterator[Trigger]:
    """A question put to nobody present: no request, no question that the speaker answers."""
    tokens = passage.tokens
    lower = tokens.lower
    sentences = list(passage.sentences())
    for number, (first, last) in enumerate(sentences):
        begin = first
        while begin < last and (not lower[begin][:1].isalnum() or lower[begin] in _OPENERS):
            begin += 1
        if lower[last - 1][:1] != "?":
            continue
        if last - begin == 2 and lower[begin] in _SCOFFS:
            yield Trigger(begin, last, "rhetorical_question", 2.0 if number else 1.0)
        if last - begin <= _SHORTEST:
            continue
        tag = _tag_begins(lower, begin, last)
        if tag is not None:
            yield Trigger(tag, last, "rhetorical_question", 1.5)
            continue
        if lower[begin] in _SUBJECTS and lower[begin + 1] not in {"know", "see", "mean"}:
            # "You think we forgot?": told in the order of a statement, it expects no answer.
            holds = lower[begin + 1] in _HOLDS or "supposed" in lower[begin:last]
            holds = holds and lower[begin] != "i"
            yield Trigger(begin, last, "rhetorical_question", 2.0 if holds else 0.5)
            continue
        begin = _main_question(lower, begin, last)
        if tokens.tag[begin] not in _ASKING_TAGS or _has_listener(lower[begin:last]):
            continue
        if lower[begin] in _REQUESTS and "we" not in lower[begin : begin + 3]:
            continue
        if lower[begin:last][-2:] == ["right", "?"] or lower[begin] == "look":
            continue
        answered = number + 1 < len(sentences) and lower[sentences[number + 1][0]] in _ANSWERS
        weak = "i" in lower[begin + 1 : begin + 3] or lower[begin : begin + 2] == ["what", "about"]
        weight = 0.5 if answered else 1.0 if weak else 2.0
        yield Trigger(begin, last, "rhetorical_question", weight)


def _main_question(lower: list[str], begin: int, last: int) -> int:
    """Past a clause that only leads up to it: "If the sea rises, who will pay?" """
    if lower[begin] in {"if", "when"}:
        for i in range(begin + 3, last - 2):
            if lower[i - 1] == "," and lower[i] in {"who", "what", "how", "why", "where"}:
                return i
    for i in range(begin + 3, last - 4):
        leads = lower[i - 1] in {",", "but", ":"}
        if leads and lower[i] in _ASKS and lower[i + 1] in _SUBJECTS | {"n't", "n’t", "there"}:
            return i
    return begin


_ASKS = bag("""is are was do does did can should will would have has why""")


_SCOFFS = frozenset({"really", "seriously"})
"""One word after a statement scoffs at it: "She calls it a plan. Really?" """
_TAG_VERBS = bag("""is are was were do does did has have had can ca could will wo would should""")


def _tag_begins(lower: list[str], begin: int, last: int) -> int | None:
    """Where a short question hangs on a statement: "He left us, didn't he?" """
    for i in range(max(begin + 3, last - 7), last - 2):
        then = i + 1 + (lower[i + 1] in {"n't", "n’t"})
        if lower[i - 1] == "," and lower[i] in _TAG_VERBS and lower[then] in _SUBJECTS:
            return i
    return None


def _has_listener(asked: list[str]) -> bool:
    """Whether it asks the one it speaks to, and means it."""
    if {"really", "ever", "seriously"} & set(asked):
        return False
    if asked[:3] == ["do", "you", "want"] or any(asked[: len(o)] == list(o) for o in _NO_REQUEST):
        return False
    return "you" in asked or "your" in asked


_NO_REQUEST = tuple(
    tuple(opening.split())
    for opening in (
        "who are you going to",
        "who do you trust",
        "who do you want",
        "why do n't you",
        "why do n’t you",
        "how can you",
        "how could you",
        "how do you think",
        "what are you afraid",
        "what are you hiding",
        "what have you got to",
        "what do you have to lose",
        "would you trust",
        "do n't you",
        "do n’t you",
        "have you no",
    )
)
"""These have "you" in them, and still ask the crowd rather than one who could answer."""


def seeks_agreement(passage: Passage) -> Iterator[Trigger]:
    """ "..., right?" at the end: the listener is to nod."""
    lower = passage.tokens.lower
    for i in range(passage.first + 1, passage.last):
        if lower[i][:1] == "?" and lower[i - 1] in {"right", "huh", "ok", "okay"} and i > 2:
            yield Trigger(i - 1, i + 1, "rhetorical_question", 0.5)
