"""People in words: names in a caption with what introduces them.

A run of capital words is a person only where something says so: a role or title before it, an age
or role after it, a left or right, the language model, or the verb it is the subject of.
"""

import re
from dataclasses import dataclass

from nlp.photos.folding import fold, fold_name
from nlp.photos.gazetteer import STANDS_FOR, look_up
from nlp.photos.hints import Hints
from nlp.photos.places import Word, word_list
from nlp.photos.wordlists import words

PARTICLES = frozenset(
    "de da do dos das del della di du van von der den bin bint ibn al el la le y e ter ten af av zu "
    "af-".split()
)
_STICKS = re.compile(r"(?i)^(?:al|el|ad|an|as|ar|ash|at|bin|ben|d|l)[-'’ʻ](?=[^\W\d_])")
_NOT_NAMES = frozenset(
    "the a an in on at as when while after before during with from for by of and or but if this that "
    "these those his her their its he she they it we you i here there what who where how why not no "
    "then now since until also both all many some most one two three four five left right centre "
    "center above below top bottom front back background foreground file photo new former ex acting "
    "outgoing incoming late deputy vice foreign interior finance defence defense culture health "
    "transport energy justice education agriculture trade labour labor environment home prime "
    "opposition state federal national local first second third young old people police "
    "crown meanwhile yesterday today january february march april june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday according however "
    "even still only just yet once again like unlike under over between against because although "
    "though so such said says told to team dear our my your every each another other "
    "several last next more".split()
)
_ORGANISATION = frozenset(
    "street lake bridge university bank ministry party union council court fc united city club inc "
    "ltd company group festival cup prize war day act hurricane storm typhoon cyclone airlines river "
    "mount mountain island islands sea ocean tower hall park temple church cathedral school college "
    "hospital station airport palace castle stadium arena theatre theater museum gallery library "
    "square avenue road marathon open grand prix games olympics league championship championships "
    "association federation foundation institute agency commission committee corps army navy force "
    "forces guard department office centre center house senate parliament assembly congress republic "
    "kingdom states nations organization organisation society orchestra choir band airways motors "
    "times post news herald tribune gazette press wire agency media tv radio channel network cross "
    "crescent hotel restaurant cafe bar market mall plaza gate valley beach bay harbour harbor port "
    "district county province region state village town peninsula desert forest canal dam mine zoo "
    "garden gardens cemetery monastery abbey synagogue mosque building estate farm express railway "
    "line lines award awards medal trophy derby stakes tour cruise hill hills springs falls creek "
    "county strip wall line crossing pass pond reef channel strait gulf coast alps fire bank academy "
    "ballet opera symphony circus week night tuesday brothers & sons".split()
)
_FACILITY_AFTER = frozenset(
    "bridge stadium airport street hospital school university park square dam depot border prize award "
    "foundation theatre theater hall museum library station institute centre center festival trophy "
    "cup memorial railway road avenue building tower market plant factory mine port harbour harbor "
    "hotel church mosque crossing camp prison jail college gallery arena ground beach river lake "
    "canal valley mountain volcano glacier region district area coast stage tour team party company "
    "shop store family-owned plaza neighbourhood neighborhood suburb village town city island crater "
    "statue monument mausoleum tomb ferry ship vessel submarine aircraft".split()
)
_SCENE_BEFORE = frozenset(
    "in at near outside off inside over across through into around from on along toward towards "
    "under above below onto via".split()
)
_LIKENESS = re.compile(
    r"(?i)\b(?:statues?|busts?|monuments?|memorials?|tombs?|graves?|mausoleum|museum|murals?|birthplace|"
    r"paintings?|novels?|works?|plays?|songs?|music|opera|museums?|church|cathedral|feast|shrine|"
    r"legend|film|movie|set|version|performance|role|character|school|home town|hometown|hall|house|relics?|waxworks?|sculptures?|effigy|effigies|"
    r"cult|era|reign|teachings|sonata|symphony|age) (?:of|to|by|for)(?: the)? $"
)
_BESIDE = re.compile(
    r"(?i)\b(?:meets?|greets?|welcomes?|hugs?|embraces?|kisses|hosts?|congratulates?|thanks|beats?|"
    r"tackles?|faces|interviews?|with|alongside|between|next to|joins?|receives|and|by|to|against|"
    r"supporters of|photo of|portrait of|portraits of|posters? of|pictures? of|photos of) $"
)
_OFFICE_OF = re.compile(r"(?i)\b(?P<role>[\w-]+) (?:of|for)(?: the)? \Z")
_PORTFOLIO = frozenset(
    "state staff affairs security homeland treasury commerce exchequer development forces cabinet "
    "commons lords general public social economy economic fisheries tourism sport science".split()
)
_ROMAN = re.compile(r"[ivx]+\Z")
_LARGE_TOWN = 100_000
_AGE = re.compile(r",? (?:aged? )?\(?\d{1,2}(?:-year-old)?\)?(?=[,.;:) ]|$)")
_SIDE = re.compile(
    r"(?i),? \(?(?:(?:second|third|fourth|2nd|3rd|4th|far|front|top|bottom|center|centre) )?(?:from )?"
    r"(?:the )?(?:left|right|cent(?:re|er)|l|r|c|2l|2r|3l|3r)\)?(?=[,.;:) ]|$)"
)
_APPOSITION = re.compile(r", (?P<words>[^,.;()]{3,60})(?=[,.;()]|$)")
_RELATIVE = re.compile(r",? who(?:se|m)? ")
_ORIGIN = re.compile(r",? (?:of|from) [A-Z]")
_TRADE_ENDING = re.compile(r"(?:er|or|ist|man|woman|ian|ess|eur|ant|ent|ee|ic|hand|wright|smith)\Z")
_ACTS = re.compile(r"(?:'s|’s)?,? (?:[a-z]+ly )?(?P<verb>[a-z]{2,}(?:s|es)|is|was|has|are|and [A-Z])\b")
_INITIAL = re.compile(r"[^\W\d_]\.?\Z")


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


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capital words that may be a name: what is left when titles are taken off."""

    start: int
    end: int
    tokens: tuple[str, ...]
    titled: bool
    role: str
    first: bool
    """Whether a sentence begins with it."""
    organisation: bool
    whole_start: int


def find_people(text: str, hints: Hints | None = None) -> tuple[Person, ...]:
    """The people a caption names, in order, each name once."""
    hints = hints or Hints()
    found: list[Person] = []
    for run in name_runs(text):
        person = _person(text, run, hints)
        if person is not None and all(person.tokens != p.tokens for p in found):
            found.append(person)
    return tuple(found)


def name_runs(text: str) -> tuple[Run, ...]:
    """All runs of capital words, roles, titles and demonyms at their left taken off."""
    listed = word_list(text)
    runs: list[Run] = []
    at = 0
    while at < len(listed):
        if not _begins_name(listed[at]):
            at += 1
            continue
        stop = _run_stop(text, listed, at)
        run = _stripped(text, listed, at, stop)
        if run is not None:
            runs.append(run)
        at = stop
    return tuple(runs)


def tokens_of_name(name: str) -> tuple[str, ...]:
    """The folded names in a written name, "Salonen, Marjatta" or "Dr. M. Salonen" alike."""
    parts = (fold_name(word.text).rstrip(".") for word in word_list(name))
    return tuple(
        part
        for part in parts
        if part and part not in PARTICLES and part not in words("title") and len(part) > 1
    )


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: either order, one of them perhaps shortened."""
    if not a or not b:
        return False
    shared = set(a) & set(b)
    if len(shared) >= 2 or (shared and (len(a) == 1 or len(b) == 1)):
        return True
    if not shared:
        return False
    return any(_alike(x, y) for x in set(a) - shared for y in set(b) - shared)


_SHORT = {
    frozenset(pair.split("/"))
    for pair in (
        "bill/william bob/robert rob/robert dick/richard rick/richard jack/john ted/edward "
        "peggy/margaret meg/margaret tony/anthony kate/catherine kate/katherine liz/elizabeth "
        "beth/elizabeth sasha/alexander sasha/oleksandr alex/aleksandr jim/james mike/michael "
        "misha/mikhail volodymyr/vladimir joe/joseph jo/joanne dave/david steve/stephen "
        "steve/steven harry/henry hal/henry larry/lawrence chuck/charles kolya/nikolai "
        "pepe/jose paco/francisco lula/luiz bernie/bernard jeb/john bibi/benjamin"
    ).split()
}


def _alike(a: str, b: str) -> bool:
    """Whether two first names may be forms of one: "Joe" and "Joseph", "T." and "Tomás"."""
    if a[:3] == b[:3] or frozenset((a, b)) in _SHORT:
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _begins_name(word: Word) -> bool:
    stuck = _STICKS.match(word.text)
    if stuck is not None and word.text[stuck.end()].isupper():
        return True
    return word.is_capital


def _run_stop(text: str, listed: tuple[Word, ...], at: int) -> int:
    stop = at + 1
    while stop < len(listed):
        gap = text[listed[stop - 1].end : listed[stop].start]
        initial = _INITIAL.match(listed[stop - 1].text) or fold(listed[stop - 1].text) in words("title")
        if gap not in (" ", "\u00a0") and not (gap in (". ", ".") and initial):
            break
        if fold_name(listed[stop - 1].text) != fold(listed[stop - 1].text) and _possessive(
            listed[stop - 1].text
        ):
            break
        if not _begins_name(listed[stop]):
            ahead = stop
            while ahead < len(listed) and listed[ahead].lower in PARTICLES:
                ahead += 1
            if ahead == stop or ahead >= len(listed) or ahead - stop > 2:
                break
            between = text[listed[stop].end : listed[ahead].start]
            if not listed[ahead].is_capital or between.strip() not in ("", *PARTICLES):
                break
            stop = ahead
        stop += 1
    return stop


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _stripped(text: str, listed: tuple[Word, ...], at: int, stop: int) -> Run | None:
    """The name in the run [at, stop), or None where nothing but roles and small words is left."""
    begin, titled, role = at, False, _role_before(text, listed, at)
    office = _OFFICE_OF.search(text[: listed[at].start])
    of_office = office is not None and fold(office["role"]) in words("public_role")
    role = "public" if of_office else role
    for i in range(at, stop):
        folded = fold(listed[i].text)
        if of_office and i == begin and i < stop - 1 and (
            folded in _PORTFOLIO or look_up(listed[i].text)
        ):
            begin = i + 1
            continue
        last = i == stop - 1
        kind = _role_kind(listed, at, i)
        if folded in words("title") and not last:
            begin, titled = i + 1, True
        elif kind and (not last or i == begin):
            begin, role = i + 1, _stronger(role, kind)
        elif i == begin and (folded in _NOT_NAMES or _stands_for(listed[i].text)) and not (
            last and i > at and not titled
        ):
            begin = i + 1
    names = listed[begin:stop]
    tokens = tuple(
        fold_name(w.text)
        for w in names
        if w.lower not in PARTICLES
        and len(fold_name(w.text)) > 1
        and not (_ROMAN.match(fold_name(w.text)) and w is not names[0])
    )
    if not tokens:
        return None
    end = names[-1].end
    if _possessive(names[-1].text):
        end -= 2 if names[-1].text[-1] in "sS" and names[-1].text[-2] in "'’" else 1
    organisation = any(fold(w.text) in _ORGANISATION for w in names)
    before = text[: listed[at].start].rstrip()
    first = not before or before[-1] in ".!?:;\n—–\"“"
    return Run(
        names[0].start, end, tokens, titled, role, first, organisation, listed[at].start
    )


def _role_kind(listed: tuple[Word, ...], at: int, i: int) -> str:
    one = fold(listed[i].text)
    two = f"{fold(listed[i - 1].text)} {one}" if i > at else one
    for kind in ("public", "private"):
        if one in words(f"{kind}_role") or two in words(f"{kind}_role"):
            return kind
    return ""


def _role_before(text: str, listed: tuple[Word, ...], at: int) -> str:
    """The kind of role that small words directly before a name give: "chief engineer N"."""
    role = ""
    for i in range(at - 1, max(-1, at - 5), -1):
        gap = text[listed[i].end : listed[i + 1].start]
        if gap != " " or listed[i].is_capital:
            break
        role = _stronger(role, _role_kind(listed, max(0, i - 1), i))
        if i == at - 1 and not role:
            unknown = _TRADE_ENDING.search(listed[i].lower) and len(listed[i].text) > 4
            return "unknown" if unknown and listed[i].lower not in _SCENE_BEFORE else ""
    return role


def _stronger(a: str, b: str) -> str:
    return "public" if "public" in (a, b) else a or b


def _stands_for(word: str) -> bool:
    return any(p.kind == "country" for p in look_up(word, STANDS_FOR))


def _person(text: str, run: Run, hints: Hints) -> Person | None:
    before, after = text[: run.whole_start], text[run.end :]
    role = _stronger(run.role, _role_around(before, after))
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
    following = re.match(r"(?:'s|’s)? ([a-z]+)", after)
    if following and following.group(1) in _FACILITY_AFTER:
        return True
    if not strong and _is_club(run, after):
        return True
    if following is None and re.match(r" ?&|-[A-Z]", after):
        return True
    name = text[run.start : run.end]
    if look_up(name) and not (run.titled or run.role) and entity != "PERSON":
        return True
    if strong and (run.titled or run.role in ("public", "private")):
        return False
    last = re.search(r"(\w+)\W*\Z", before)
    word = last.group(1).lower() if last and before.endswith(" ") else ""
    if run.whole_start == run.start and word in _SCENE_BEFORE | {"the"}:
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
    after, before = text[run.end :], text[: run.whole_start]
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
        role = _stronger(role, kinds[0] if kinds else "")
    return role


def _role_in(phrase: str) -> str:
    """The kind of role in words behind a name: "a baker", "who leads the ministry"."""
    if re.match(r"(?i)\s*(?:and|in|at|on|with|after|as|during|near|to)\b", phrase):
        return ""
    listed = word_list(phrase)
    role = ""
    for i in range(len(listed)):
        role = _stronger(role, _role_kind(listed, 0, i))
        if listed[i].lower in ("of", "at", "in", "from", "for", "who", "with"):
            break
    if role:
        return role
    article = re.match(r"(?:an?|his|her|their|the) (?:[\w-]+ ){0,3}?([a-z]+)$", phrase.strip())
    return "unknown" if article and _TRADE_ENDING.search(article.group(1)) else ""


def _is_private(role: str, after: str) -> bool:
    if role == "public":
        return False
    if role in ("private", "unknown"):
        return True
    return bool(_AGE.match(after) or _RELATIVE.match(after) or _ORIGIN.match(after))
