"""Unnamed people who are heard without a verb of their own: "in the view of some".

They stand behind a preposition or a verb that somebody else governs: for whom something is so,
who is led to ask something, by whom something is criticised, from whom an apology comes. The
attribution layer looks for sources with their own cue and does not see them.
"""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.source_words import read_tokens, singular
from nlp.components.sourcing_rules.beside import INSIDE, start_of
from nlp.components.sourcing_rules.classify import Classifier, Verdict
from nlp.components.sourcing_rules.phrase import QUOTES, Phrase, read_phrase
from nlp.tokens import Tokens

_VIEWS = bag("view views opinion opinions words eyes judgment judgement estimation")
_MAKES = bag(
    "leaving leads leading led left prompting prompts prompted causing causes caused pushing "
    "driving drove forcing forces forced spurring spurred inspiring inspired encouraging allowing "
    "tempting inviting"
)
_GETS = bag("got gets getting get had has having have left leaving leaves set setting kept keeping")
_THINK = bag(
    "question wonder ask believe think conclude speculate suspect doubt fear worry complain argue "
    "assume suggest say warn claim hope call guess predict reconsider rethink"
)
_THINKING = bag(
    "questioning wondering asking believing thinking speculating suspecting doubting fearing "
    "worrying complaining arguing saying warning claiming hoping guessing predicting talking "
    "buzzing whispering grumbling worried convinced puzzled alarmed"
)
_JUDGED = bag(
    "accused applauded articulated berated blamed blasted branded called "
    "castigated censured characterised characterized chastised chided cited claimed "
    "condemned contradicted credited criticised criticized debunked decried denounced "
    "depicted derided described dismissed disputed doubted dubbed echoed excoriated expressed "
    "faulted feared hailed interpreted known labeled labelled lambasted lampooned "
    "lauded likened mocked noted panned perceived pilloried portrayed predicted quoted "
    "questioned rebuked rebutted recounted regarded ridiculed scolded "
    "scorned seen skewered slammed slated touted urged viewed vilified voiced warned "
    "welcomed projected declared contested challenged"
)
_LOOKED_AT = frozenset(("seen", "viewed", "perceived", "known"))
"""With "as" these are opinions; without it, somebody only watched."""
_WORDS_FROM = bag(
    "account admission advice allegation anger apology appeal argument assertion "
    "assessment assurance claim comment complaint concern condemnation "
    "confession confirmation correction criticism defiance demand denial denunciation derision "
    "disapproval disbelief doubt fear worry indignation ire jeer mockery objection opposition "
    "outcry outrage plea pledge praise prediction promise protest pushback "
    "rebuke recommendation reproach resentment resistance ridicule "
    "scepticism scorn shout skepticism statement suggestion testimony threat warning"
)
_CONVINCES = bag("convinced convinces convince convincing persuaded persuade persuades persuading")
"""Whom these have for their object think so, where "that" follows."""
_MOODS = bag(
    "feeling fear concern worry sense belief hope suspicion view agreement consensus anxiety doubt "
    "perception unease frustration anger outrage grumbling speculation skepticism scepticism"
)
"""With "among" behind them these tell who thinks or feels so."""
_LIKED = bag("sit sits sat set sets")
"""With "well with" behind them, these tell what people thought of it."""
_STRUCK = bag("surprise shock relief disappointment")
_OPINED = bag(
    "critic supporter opponent proponent advocate skeptic sceptic detractor admirer fan backer "
    "defender believer expert analyst observer insider ally loyalist conservative liberal "
    "progressive moderate partisan activist"
)
"""Words for people by what they think: "for her critics, it is proof" tells their view."""
_QUOTES_FROM = bag("citing quoting quoted quotes")
_CITES = _QUOTES_FROM | bag("cite cites cited quote")
"""Who stands behind these is cited: "citing officials"."""
_THOUGHTS = bag(
    "expectation estimate forecast prediction projection hope fear concern worry doubt "
    "suspicion assumption claim allegation complaint argument warning criticism accusation"
)
"""What people think or say, behind their name: "analysts' forecasts"."""
_LINKS = frozenset(("of", "in", "from", "within", "at", "inside", "close", "familiar", "across"))
_FOR = frozenset(("for", "to"))
_IS_SO = bag(
    "is was are were 's ’s be been seem seems seemed remains remained feels felt means meant looks "
    "looked represents represented becomes became symbolizes symbolises spells"
)
"""A view says what a thing is; "for some, the losses would grow" only tells whom it hits."""
_CLAUSE = 14
"""Tokens behind "for some," in which that verb stands."""
_LONGEST = 60
"""Tokens of a noun phrase that are followed."""
_UNNAMED = frozenset(("unnamed_person", "unnamed_group"))


def holders(t: Tokens, classifier: Classifier) -> Iterator[tuple[Phrase, Verdict]]:
    """Phrases for unnamed people whose view or word is told, with their verdicts."""
    for i in read_tokens(t):
        end = t.sents[t.sent[i]][1]
        if t.lower[i] in ("'", "’") and i + 1 < end and _has_thoughts(t, i):
            owned = _judged(t, start_of(t, i - 1), i, classifier)
            if owned is not None and owned[1] == ("unnamed_group", "group-unnamed"):
                yield owned
        start = _held_from(t, i, end)
        if start and start < end:
            found = _judged(t, start, end, classifier)
            if found is not None and (t.lower[i] not in _FOR or _opines(t, found, classifier)):
                yield found


def _has_thoughts(t: Tokens, i: int) -> bool:
    """Whether people in the plural own a thought: "analysts' average forecast"."""
    plural = t.tag[i - 1] == "NNS" and t.end[i - 1] == t.start[i]
    return plural and any(
        singular(t.lower[j]) in _THOUGHTS and t.tag[j] in ("NN", "NNS")
        for j in range(i + 1, min(len(t), i + 3))
    )


def _opines(t: Tokens, found: tuple[Phrase, Verdict], classifier: Classifier) -> bool:
    """Whether people of whom a view can be told stand behind "for" or "to"."""
    head = t.lower[found[0].head]
    side = t.ent[found[0].head] == "NORP" and t.tag[found[0].head] == "NNPS"
    return side or classifier.words.has("pronoun", head) or singular(head) in _OPINED


def _judged(
    t: Tokens, start: int, end: int, classifier: Classifier
) -> tuple[Phrase, Verdict] | None:
    if t.tag[start] not in INSIDE and t.tag[start] not in ("RB", "PRP"):
        return None
    phrase = read_phrase(t, start, stop_of(t, start, end), classifier.words)
    if phrase is None or (phrase.determiner == "definite" and _is_one(t, phrase)):
        return None
    verdict = classifier.judge(phrase)
    relayed = verdict[1] == "media-vague" and t.lower[start - 1] == "by"
    known = (verdict[0] not in _UNNAMED and not relayed) or verdict[1] == "pronoun-one"
    return None if known else (phrase, verdict)


def _is_one(t: Tokens, phrase: Phrase) -> bool:
    return t.lower[phrase.head] == singular(t.lower[phrase.head])


def stop_of(t: Tokens, start: int, end: int) -> int:
    """Where a noun phrase with its short modifiers ends."""
    end = min(end, start + _LONGEST)
    i, noun = start, False
    while i < end and (t.tag[i] in INSIDE or t.lower[i] in ("them", "us", "and")):
        if noun and t.tag[i] in ("DT", "CD", "PRP$") and t.lower[i - 1] not in ("and", "of", "'s"):
            break  # "from reporters every day"
        noun = t.tag[i] in ("NN", "NNS")
        i += 1
        if i + 1 < end and t.lower[i] in _LINKS and t.tag[i + 1] in (*INSIDE, "PRP"):
            i += 1
    return i


def _held_from(t: Tokens, i: int, end: int) -> int:
    """Where the phrase starts that token i leads to, or 0."""
    word = t.lower[i]
    at = _next(t, i, end)
    after = t.lower[at] if at < end else ""
    if word in _VIEWS and after == "of" and t.lower[i - 1] == "the":
        return at + 1 if i > 1 and t.lower[i - 2] in ("in", "to") else 0
    if word in _STRUCK and after == "to":
        return at + 1
    if word in _CITES and t.tag[i][:2] == "VB" and after != "by":
        return at if word in _QUOTES_FROM or _cites_several(t, at, end) else 0
    if word in _CONVINCES and t.tag[i][:2] == "VB" and not _is_only_wished(t, i):
        stop = stop_of(t, at, end)
        return at if at < stop < end and t.lower[stop] == "that" else 0
    if singular(word) in _MOODS and after == "among" and t.tag[i] in ("NN", "NNS"):
        return at + 1 if _tells_what(t, i, at + 1, end) else 0
    if word in _LIKED and t.lower[i + 1 : i + 3] in (["well", "with"], ["right", "with"]):
        return i + 3
    if word in _JUDGED and t.tag[i] in ("VBN", "VBD"):
        thought_of = "MD" in t.tag[max(0, i - 3) : i]
        return 0 if thought_of else _agent(t, i, end)
    if singular(word) in _WORDS_FROM and after == "from" and t.tag[i] in ("NN", "NNS"):
        return at + 1 if _tells_what(t, i, at + 1, end) else 0
    if (word in _MAKES or word in _GETS) and not _is_only_wished(t, i):
        return _made_to_think(t, i, end)
    return _for_whom(t, i, end) if word in _FOR else 0


def _tells_what(t: Tokens, i: int, start: int, end: int) -> bool:
    """Whether it is told what they say or feel: "fears among farmers that"; else that they do."""
    stop = stop_of(t, start, end)
    return "that" in t.lower[stop : stop + 3] or t.lower[i + 1 : i + 2] == ["that"]


def _is_only_wished(t: Tokens, i: int) -> bool:
    """Whether nobody was led to it yet: "a struggle to persuade voters", "it will prompt some"."""
    before = range(max(t.sents[t.sent[i]][0], i - 2), i)
    return t.tag[i] == "VB" and any(t.tag[k] in ("TO", "MD") for k in before)


def _cites_several(t: Tokens, at: int, end: int) -> bool:
    """Whether people in the plural are cited; the police cite one driver after the other."""
    return any(t.tag[k] in ("NNS", "NNPS") for k in range(at, stop_of(t, at, end)))


def _next(t: Tokens, i: int, end: int) -> int:
    """The next token that is no white space."""
    i += 1
    while i < end and t.text[i].isspace():
        i += 1
    return i


def _agent(t: Tokens, i: int, end: int) -> int:
    """Where the "by" phrase of a passive verb starts: right behind it, or behind "a fool"."""
    if t.lower[i] in _LOOKED_AT and "as" not in t.lower[i + 1 : min(end, i + 12)]:
        return 0
    for j in range(i + 1, min(end - 1, i + 9)):
        if t.lower[j] == "by":
            return j + 1
        if t.tag[j] not in ("DT", "JJ", "NN", "RB", "RP", "IN") and t.text[j] not in QUOTES:
            return 0
    return 0


def _made_to_think(t: Tokens, i: int, end: int) -> int:
    """ "Leaving some to wonder", "got people talking": the phrase between the two verbs."""
    j = i + 1
    while j < min(end - 1, i + 9) and (t.tag[j] in INSIDE or t.lower[j] in ("of", "in")):
        if j > i + 1 and t.lower[j] in _THINKING and t.lower[i] in _GETS:
            return i + 1
        j += 1
    if j >= end - 1 or j == i + 1:
        return 0
    if t.lower[i] in _MAKES and t.lower[j] == "to" and t.lower[j + 1] in _THINK:
        return i + 1
    return i + 1 if t.lower[i] in _GETS and t.lower[j] in _THINKING else 0


def _for_whom(t: Tokens, i: int, end: int) -> int:
    """ "For many, it is over": set off by commas, it tells whose view this is."""
    begin = t.sents[t.sent[i]][0]
    opens = i == begin or t.text[i - 1] in (",", "—", "–", "(") or t.lower[i - 1] in ("and", "but")
    stop = stop_of(t, i + 1, end)
    if not opens or not i + 1 < stop < end or t.text[stop] not in (",", "—", "–", ")"):
        return 0
    judged = set(t.lower[max(begin, i - 3) : min(end, stop + _CLAUSE)])
    return i + 1 if judged & _IS_SO else 0
