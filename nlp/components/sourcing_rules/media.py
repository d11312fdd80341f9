"""News media, by name or by kind, and the reports that they make."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.source_words import Words, read_tokens, singular
from nlp.components.sourcing_rules.naming import IN_HAND, is_proper
from nlp.components.sourcing_rules.phrase import Phrase
from nlp.tokens import Tokens

_REPORTING = bag("reported reports wrote writes revealed reveals learned learnt quoted")
REPORTS = frozenset(
    (
        *("report", "account", "article", "story", "dispatch", "coverage", "broadcast"),
        *("write-up", "investigation"),
    )
)
"""What media make."""
_DESKS = bag("unit team desk staff newsroom blog website site board column")
"""Parts of a medium that make a report, owned by it: "the Post's investigative unit"."""
_COMMON_NAMES = bag(
    "time sun star mirror post mail record today hill slate vice standard express variety "
    "channel independent atlantic observer review press guardian journal register bee echo "
    "economist spectator fortune dawn world monitor reporter magazine radio news ledger wired "
    "caller beast deadline verge intercept ap daily weekly"
)
"""Words that name a medium only with a capital letter, and with "the" or other names."""

_ENDINGS = bag(
    "times post journal herald tribune courier gazette telegraph chronicle globe examiner "
    "inquirer dispatch sentinel bulletin radio television broadcasting newspaper atlantic forbes "
    "advertiser time telegram"
)
"""Words that end a medium's name and begin other names: "Times Square", "Herald Bank"."""
_OPENINGS = frozenset(("radio", "channel"))
"""Words that begin a medium's name: "Radio Ellin", "Channel Nine"."""
_ALONE = bag("hill slate vice verge fortune wired salon kan mena rai sana")
"""Names of media that have no other name before them: "Capitol Hill" is none."""
_KINDS_BESIDE_NAMES = bag(
    "newspaper paper magazine agency broadcaster tabloid weekly website site daily station outlet "
    "portal blog"
)
"""Right before a name they tell that it is a medium's: "the sports paper Nortada"."""


_ARTICLES = frozenset(("la", "le", "el", "il", "der", "die", "das", "de", "het", "o", "al"))
"""Articles that begin the names of foreign media: "La Stampa" is no person."""


def is_medium_name(t: Tokens, phrase: Phrase, w: Words) -> bool:
    """Whether the phrase is a news medium's name: "The Ellin Courier", "Reuters"."""
    head = phrase.head
    if t.text[phrase.first : phrase.stop] in (["the", "i"], ["The", "i"]):
        return True  # a paper that has a small letter for its name
    if phrase.amount >= 0 or not t.text[head][:1].isupper():
        return False
    if not is_proper(t, head) and not w.has("medium_name", t.lower[head]):
        return False
    run = range(phrase.first, phrase.core)
    if t.tag[head] == "POS" or any(t.tag[i] == "POS" for i in run):
        return False
    first = next((i for i in run if _in_capitals(t, i)), head)
    name = " ".join(t.lower[first : phrase.core])
    last = t.lower[head].rstrip("!")
    if _begins_with_medium(t, first, head, w) or _is_explained(t, phrase, w):
        return True
    if first < head and w.has("medium_name", name):
        return True
    listed = w.has("medium_name", name) or w.has("medium_name", last)
    if last in _ALONE and name != last:
        return False
    before = t.lower[first - 1] if first > t.sents[t.sent[head]][0] else ""
    if not listed:
        kinds = any(w.has("medium", t.text[i]) for i in range(phrase.first, head))
        return (kinds or before in _KINDS_BESIDE_NAMES) and (
            t.ent[head] != "PERSON" or before in _KINDS_BESIDE_NAMES
        )
    if name == last and w.has("medium", last):
        return False
    if last in _COMMON_NAMES and name == last:
        inside = before not in ("", "“", '"', ":") and t.tag[head] == "NNP"
        known = before == "the" or t.text[head].isupper() or t.ent[head] == "ORG"
        according = t.lower[max(0, first - 2) : first] == ["according", "to"]
        return known or according or (inside and t.ent[head] != "PERSON")
    if t.lower[first] in _ARTICLES and last not in _ENDINGS:
        return True
    if t.ent[head] == "PERSON" and name != last and before != "the":
        return last in ("news", "times", "post", "herald", "tribune", "radio", "tv", "television")
    return True


def _in_capitals(t: Tokens, i: int) -> bool:
    """A word of a name, whatever a tagger makes of it: "Associated" Press."""
    return is_proper(t, i) or (t.text[i][:1].isupper() and t.tag[i] in ("JJ", "VBN", "NN"))


def _begins_with_medium(t: Tokens, first: int, head: int, w: Words) -> bool:
    """Whether a branch is named behind its house: "BBC Norland", "Politico Port Ellin"."""
    word = t.lower[first]
    if word in _OPENINGS and t.text[first][:1].isupper() and first < head:
        return True
    sure = w.has("medium_name", word) and word not in _COMMON_NAMES and word not in _ENDINGS
    return sure and first < head and t.ent[head] != "PERSON" and is_proper(t, head)


def _is_explained(t: Tokens, phrase: Phrase, w: Words) -> bool:
    """ "Nevsa, an opposition station": the words behind the name say that it is a medium."""
    at = phrase.core
    if t.text[at : at + 1] != [","] or t.lower[at + 1 : at + 2] not in (["a"], ["an"], ["the"]):
        return False
    end = min(phrase.stop, at + 7)
    noun = next((k for k in range(at + 2, end) if t.tag[k] in ("NN", "NNS")), -1)
    while 0 <= noun < end - 1 and t.tag[noun + 1] in ("NN", "NNS"):
        noun += 1
    known = noun >= 0 and (w.has("medium", t.lower[noun]) or t.lower[noun] in _KINDS_BESIDE_NAMES)
    return known and t.ent[phrase.head] != "PERSON"


def is_media_report(t: Tokens, phrase: Phrase, w: Words) -> bool:
    """Whether it is a report by a medium, or its desk: "a Courier report", "the Post's blog"."""
    head = singular(t.lower[phrase.head])
    before = range(phrase.first, phrase.head)
    if head in _DESKS:
        owners = (i - 1 for i in before if t.tag[i] == "POS" and i > phrase.first)
        return any(names_medium(t, i, w) for i in owners)
    if head not in REPORTS:
        return False
    if any(w.has("medium_word", t.lower[i]) and t.tag[i] != "DT" for i in before):
        return True
    if any(names_medium(t, i, w) for i in before):
        return True
    after = range(phrase.core, min(phrase.stop, phrase.core + 8))
    for i in after:
        if is_in_hand(t, i):
            return False
        if t.lower[i] in ("in", "by", "from", "on"):
            rest = range(i + 1, min(phrase.stop, i + 6))
            return any(names_medium(t, j, w) for j in rest) or any(
                w.has("medium", singular(t.text[j])) for j in rest
            )
    return False


def by_somebody(t: Tokens, phrase: Phrase) -> bool:
    """Whether a report has its writer's name: "an article in the Courier by Ida Morn"."""
    behind = range(phrase.core, min(phrase.stop, phrase.core + _TO_ITS_WRITER) - 1)
    return any(t.lower[i] == "by" and t.ent[i + 1] == "PERSON" for i in behind)


_TO_ITS_WRITER = 14


def is_first_to_report(t: Tokens, phrase: Phrase, cue: list[int]) -> bool:
    """Whether a name that no list has is a medium's: only media report something first."""
    if t.ent[phrase.head] == "PERSON" or not is_proper(t, phrase.head):
        return False
    near = {t.lower[i] for c in cue for i in range(max(0, c - 2), min(len(t), c + 2))}
    return "first" in near and any(t.lower[i] in ("reported", "report", "reports") for i in cue)


def is_in_hand(t: Tokens, i: int) -> bool:
    """Whether a token is the "by" of "seen by this paper": who holds a paper did not make it."""
    return t.lower[i] == "by" and i > 0 and t.lower[i - 1] in IN_HAND


def names_medium(t: Tokens, i: int, w: Words) -> bool:
    """Whether a token is, or ends, the name of a news medium."""
    both = f"{t.lower[i - 1]} {t.lower[i]}" if i else ""
    listed = w.has("medium_name", t.lower[i]) or w.has("medium_name", both)
    return listed and t.text[i][:1].isupper()


def relays(t: Tokens, w: Words) -> Iterator[tuple[int, int, str]]:
    """Media names beside a verb of reporting, tokens [first, last + 1) and rule.

    It needs no tree: a name such as "Hullo!" cuts a sentence in two, and what follows is lost.
    """
    names = w.classes["medium_name"]
    for i in read_tokens(t):
        if i and t.lower[i - 1 : i + 1] in _THEIR_REPORTS and t.lower[i + 1 : i + 2] in _TELLING:
            yield i - 1, i + 1, "media-report"
        if singular(t.lower[i]) in REPORTS and (stop := _in_a_medium(t, i, w)):
            yield _its_start(t, i), stop, "media-report"
        if t.lower[i] in names and t.text[i][:1].isupper():
            first = _name_start(t, i)
            stop = i + 1
            last = stop + (stop < len(t) and t.text[stop] == "!" and _verb_after(t, stop + 1) > 0)
            if first and t.text[first - 1] == "," and t.text[last : last + 1] == [","]:
                last += 1  # "the town's other paper, the Gazette, reported"
            cited = (
                _verb_after(t, last)
                or _breaks_story(t, last)
                or (_report_before(t, first) and _ends_name(t, last))
            )
            if cited and _is_name(t, first, i):
                yield first, last - (t.text[last - 1] == ","), "medium-named"


def _in_a_medium(t: Tokens, i: int, w: Words) -> int:
    """Where "a report in the Courier that" ends behind the medium's name, or 0."""
    if t.tag[i] not in ("NN", "NNS") or t.lower[i + 1 : i + 2] not in _PLACED:
        return 0
    for k in range(i + 2, min(len(t) - 1, i + _TO_ITS_NAME)):
        if names_medium(t, k, w) and not names_medium(t, k + 1, w):
            return k + 1 if t.lower[k + 1] == "that" else 0
        if t.tag[k] in ("IN", "TO", ".", ",") or t.tag[k].startswith("VB"):
            return 0
    return 0


def _its_start(t: Tokens, i: int) -> int:
    begin = t.sents[t.sent[i]][0]
    while i > begin and t.tag[i - 1] in ("DT", "JJ", "JJS", "NN", "CD", "VBN"):
        i -= 1
    return i


_PLACED = (["in"], ["on"], ["by"], ["from"])
_TO_ITS_NAME = 9
"""Tokens from a report to the end of its medium's name."""
_THEIR_REPORTS = (["news", "reports"], ["media", "reports"], ["press", "reports"])
_TELLING = (["that"], ["suggesting"], ["saying"], ["claiming"], ["alleging"], ["of"])


def _name_start(t: Tokens, i: int) -> int:
    begin = t.sents[t.sent[i]][0]
    while i > begin and t.tag[i - 1] in ("NNP", "NNPS") and t.text[i - 1][:1].isupper():
        i -= 1
    return i - 1 if i > begin and t.lower[i - 1] == "the" else i


def _verb_after(t: Tokens, i: int) -> int:
    """Whether a verb of reporting follows, helpers and adverbs left aside."""
    for j in range(i, min(len(t), i + 4)):
        if t.lower[j] in _REPORTING:
            return j
        if t.lower[j] not in ("has", "had", "have") and t.tag[j] != "RB":
            return 0
    return 0


def _breaks_story(t: Tokens, i: int) -> bool:
    """Whether "broke the story" follows: the first to report it."""
    k = i + 1 if t.tag[i : i + 1] == ["RB"] else i
    return t.lower[k : k + 1] in (["broke"], ["breaks"]) and bool(
        {"story", "news"} & set(t.lower[k + 1 : k + 4])
    )


def _report_before(t: Tokens, first: int) -> bool:
    before = t.lower[max(0, first - 2) : first]
    return before == ["according", "to"] or before[-1:] == ["reported"] or before[-1:] == ["citing"]


def _ends_name(t: Tokens, i: int) -> bool:
    while i < len(t) and t.tag[i] == "JJ":
        i += 1  # "Ellin News legal editor"
    return i >= len(t) or t.tag[i] not in ("NN", "NNS", "NNP", "NNPS", "POS", "HYPH")


def _is_name(t: Tokens, first: int, last: int) -> bool:
    """A name for certain: with an article, all capitals, known as a body, or no common word."""
    if t.lower[first] == "the" or t.lower[last] not in _COMMON_NAMES or t.text[last].isupper():
        return not (last > first and t.ent[last] == "PERSON" and t.lower[first] != "the")
    return last > first and t.ent[last] == "ORG"
