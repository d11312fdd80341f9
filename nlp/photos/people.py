"""People in words: names in a caption with what introduces them.

A run of capital words is a person only where something says so: a role or title before it, an age
or role after it, a left or right, the language model, or the verb it is the subject of.
"""

import re
from dataclasses import dataclass

from nlp.photos.folding import fold
from nlp.photos.gazetteer import FILE_ONLY, look_up
from nlp.photos.hints import Hints
from nlp.photos.names import TRADE_ENDING, Run, name_runs, role_kind, stronger
from nlp.photos.places import word_list
from nlp.photos.wordlists import words

_LIKENESS = re.compile(
    r"(?i)\b(?:statues?|busts?|monuments?|memorials?|tombs?|graves?|mausoleum|museum|murals?|"
    r"birthplace|"
    r"paintings?|novels?|works?|plays?|songs?|music|opera|museums?|church|cathedral|feast|shrine|"
    r"legend|film|movie|set|version|performance|role|character|school|home town|hometown|hall|"
    r"house|relics?|waxworks?|sculptures?|effigy|effigies|"
    r"cult|era|reign|teachings|sonata|symphony|age) (?:of|to|by|for)(?: the)? $"
)
_BESIDE = re.compile(
    r"(?i)\b(?:meets?|greets?|welcomes?|hugs?|embraces?|kisses|hosts?|congratulates?|thanks|beats?|"
    r"tackles?|faces|interviews?|with|alongside|between|next to|joins?|receives|and|by|to|against|"
    r"supporters of|photo of|portrait of|portraits of|posters? of|pictures? of|photos of) $"
)
_CONTEXT = 120
_LARGE_TOWN = 100_000
_AGE = re.compile(r",? (?:aged? )?\(?\d{1,2}(?:-year-old)?\)?(?=[,.;:) ]|$)")
_SIDE = re.compile(
    r"(?i),? \(?(?:(?:second|third|fourth|2nd|3rd|4th|far|front|top|bottom|center|"
    r"centre) )?(?:from )?"
    r"(?:the )?(?:left|right|cent(?:re|er)|l|r|c|2l|2r|3l|3r)\)?(?=[,.;:) ]|$)"
)
_APPOSITION = re.compile(r", (?P<words>[^,.;()]{3,60})(?=[,.;()]|$)")
_OWNED = re.compile(r"['’]s? (?P<what>[A-Z][a-z]+)")
_RELATIVE = re.compile(r",? who(?:se|m)? ")
_ORIGIN = re.compile(r",? from [A-Z]")
_ACTS = re.compile(
    r"(?:'s|’s)?,? (?:[a-z]+ly )?(?P<verb>[a-z]{2,}(?:s|es)|is|was|has|are|and [A-Z])\b"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in a text. `tokens` are the folded names, without title and particles."""

    start: int
    end: int
    text: str
    tokens: tuple[str, ...]
    private: bool = False
    """Introduced by trade, age or fate as a passer-by of the news."""

    @property
    def surname(self) -> str:
        """The last name, as most languages order them."""
        return self.tokens[-1]


def find_people(text: str, hints: Hints | None = None) -> tuple[Person, ...]:
    """The people a caption names, in order, each name once."""
    hints = hints or Hints()
    found: list[Person] = []
    for run in name_runs(text):
        person = _person(text, run, hints)
        if person is not None and all(person.tokens != p.tokens for p in found):
            found.append(person)
    return tuple(found)


def _around(text: str, run: Run) -> tuple[str, str]:
    """The words before and after a run, as many as matter."""
    begin = max(0, run.whole_start - _CONTEXT)
    return text[begin : run.whole_start], text[run.end : run.end + _CONTEXT]


def _person(text: str, run: Run, hints: Hints) -> Person | None:
    before, after = _around(text, run)
    role = stronger(run.role, _role_around(before, after))
    entity = hints.entity(run.start, run.end)
    strong = run.titled or bool(role) or bool(_AGE.match(after)) or bool(_SIDE.match(after))
    if role == "unknown" and entity not in ("", "PERSON"):
        return None
    if _names_something_else(text, run, entity, strong, before, after):
        return None
    if len(run.tokens) == 1 and not (run.titled or run.role in ("public", "private")):
        return None
    if not strong and _evidence(text, run, hints, entity) < 2:
        return None
    private = _is_private(role, after)
    return Person(run.start, run.end, text[run.start : run.end], run.tokens, private)


def _names_something_else(
    text: str, run: Run, entity: str, strong: bool, before: str, after: str
) -> bool:
    if run.organisation or len(run.tokens) > 5 or _LIKENESS.search(before):
        return True
    owned = _OWNED.match(after)
    if owned and fold(owned["what"]) in words("organisation") | words("facility"):
        return True
    following = re.match(r"(?:'s|’s)? ([a-z]+)", after)
    if following and following.group(1) in words("named_after"):
        return True
    if not strong and _is_club(run, after):
        return True
    if following is None and re.match(r" ?&|-[A-Z]", after):
        return True
    name = text[run.start : run.end]
    if look_up(name) and not (run.titled or run.role) and entity != "PERSON":
        return True
    if (
        not strong
        and before.endswith(", ")
        and any(not p.is_town for p in look_up(name, FILE_ONLY))
    ):
        # "San-Pédro, Côte d'Ivoire": the country, in its own language.
        return True
    if strong and (run.titled or run.role in ("public", "private")):
        return False
    last = re.search(r"(\w+)\W*\Z", before)
    word = last.group(1).lower() if last and before.endswith(" ") else ""
    if run.whole_start == run.start and word in words("before_place") | {"the"}:
        return True
    if not strong and text[run.whole_start : run.start] == "The ":
        return True
    return entity in ("ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART") and (
        not strong
    )


def _is_club(run: Run, after: str) -> bool:
    """Whether a name is a team's or a firm's: "Bayern Munich striker", "Real Madrid"."""
    role = re.match(r" ([a-z]+)", after)
    if role and (role.group(1) in words("public_role") or role.group(1) in words("private_role")):
        return True
    return any(p.population >= _LARGE_TOWN for p in look_up(run.tokens[-1]))


def _evidence(text: str, run: Run, hints: Hints, entity: str) -> int:
    before, after = _around(text, run)
    score = 2 if entity == "PERSON" else 0
    if len(run.tokens) < 2:
        return score - 1
    acts = _ACTS.match(after)
    if acts is not None:
        score += 1
        at = run.end + acts.start("verb")
        score += 1 if run.first and hints.pos(at) in ("", "VERB", "AUX") else 0
    if _BESIDE.search(before):
        score += 1
    return score


def _role_around(before: str, after: str) -> str:
    """The kind of role that stands beside a name between commas."""
    role = ""
    apposition = _APPOSITION.match(after)
    if apposition is not None:
        role = _role_in(apposition["words"])
    ahead = re.search(r"([^,.;:()]{3,50}), \Z", before)
    if ahead is not None:
        last = fold(ahead.group(1).split()[-1])
        kinds = [k for k in ("public", "private") if last in words(f"{k}_role")]
        role = stronger(role, kinds[0] if kinds else "")
    return role


def _role_in(phrase: str) -> str:
    """The kind of role in words behind a name: "a baker", "who leads the ministry"."""
    if re.match(r"(?i)\s*(?:and|in|at|on|with|after|as|during|near|to)\b", phrase):
        return ""
    listed = word_list(phrase)
    role = ""
    for i in range(len(listed)):
        role = stronger(role, role_kind(listed, 0, i))
        if listed[i].lower in ("of", "at", "in", "from", "for", "who", "with"):
            break
    if role:
        return role
    article = re.match(r"(?:an?|his|her|their|the) (?:[\w-]+ ){0,3}?([a-z]+)$", phrase.strip())
    return "unknown" if article and TRADE_ENDING.search(article.group(1)) else ""


def _is_private(role: str, after: str) -> bool:
    if role == "public":
        return False
    if role in ("private", "unknown"):
        return True
    return bool(_AGE.match(after) or _RELATIVE.match(after) or _ORIGIN.match(after))
