"""The speaker of a quotation: the source's noun phrase, apposition and relative clause left off."""

from nlp.components.attributing import surface
from nlp.components.attributing.mentioning import is_known_as
from nlp.components.attributing.proposal import Stretch
from nlp.components.attributing.quotations import Quotation
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.components.bag import bag
from nlp.tokens import Tokens

_ENDS = frozenset((",", "(", "[", "—", "–", "--", ";", ":"))
_DATELINE = frozenset(("—", "–", "--", ":"))
_LONGEST = 200
"""Tokens of a source in which an addition to it is looked for."""
_SELF = frozenset(("himself", "herself", "itself", "themselves"))
"""Behind a noun these only stress it: "Morn herself said"."""
_RELATIVES = frozenset(("who", "whose", "whom", "which", "where", "that"))
_RELATIVE_TAGS = frozenset(("WP", "WDT", "WP$", "WRB"))
_SETTING = bag("in on at during after before since by via through amid")
"""Behind a name these tell where and when it was said, no longer who said it."""


def speaker_of(t: Tokens, source: Stretch, head: int = -1) -> Stretch:
    """The source without what only adds to it: apposition, clause, place and time."""
    first, stop = _without_lead(t, source, head)
    named = _named_behind(t, first, stop)
    if named is not None:
        return named
    work = _work_in(t, first, stop)
    for i in range(first + 1, min(stop, first + _LONGEST)):
        if i in work:
            continue
        if t.text[i] in _ENDS:
            if t.text[i] == "," and _lists(t, i, stop):
                continue
            return first, i
        if _adds(t, i, stop) or _told_of(t, i, stop):
            return first, i
    while stop - first > 1 and (t.tag[stop - 1] == "POS" or t.text[stop - 1] in QUOTE_MARKS):
        if stop - 1 in work:
            break
        stop -= 1
    if stop - first > 1 and t.lower[stop - 1] in _SELF:
        stop -= 1  # "Morn herself said"
    return first, stop


def _work_in(t: Tokens, first: int, stop: int) -> range:
    """The marks and words of a work's name that ends a source: the authors of the "Report"."""
    if t.text[stop - 1] not in QUOTE_MARKS:
        return range(0)
    opening = (k for k in range(stop - 3, first, -1) if t.text[k] in QUOTE_MARKS)
    return range(next(opening, stop), stop)


def _told_of(t: Tokens, i: int, stop: int) -> bool:
    """Whether "of" and a person behind a name tell whom it is about: "said Hale of Morn"."""
    named = t.lower[i] == "of" and t.tag[i - 1] == "NNP" and t.ent[i - 1] == "PERSON"
    return named and i + 1 < stop and t.ent[i + 1] == "PERSON"


def _without_lead(t: Tokens, source: Stretch, head: int) -> Stretch:
    """Without "PORT ELLIN --" or a preposition before; a "who" gives way to its noun."""
    first, stop = source
    if stop - first == 1 and t.lower[first] in _SELF:
        return surface.phrase_before(t, first) or source
    if stop - first == 1 and t.lower[first] in _RELATIVES and t.tag[first] in _RELATIVE_TAGS:
        return surface.phrase_before(t, _first_of_its_kind(t, first)) or source
    named = _named_before(t, first, stop)
    if named is not None:
        return named
    affected = t.lower[first].endswith("ed") and t.lower[first + 1 : first + 2] == ["by"]
    participle = affected or t.tag[first] in ("VBG", "VBN", "IN", "WRB")
    lost = participle and head == first  # "alarmed by the noise, Ida Morn": a wrong tree
    for i in range(first, stop if lost else min(head, stop)):
        if lost and t.text[i] == "," and t.tag[i + 1] in ("NNP", "PRP", "DT"):
            first = i + 1
            break
        if t.text[i] in _DATELINE or (t.text[i] == "," and participle):
            first = i + 1
    while first < stop - 1 and t.text[first].isspace():
        first += 1
    while first < stop - 1 and t.pos[first] in ("PUNCT", "CCONJ", "ADP") and t.tag[first] != "DT":
        first += 1
    return first, stop


def _first_of_its_kind(t: Tokens, who: int) -> int:
    """The first "who" of "who runs for mayor and who said": the second has no noun before it."""
    begin = t.sents[t.sent[who]][0]
    if who - 1 <= begin or t.lower[who - 1] not in ("and", "but", "or"):
        return who
    earlier = (k for k in range(who - 1, begin, -1) if t.lower[k] == t.lower[who])
    return next(earlier, who)


def _named_behind(t: Tokens, first: int, stop: int) -> Stretch | None:
    """The name in apposition to a role: "his wife, Ida Morn, said"."""
    reach = range(first + 1, min(stop + 1, first + _ROLE, len(t)))
    comma = next((i for i in reach if t.text[i] in _APPOSES), -1)
    role = comma >= 0 and _is_a_role(t, first, comma)
    if not role:
        return None
    end = comma + 1
    while end < len(t) and t.tag[end] == "NNP" and t.text[end][:1].isupper():
        end += 1
    closed = t.text[end : end + 1] != [] and t.text[end] in _CLOSES_NAME
    closed = closed and t.ent[comma + 1] in ("PERSON", "")
    full = end - comma >= _FULL_NAME or (
        end - comma == _FULL_NAME - 1 and t.tag[comma - 2] == "POS" and t.ent[end - 1] == "PERSON"
    )
    return (comma + 1, end) if closed and full else None


def _is_a_role(t: Tokens, first: int, comma: int) -> bool:
    """Whether the words tell what somebody is: "his wife", "a lawyer for Mr. Hale"."""
    if t.tag[first] not in ("DT", "PRP$") and "POS" not in t.tag[first:comma]:
        return False
    if t.tag[first] == "DT" and t.lower[first + 2 : first + 3] == ["of"]:
        return True
    if t.tag[comma - 1] in ("NN", "JJ", "VBD", "VBN"):
        return True
    link = next((i for i in range(first + 1, comma) if t.lower[i] in ("for", "to", "of")), first)
    return t.tag[comma - 1] == "NNP" and link > first and t.tag[link - 1] == "NN"


_APPOSES = frozenset((",", "—", "–", "--"))
_CLOSES_NAME = _APPOSES | {".", "\n"}
_FULL_NAME = 3
"""Tokens of a name of two words with the comma before it."""
_ROLE = 14
"""Tokens of a role before the name that stands in apposition to it."""


def _named_before(t: Tokens, first: int, stop: int) -> Stretch | None:
    """The name to which the source is only an apposition: "Ida Morn, the mayor, said"."""
    bare = t.tag[first] in ("NN", "JJ") and t.ent[first - 2] == "PERSON"
    if first < 2 or t.text[first - 1] != "," or not (bare or t.tag[first] in ("DT", "PRP$")):
        return None
    closed = any(t.text[k] == "," or t.lower[k] == "who" for k in range(first + 1, stop + 1)[:20])
    end = first - 1
    if t.text[end - 1] == ")":
        end = next((k for k in range(end - 1, max(0, end - 8), -1) if t.text[k] == "("), end)
    name = surface.phrase_before(t, end)
    if name is not None and name[0] == t.sents[t.sent[name[0]]][0]:
        closed = closed or set(t.tag[slice(*name)]) == {"NNP"}
    if not closed or name is None or t.tag[end - 1] != "NNP" or t.ent[end - 1] in ("GPE", "LOC"):
        return None
    leads = name[0] > 0 and t.tag[name[0] - 1] in ("IN", "TO")
    return None if leads else name


def _adds(t: Tokens, i: int, stop: int) -> bool:
    """Whether a clause, a participle, a place or a time begins that only adds to the source."""
    word, tag, last = t.lower[i], t.tag[i], t.tag[i - 1]
    if word in _RELATIVES and tag in _RELATIVE_TAGS:
        return True
    if not last.startswith(("NN", "PRP", "CD")):
        return False
    if tag in ("VBN", "VBG") or (tag == "TO" and t.tag[min(i + 1, len(t) - 1)] == "VB"):
        return i + 1 >= stop or not t.tag[i + 1].startswith(("NN", "JJ", "POS", "VB"))
    if last in ("NNP", "PRP") and word in _SETTING and tag == "IN":
        return True
    if word in ("in", "during", "on") and tag == "IN" and _on_paper(t, i, stop):
        return True
    if word == "of" and t.ent[i - 1] == "PERSON" and (_is_an_address(t, i) or _is_a_body(t, i)):
        return True
    return word in surface.DAYS and last in ("NNP", "PRP") and i + 1 >= stop


def _on_paper(t: Tokens, i: int, stop: int) -> bool:
    """Whether a letter, a talk or the like ends the source: "her lawyers in a court filing"."""
    return t.lower[i + 1 : i + 2] in (["a"], ["an"]) and t.lower[stop - 1] in _TOLD_IN


_TOLD_IN = bag(
    "filing statement interview email e-mail letter lawsuit report tweet post speech memo "
    "complaint affidavit deposition release hearing conference briefing call message video blog"
)


def _is_a_body(t: Tokens, of: int) -> bool:
    """Whether it says for whom somebody works: "Ida Morn of the Harbour Board"."""
    at = of + 2 if t.lower[of + 1 : of + 2] == ["the"] else of + 1
    return t.ent[at : at + 1] == ["ORG"]


def _is_an_address(t: Tokens, of: int) -> bool:
    """Whether a place and its state follow: "Ida Morn of Ellin, Norland"; "of Brill" belongs."""
    comma = next((k for k in range(of + 1, min(len(t), of + 4)) if t.text[k] == ","), 0)
    return comma > 0 and t.tag[comma + 1 : comma + 2] == ["NNP"]


def _lists(t: Tokens, comma: int, stop: int) -> bool:
    """Whether the comma stands in a list of names: "Peter, Paul and Mary"."""
    if t.tag[comma - 1] in ("NN", "NNS") and t.tag[comma + 1 : comma + 2] == ["NNP"]:
        return False
    for k in range(comma + 1, min(stop, comma + 12)):
        if t.lower[k] in ("and", "&"):
            return k + 1 < stop and (
                t.dep[k + 1] == "conj" or (t.tag[k + 1] == "NNP" and t.tag[k - 1] == "NNP")
            )
        if t.tag[k] not in ("NNP", "NNPS", "POS") and t.text[k] != ",":
            return False
    return False


def final_kind(t: Tokens, q: Quotation, last: Quotation | None) -> str:
    """The kind of a quotation once its speaker is known; `last` is the one before it."""
    kind: str = q.row["subtype"]
    if kind == "title":
        return _spoken_kind(q) if q.owner is not None else "title"
    if q.row["speaker"] is None:
        if kind == "partial" and q.first > 2 and is_known_as(t, q.first):
            return "title"
        return "scare" if kind == "partial" else kind
    if kind == "partial" and (
        _asks(t, q)
        or _takes_up(t, q, last)
        or _whole_saying(t, q)
        or _goes_with_a_saying(t, q, last)
    ):
        return "full"
    return kind


def _asks(t: Tokens, q: Quotation) -> bool:
    """Whether it is a whole question before its cue, small letter or not: "why not?" asked Morn."""
    clause = any(t.tag[i] in _FINITE for i in range(q.first, q.stop))
    return q.how == "behind" and q.row["ends"] == "?" and clause


def _goes_with_a_saying(t: Tokens, q: Quotation, last: Quotation | None) -> bool:
    """Whether a whole saying is chanted or said beside another: "no tax" and "Save the pier." """
    beside = last is not None and last.owner is q.owner and last.row["subtype"] == "full"
    joined = last is not None and t.lower[last.stop : q.first] in (["and"], [",", "and"], [","])
    begins = t.text[q.first + 1 : q.first + 2]
    ends = q.row["ends"] in (".", "!", "?", ",")
    return beside and joined and ends and bool(begins) and begins[0][:1].isupper()


def _spoken_kind(q: Quotation) -> str:
    return "full" if q.how in ("behind", "before", "turn", "goes-on") else "partial"


def _takes_up(t: Tokens, q: Quotation, last: Quotation | None) -> bool:
    """Whether a small letter begins the second half of a sentence: "...," she said, "but ..."."""
    if q.first == 0 or t.text[q.first - 1] != "," or last is None or last.owner is not q.owner:
        return False
    if not any(last.stop <= i < q.first for i in range(*q.owner.cue)) if q.owner else True:
        return False
    return any(t.tag[i] in _FINITE for i in range(q.first, q.stop))


def _whole_saying(t: Tokens, q: Quotation) -> bool:
    """Whether a verb of saying hands over to words that are all that was said.

    Such are words behind its comma ("saying, "done"") and a clause with its own subject.
    """
    p, before = q.owner, q.first - 1
    if p is None or q.how != "before" or before < 1 or q.row["block"] is None:
        return False
    if p.lemma == "read" and p.head == before and not t.text[q.first + 1][:1].islower():
        return True
    if t.text[before] == "," and p.head == before - 1:
        return p.source is None or not _goes_on_from_the_writer(t, q, p.source, p.head)
    if p.head != before or p.lemma not in _SAYING:
        return False
    if t.tag[q.stop : q.stop + 1] == ["IN"] and q.row["ends"].isalnum():
        return False  # the writer's sentence goes on: she said "I paid it" out of spite
    for i in range(q.first + 1, q.stop):
        if t.tag[i] in _FINITE:
            subject = [k for k in range(q.first + 1, i) if t.tag[k] in _SUBJECT]
            return bool(subject)
    return False


_JOINING = frozenset(("but", "and", "still", "yet", "now", "so", "also", "however"))
"""With a capital and a comma these begin no clause: "But, Morn said, "all is well"."""


def _goes_on_from_the_writer(t: Tokens, q: Quotation, source: Stretch, verb: int) -> bool:
    """ "If he wins, she said, "it will be over": the sentence began outside the marks."""
    if source[0] < 2 or source[1] != verb or not t.text[q.first + 1][:1].islower():
        return False
    comma = source[0] - 1
    only_joins = t.lower[comma - 1] in _JOINING and t.text[comma - 1][:1].isupper()
    return t.text[comma] == "," and t.text[comma - 1] not in QUOTE_MARKS and not only_joins


_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECT = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "EX"))
_SAYING = frozenset(
    ("say", "read", "state", "write", "tell", "add", "reply", "announce", "shout", "yell", "chant",
     "scream", "cry", "exclaim")
)  # fmt: skip
