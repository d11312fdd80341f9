"""Unnamed sources right beside a verb of saying, found without a tree.

The attribution layer finds more, but where the parser takes "experts say" for something else it
finds nothing: a noun for people with such a verb at its side is plain enough.
"""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.source_words import Words, read_tokens, singular
from nlp.components.sourcing_rules.classify import Classifier, Verdict
from nlp.components.sourcing_rules.media import REPORTS
from nlp.components.sourcing_rules.phrase import LIGHT, QUOTES, Phrase, read_phrase
from nlp.components.sourcing_rules.seeming import (
    appoints,
    counts_votes,
    never_said,
    pledged_to_somebody,
    takes_a_side,
)
from nlp.tokens import Tokens

_SAYING = bag(
    "said say says believe believed believes think thought thinks argue argued argues warn warned "
    "warns claim claimed claims insist insisted contend contended complain complained concede "
    "conceded acknowledge acknowledged admit admitted allege alleged tweeted wrote noted note "
    "caution cautioned predict predicted estimate estimated suspect suspected fear worry worried "
    "speculate speculated told maintain maintained agree agreed describe described denounce "
    "denounced criticize criticized criticise criticised condemn condemned point pointed call "
    "called hope hoped pledge pledged vow vowed promise promised expect expected doubt doubted "
    "question questioned conclude concluded announce announced demand demanded urge urged suggest "
    "suggested indicate indicated accuse accused blame blamed praise praised lament lamented hint "
    "hinted confirm confirmed reveal revealed explain explained testify testified recall recalled "
    "declare declared stress stressed reiterate reiterated assert asserted muse mused object "
    "objected remark remarked respond responded reply replied wonder wondered view viewed regard "
    "regarded interpret interpreted cite cited emphasize emphasized emphasise emphasised dub "
    "dubbed deem deemed decry decried dispute disputed determined rebuke rebukes rebuked rebut "
    "rebutted blast blasts blasted slam slams slammed deride derides derided mock mocked mocks "
    "disagree disagrees disagreed deny denied denies scoff scoffed vouched grumbled "
    "grouse groused attributed"
)
_PLANNING = bag("plan plans planned intend intends intended")
"""Verbs that tell a plan, with "to" behind them; else a picnic is planned."""
_OWN_VERBS = _SAYING | _PLANNING | {"referred"}
"""Right behind people, these are what they did, though a tagger may take them for participles."""
_WANT = bag("want wants wanted")
"""With "to know" behind them these ask."""
_NEVER_PASSIVE = bag(
    "said argued insisted warned complained conceded contended acknowledged agreed hoped vowed "
    "pledged"
)
"""Of people these are active even where a tagger takes them for participles."""
_FEELING = bag(
    "afraid angry concerned confident convinced frustrated furious hopeful incensed optimistic "
    "pessimistic sceptical skeptical sure unsure wary worried alarmed puzzled doubtful shocked "
    "stunned surprised dismayed baffled upset mindful aware unaware uncertain divided split torn "
    "adamant unanimous anxious nervous uneasy pleased relieved delighted thrilled disappointed "
    "disgusted horrified outraged unhappy heartened encouraged dismissive critical bullish bearish "
    "exuberant jubilant elated disillusioned exasperated exhilarated unpersuaded"
)
_DOUBTING = bag(
    "sceptical skeptical doubtful optimistic pessimistic unsure unconvinced persuaded unpersuaded "
    "cautious unimpressed worried concerned nervous anxious uneasy hopeful confident"
)
"""These tell an opinion although no more words follow: "strategists are more sceptical"."""
_ABOUT = bag("that about whether how of at over on if he she they it")
_HELD = bag("considered regarded viewed deemed")
_BE = bag("are were is was remain remains remained feel feels felt grew become became")
_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_MISTAGGED = frozenset(
    (("VB", "say"), ("VB", "suggest"), ("VB", "show"), ("VBN", "said"), ("NNS", "shows"))
)
"""Tags that a tagger gives to a finite verb where a noun came as a surprise to it."""
_LINKS = frozenset(
    ("to", "from", "in", "at", "for", "with", "of", "on", "close", "familiar", "privy", "aware")
)
_SHOWING = bag(
    "show shows showed suggest suggests suggested indicate indicates indicated find finds found"
)
_CALLS = (["for"], ["on"], ["off"], ["in"], ["upon"])
"""Behind "call", these ask for something or use the telephone."""
_FORECASTERS = bag("analyst economist forecaster investor trader expert pundit observer")
_FORESEEN = bag("expected forecast predicted projected anticipated expecting predicting")
_LOOKING_AHEAD = _FORESEEN - {"expected"} | {"looking", "expecting"}
_BEGINS = bag("have had has said say")
"""Behind a participle and what belongs to it, these begin what its noun does."""
_HELPERS = bag("have has had also still now long")
_CALLED = bag("called described dubbed considered deemed viewed regarded")
_DENIED = bag("not n't n’t never")
_DECLINES = bag("declined declines decline refused refuse refuses")
_ANSWERING = (["comment"], ["say"], ["answer"], ["discuss"], ["elaborate"], ["respond"], ["speak"])
"""Whoever declines to do these was asked: the text passes on that answer."""
_WITHHELD = bag("when who whom whether how if what why where")
_NOUN_TAGS = frozenset(("NN", "NNS", "NNPS", "DT", "JJ", "CD", "VBZ", "VBP", "VBG"))
INSIDE = bag("DT JJ JJR JJS NN NNS NNP NNPS CD POS PRP$ HYPH VBN PDT")
_AFTER_WORDS = bag(
    "say says said write writes wrote argue argues argued warn warns warned explain explains "
    "explained add adds added note notes noted recall recalls recalled insist insists insisted "
    "complain complained claim claims claimed joke jokes joked quip quipped shout shouted yell "
    "yelled cry cried ask asks asked reply replied tweet tweets tweeted"
)
"""Verbs that can follow the words said and come before who said them."""
_JOINED = frozenset(("and", "or", ","))
_CLOSES = frozenset(
    (".", ",", ";", "“", '"', "``", "''", "who", "—", "–", "-", "(", "as", "?", "!")
)
_OPENS = frozenset((",", "”", '"', "''", "’", "'", "?", "!", "-", "—", "–"))
_NOT_NOUNS = bag(
    "say argue think believe insist note interpret suggest warn contend complain maintain see "
    "consider predict conclude agree acknowledge wonder saw"
)
"""Behind "some" or "many" these are verbs, whatever a tagger says; "some hope" may be a noun."""
_PEOPLE = frozenset(("unnamed_person", "unnamed_group", "spokesperson"))
_MADE = bag("make makes made issue issues issued give gave release released")
_SAID_SO = bag(
    "announcement statement claim accusation allegation argument point complaint assertion comment "
    "remark prediction promise pledge charge warning clear"
)
_EXPECTING = bag("to that the a an him her it them this more no such nothing little")
"""Behind "expected"; of "guests expected in May" others expect it."""
_WRITES = bag("typed scrawled scribbled printed painted chanted shouted jotted")
"""With words in marks behind them these tell what was said."""
_SEES = frozenset(("see", "sees", "saw"))
"""With "as" in the same clause these give an opinion."""
_STOPS = frozenset((".", ",", ";", ":", "—", "–", "but", "and", "who", "when", "“", '"'))
_WEIGH = bag("weigh weighs weighed")
"""With "in on" or "in about" these give an opinion."""
_VOICE = bag("express expresses expressed voice voices voiced")
_VOICED = bag(
    "reservation reservations concern concerns doubt doubts fear fears worry worries hope hopes "
    "outrage anger frustration dismay alarm scepticism skepticism optimism confidence disbelief "
    "opposition support regret surprise relief disappointment misgivings opinion opinions view "
    "views"
)
_NOT_BEFORE = frozenset(("of", "in", "with", "for", "than", "by", "and", "or", "to", "from"))


def sources(t: Tokens, classifier: Classifier) -> Iterator[tuple[Phrase, Verdict]]:
    """Phrases before a verb of saying, with their verdicts."""
    w = classifier.words
    for i in read_tokens(t):
        if t.tag[i] not in _NOUN_TAGS or not _could_say(t, i, w):
            continue
        first = _counted_from(t, start_of(t, i), w)
        apart = _set_apart(t, first, i, w)
        verb = apart or _verb_of(t, i, w)
        if not verb:
            continue
        if never_said(t, first, verb) or (
            first and t.lower[first - 1] in ("if", "unless", "whether")
        ):
            continue
        if w.has("pronoun", t.lower[i]) and _DENIED & set(t.lower[verb : verb + 3]):
            continue
        if t.lower[i + 1] == "to" and t.tag[verb] == "VB":
            continue  # "getting some voters to say": what they are to do
        if t.lower[i] == "one" and t.lower[verb] in _CALLED:
            continue  # "a bill, one called unfair"
        if t.lower[first] in ("all", "both", "each") and first == i:
            continue  # "they all said" says who
        joined = first and t.sent[first - 1] == t.sent[i] and _goes_with(t, first - 1, i, w)
        if joined and not apart:
            continue
        if _is_anybodys(t, first, i, verb):
            continue
        phrase = read_phrase(t, first, verb, w)
        verdict = classifier.judge(phrase) if phrase is not None else ("", "")
        if phrase is not None and verdict[0]:
            yield phrase, verdict


def _is_anybodys(t: Tokens, first: int, i: int, verb: int) -> bool:
    """Whether it is told of all the world: "what people think of him"."""
    asks = first > 0 and t.lower[first - 1] in ("what", "how", "who", "whatever")
    return asks and first == i and t.lower[i] in LIGHT | {"folks"} and t.tag[verb] == "VBP"


def _counted_from(t: Tokens, first: int, w: Words) -> int:
    """Where "a group of rabbis" starts that ends in "rabbis"."""
    begin = t.sents[t.sent[first]][0]
    while first - 2 >= begin and t.lower[first - 1] == "of" and w.has("amount", t.lower[first - 2]):
        first = start_of(t, first - 2)
    return first


def _set_apart(t: Tokens, first: int, i: int, w: Words) -> int:
    """The verb of "what analysts described as", the mood of "with leaders worried about", or 0.

    Behind "what" a past form is finite, whatever the tagger says; behind "with" a mood has no verb.
    """
    if not first or not (w.person(t.lower[i]) or w.has("pronoun", t.lower[i])):
        return 0
    before, at = t.lower[first - 1], i + 1
    if before == "what" and at < len(t) and t.tag[at] == "VBN" and t.lower[at] in _SAYING:
        return at
    moody = before == "with" and _feels(t, at, t.sents[t.sent[i]][1])
    return at if moody else 0


def _goes_with(t: Tokens, before: int, i: int, w: Words) -> bool:
    """Whether the word before a phrase makes it part of something longer: "the fear of voters"."""
    word = t.lower[before]
    if word in _JOINED and before > t.sents[t.sent[i]][0]:
        other = before - 1
        joined = t.tag[other] in ("NNP", "NNPS", "NNS", "PRP") or w.person(t.lower[other])
        return joined and (word != "," or t.lower[i] == "others")
    return word in _NOT_BEFORE


def inverted(t: Tokens, classifier: Classifier) -> Iterator[tuple[Phrase, Verdict]]:
    """Phrases behind a verb of saying that follows the words said: "..., said one clerk"."""
    w = classifier.words
    for i in read_tokens(t):
        begin, end = t.sents[t.sent[i]]
        if t.lower[i] not in _AFTER_WORDS or not begin < i < end - 1 or t.text[i - 1] not in _OPENS:
            continue
        stop = i + 1
        while stop < min(end, i + 12) and (t.tag[stop] in INSIDE or t.lower[stop] in _LINKS):
            stop += 1
        closed = stop >= end or t.text[stop] in _CLOSES or t.text[stop].isspace()
        closed = closed and t.tag[i + 1] not in ("IN", "TO")  # "shouted to the crowd"
        phrase = read_phrase(t, i + 1, stop, w) if closed and stop > i + 1 else None
        verdict = classifier.judge(phrase) if phrase is not None else ("", "")
        if phrase is not None and verdict[0] in _PEOPLE:
            yield phrase, verdict


def _could_say(t: Tokens, i: int, w: Words) -> bool:
    word = t.lower[i]
    one = singular(word)
    if t.tag[i] in ("VBZ", "VBP"):
        return word != one and w.has("person", one)
    if t.tag[i] == "VBG":
        return w.has("paper", word)

    def answer(word: str) -> bool:
        several = w.has("pronoun", word) or w.has("crowd", word) or w.person(word)
        return several or w.has("paper", one) or w.has("medium", one) or one in REPORTS

    return w.once("speaks", word, answer)


def _verb_of(t: Tokens, i: int, w: Words) -> int:
    """Where the verb group of a noun starts, modifiers of the noun left aside, or 0."""
    end = t.sents[t.sent[i]][1]
    one = singular(t.lower[i])
    paper = w.has("paper", one) or one in REPORTS
    at = i + 1
    if one in REPORTS and t.lower[at : at + 1] in (["published"], ["posted"], ["released"]):
        at += 2 if t.tag[at + 1 : at + 2] == ["NNP"] else 1
    if paper and t.lower[at : at + 1] in (["that"], ["which"]):
        return at + 1 if _says(t, at + 1, end, _SHOWING, paper) else 0
    if at + 1 < end and t.lower[at] == "of" and t.tag[at + 1] == "VBG":
        at += 2  # "opponents of letting more boats in say"
    if at < end and t.lower[at] in _LINKS:
        while at < min(end, i + 9) and (
            t.tag[at] in INSIDE or t.lower[at] in _LINKS or t.lower[at] in ("them", "whom")
        ):
            at += 1
    elif at < end and t.tag[at] in ("VBG", "VBN") and t.lower[at] not in _OWN_VERBS and not paper:
        at += 1
        while at < min(end, i + 9) and (t.tag[at] in (*INSIDE, "IN") or t.text[at].isspace()):
            at += 1
        if at >= end or not (
            t.lower[at] in _BEGINS or (t.lower[at] in _BE and _feels(t, at + 1, end))
        ):
            return 0
    if _forecasts(t, i, at, end):
        return at
    if w.has("pronoun", t.lower[i]) and t.lower[at : at + 1] and t.lower[at] in _NOT_NOUNS:
        return at
    return at if _says(t, at, end, _SHOWING if paper else _SAYING, paper) else 0


def _forecasts(t: Tokens, i: int, at: int, end: int) -> bool:
    """ "The $2 that analysts expected", "what analysts were looking for": a clause of theirs."""
    if singular(t.lower[i]) not in _FORECASTERS or at + 1 >= end:
        return False
    if t.lower[at] in _FORESEEN:
        return t.lower[at + 1] != "by"
    return t.lower[at] in ("were", "are", "had") and t.lower[at + 1] in _LOOKING_AHEAD


def _says(t: Tokens, at: int, end: int, verbs: frozenset[str], paper: bool) -> bool:
    """Whether a verb of the set, or a feeling about something, follows in a finite form."""
    for j in range(at, min(end, at + 3)):
        word = t.lower[j]
        if word in _DENIED:
            said = t.lower[j + 1 : j + 2] == ["said"]
            return not paper and said and _withheld(t, j + 1)
        if word in _DECLINES and not paper:
            return t.lower[j + 1 : j + 2] == ["to"] and t.lower[j + 2 : j + 3] in _ANSWERING
        if word in _MADE and not paper:
            return t.tag[j] in _FINITE and bool(_SAID_SO & set(t.lower[j + 1 : j + 4]))
        if word in _VOICE and not paper:
            return bool(_VOICED & set(t.lower[j + 1 : j + 5]))
        if word in _PLANNING and not paper:
            return t.lower[j + 1 : j + 2] == ["to"]
        if word in _WANT and not paper:
            return t.lower[j + 1 : j + 3] == ["to", "know"]
        if word in ("referred", "refer") and not paper:
            whom = t.lower[j + 1 : j + 2] == ["to"] and t.tag[j + 2 : j + 3] != ["IN"]
            return whom and "as" in t.lower[j + 3 : j + 6]
        if word == "expected" and t.lower[j + 1 : j + 2] and t.lower[j + 1] not in _EXPECTING:
            return False
        if word in _WRITES and not paper:
            return t.text[j + 1] in QUOTES if j + 1 < end else False
        if word in _SEES and not paper:
            behind = t.lower[j + 1 : min(end, j + 14)]
            stop = next((k for k, w in enumerate(behind) if w in _STOPS), len(behind))
            return t.tag[j] in _FINITE and "as" in behind[:stop]
        if word in _WEIGH and not paper:
            behind = t.lower[j + 2 : j + 5]
            return t.lower[j + 1 : j + 2] == ["in"] and ("on" in behind or "about" in behind)
        if word in verbs and j == at and t.tag[j] == "RB" and _has_whom(t, j + 1):
            return True  # "rivals deride it", mistagged
        if word == "discovered" and not paper:
            return "that" in t.lower[j + 1 : j + 4]
        if word in verbs and counts_votes(t, j):
            return False
        if word in verbs:
            if word in ("call", "called") and t.lower[j + 1 : j + 2] in _CALLS:
                return False
            if word == "pledged" and (pledged_to_somebody(t, j) or takes_a_side(t, j)):
                return False
            if word in _HELD and t.tag[j] == "VBN" and not _HAVE & set(t.lower[at:j]):
                return False  # "the few widely regarded as fit"
            that = t.tag[j] == "VBN" and t.lower[j + 1 : j + 2] == ["that"] and word != "told"
            if word.startswith("confirm") and appoints(t, j):
                return False
            loose = (t.tag[j] in ("VBN", "VB") and j > at) or word in _NEVER_PASSIVE or that
            return t.tag[j] in _FINITE or (t.tag[j], word) in _MISTAGGED or loose
        if (word in _BE or (word == "been" and j > at)) and not paper:
            return _feels(t, j + 1, end)
        if word not in _HELPERS and t.tag[j] != "RB" and not t.text[j].isspace():
            return False
    return False


def _has_whom(t: Tokens, i: int) -> bool:
    return t.lower[i : i + 1] in (["it"], ["him"], ["her"], ["them"])


def _withheld(t: Tokens, said: int) -> bool:
    """Whether people have not said "when" or "whether": what they leave open is told."""
    return bool(_WITHHELD & set(t.lower[said + 1 : said + 2]))


def _feels(t: Tokens, at: int, end: int) -> bool:
    for j in range(at, min(end - 1, at + 3)):
        if t.tag[j] == "RBR":
            continue
        if t.lower[j] in _DOUBTING and t.text[j + 1] in (".", ",", ";"):
            return True
        if t.lower[j] in _FEELING and t.lower[j + 1] == "and" and t.lower[j + 2] in _FEELING:
            continue
        if t.lower[j] == "and" and t.lower[j - 1] in _FEELING:
            continue
        if t.lower[j] in _FEELING:
            return t.lower[j + 1] in _ABOUT or _of_a_clause(t, j + 1, end)
        if t.tag[j] != "RB":
            return False
    return False


def _of_a_clause(t: Tokens, at: int, end: int) -> bool:
    """Whether "that" follows behind a short time: "worried since March that"."""
    stop = next((j for j in range(at, min(end, at + 5)) if t.lower[j] == "that"), 0)
    return t.lower[at] in ("since", "for", "all") and stop > at


_LONGEST = 40
"""Tokens before a head that can belong to its phrase."""


def start_of(t: Tokens, i: int) -> int:
    """The first token of the noun phrase that ends in token i."""
    begin = max(t.sents[t.sent[i]][0], i - _LONGEST)
    while i > begin and t.tag[i - 1] in INSIDE and t.lower[i - 1] != "that":
        if t.text[i - 1] == "-" and t.start[i] > t.end[i - 1]:
            break
        if t.tag[i - 1] == "VBN" and t.lower[max(0, i - 2)] in _HAVE:
            break
        i -= 1
    return i


_HAVE = frozenset(("have", "has", "had", "having", "'ve", "’ve"))
"""A participle behind these is the sentence's verb: "they had become citizens"."""
