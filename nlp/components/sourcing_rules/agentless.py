"""Reports without a reporter: "a fire was reported", "it is said that", "rumours of a sale"."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.source_words import Words, read_tokens
from nlp.components.sourcing_rules.media import names_medium
from nlp.tokens import Tokens

Found = tuple[int, int, str]
"""First token, last + 1, rule."""

_BE = bag("is are am was were be been being 's ’s 're ’re 'm ’m isn't wasn't aren't")
_HELPERS = bag("has have had will would not n't n’t also is are was were 's ’s") | _BE
_SHORT = frozenset(("'s", "’s"))
_DUTY = bag("must should can could may might shall cannot ca")
_NEEDS_CLAUSE = bag("said alleged claimed asserted argued")
_TOLD = frozenset(("told", "assured"))
"""Of these the hearer is the subject: somebody has told or assured him."""
_NEWS = bag("revealed disclosed announced noted learned discovered")
"""With "it" before them and "that" soon behind, or with "first", these report; else things do."""
_NEEDS_IT = bag("understood suggested speculated mooted whispered") | _NEWS
"""Without "it" before them these mostly have another agent or are no reports."""
_TIMES = bag(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december noon midnight now then"
)
_ABOUT = frozenset(("that", "of", "about", "on", "suggesting", "saying", "claiming", "against"))
_APPEAR = bag(
    "emerge emerged emerges emerging surface surfaced surfaces circulate circulated "
    "circulating swirl swirled swirling spread persist persisted abound abounded say said "
    "suggest suggested suggests indicate indicated claim claimed claiming describe described "
    "broke swirled mount mounted grew grows has have"
)
_OWNED_BY = frozenset(("whose", "these", "those"))
"""Before "allegations", these point to somebody told before."""
_PARTIES = bag("democratic republican conservative liberal labour tory gop opposition")
_MURMURS = bag(
    "complaints complaint claims accusations accusation charges suggestions suggestion suspicions "
    "suspicion assertions insinuations murmurs criticism criticisms warnings talk chatter "
    "revelations revelation objections grumbling grumblings gripes "
    "insinuation innuendo"
)
"""With "that" behind them and nobody's verb before them, these nouns pass on somebody's word."""
_REVEALED = frozenset(("revelations", "revelation"))
_WAVED = bag("away down off dismissed dismiss dismisses amid despite quash quashed quell quelled")
"""Who does these with talk of something answers what others say."""
_SUBJECTS = frozenset(("he", "she", "they", "it", "there"))
_ACCUSING = bag("claims accusations charges suggestions")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_THERE = bag("amid amidst despite were are was with")
"""Before "charges of fraud", these leave open who makes them; "on charges of" is a court's word."""
_MAKING = bag(
    "make makes made making level levels leveled levelled raise raises raised lodge lodged voice "
    "voiced repeat repeats repeated repeating withdraw withdrew"
)
"""Who does these with allegations is their source."""
_AGAINST = bag(
    "amid amidst despite after against over following followed follows from by about "
    "on to denied denies deny "
    "denying dismissed dismissing dismiss rejected rejecting reject faced facing face rebutted "
    "disputed disputing countered were are was is been quash quashed quell quelled dispel "
    "dispelled rest away down off rebut rebutting refute refuted refuting counter "
    "countering swatted waved"
)
_STIRS = bag(
    "prompts sparks stokes spurs spurred "
    "amid amidst despite fuel fueled fuels fueling fuelled fuelling spark sparked "
    "sparking prompt "
    "prompted prompting stoke stoked dismissed end ended intense rampant widespread much media "
    "growing rife wild mere pure"
)
_OPEN_NOUNS = bag("rumours rumors rumour rumor speculation")


def passives(t: Tokens, w: Words) -> Iterator[Found]:
    """Passive groups of a reporting verb whose agent is left out."""
    verbs = w.classes["report_verb"]
    for i in read_tokens(t):
        if t.lower[i] in verbs and t.tag[i] in ("VBN", "VBD", "JJ"):
            found = _passive(t, i, w)
            if found is not None:
                yield found


def _passive(t: Tokens, i: int, w: Words) -> Found | None:
    begin, end = t.sents[t.sent[i]]
    start = _group_start(t, i, begin)
    if start < 0 or _has_agent(t, i, end) or _in_a_medium(t, i, end, w):
        return None
    subject = start - 1
    it = subject >= begin and t.lower[subject] == "it"
    me = subject >= begin and t.lower[subject] in ("i", "we")
    word = t.lower[i]
    after = t.lower[i + 1] if i + 1 < end else ""
    to_do = after == "to" and i + 2 < end and t.tag[i + 2].startswith("VB")
    if word in _TOLD:
        if me:
            return subject, i + 1, "passive-told"
        return (start, i + 1, "passive-told") if _hears_that(t, i, subject, begin, w) else None
    first_told = word in _NEWS and "first" in t.lower[start:i]
    if word in _NEEDS_IT and not (it or first_told):
        return None
    if word in _NEWS and not (first_told or "that" in t.lower[i + 1 : min(end, i + 4)]):
        return None
    if any(t.lower[k] in ("not", "n't", "n’t", "never") for k in range(start, i)):
        return None
    if word in _NEEDS_CLAUSE and not (it or to_do or after == "that"):
        return None
    if word == "reported" and after == "to" and not to_do:
        return None
    if t.lower[i - 1] in _SHORT and not it and not me:
        return None  # "He's reported" is more often "he has reported"
    if (
        word == "said"
        and it
        and after not in ("that", ",", "to", "in", ".")
        and t.dep[subject] == "obj"
    ):
        return None
    first = subject if it and not to_do else start
    return first, i + 2 if to_do else i + 1, "passive-report"


_COURTS = bag("court jury inquest inquiry tribunal hearing parliament committee council public")
"""Besides people these are told."""


def _hears_that(t: Tokens, i: int, subject: int, begin: int, w: Words) -> bool:
    """ "The jury was told that", "he has been told he will": who told them is left out."""
    if subject < begin:
        return False
    word = t.lower[subject]
    hearer = t.tag[subject] in ("PRP", "NNP") or word in _COURTS or w.person(word)
    if not hearer or word == "it":
        return False
    if t.lower[i + 1 : i + 2] == ["that"]:
        return True
    ends = t.lower[i + 1 : i + 2] in (["."], [","]) and _behind_a_comma(t, subject, begin)
    return ends or any(
        t.dep[c] == "ccomp" and t.tag[c] != "VB" and c > i + 1 for c in t.children[i]
    )


def _behind_a_comma(t: Tokens, subject: int, begin: int) -> bool:
    """ "He took the money, the jury was told"."""
    first = subject - 1 if t.tag[subject - 1] == "DT" else subject
    return first - 1 > begin and t.text[first - 1] == ","


def _group_start(t: Tokens, i: int, begin: int) -> int:
    """The first auxiliary of the passive group that ends in token i, or -1."""
    j = i - 1
    while j >= begin and (t.tag[j] in ("RB", "RBR") or t.lower[j] in ("not", "n't")):
        j -= 1
    if j < begin or t.lower[j] not in _BE:
        return -1
    while j - 1 >= begin and (t.lower[j - 1] in _HELPERS or t.tag[j - 1] in ("RB", "MD")):
        if t.lower[j - 1] in _DUTY or (t.tag[j - 1] == "RB" and t.lower[j - 2] not in _HELPERS):
            break
        j -= 1
    if j - 1 >= begin and t.lower[j - 1] in _DUTY:
        return -1
    if t.lower[j] in ("be", "being") or (j > begin and t.lower[j - 1] == "to"):
        return -1
    return j


def _has_agent(t: Tokens, i: int, end: int) -> bool:
    """Whether "by somebody" follows in the same clause."""
    for k in range(i + 1, min(end, i + 16)):
        if t.lower[k] in ("that", ";", ":") or t.text[k] in '“”"':
            return False
        if t.lower[k] == "by" and k + 1 < end:
            after = t.lower[k + 1]
            return not (after in _TIMES or t.tag[k + 1] in ("CD", "VBG"))
        if t.tag[k] in ("VBD", "VBZ", "VBP", "MD", "VB", "VBG"):
            return False
    return False


def _in_a_medium(t: Tokens, i: int, end: int, w: Words) -> bool:
    """Whether the medium that made the report is told: "was reported in the Ellin Courier"."""
    if t.lower[i + 1 : i + 2] not in (["in"], ["on"]):
        return False
    return any(names_medium(t, k, w) for k in range(i + 2, min(end, i + 12)))


def nouns(t: Tokens, w: Words) -> Iterator[Found]:
    """Reporting nouns that belong to nobody: "reports that", "rumours", "unconfirmed reports"."""
    known = w.classes["report_noun"]
    for i in read_tokens(t):
        if t.lower[i] in _MURMURS and _in_the_air(t, i):
            yield i, i + 1, "report-noun"
        if t.lower[i] in known and _is_a_noun(t, i):
            if t.lower[i - 1 : i] == ["be"] and "MD" in t.tag[max(0, i - 3) : i]:
                continue  # "there may be reports that"
            begin, end = t.sents[t.sent[i]]
            if "no" in t.lower[max(begin, i - 2) : i]:
                continue  # "there were no reports of injuries"
            first = _owned_from(t, i, begin, w)
            if first >= 0 and _passed_on(t, i, end):
                yield first, i + 1, "report-noun"
        if t.lower[i] in ("news", "stories", "details") and _breaks(t, i):
            yield i, i + 1, "report-noun"


def _is_a_noun(t: Tokens, i: int) -> bool:
    """A noun, also where a tagger takes the plural with "that" behind it for a verb."""
    if t.tag[i] in ("NN", "NNS", "NNP", "NNPS"):
        return True
    plural = t.tag[i] == "VBZ" and t.lower[i] in _OPEN_NOUNS
    return plural and t.lower[i + 1 : i + 2] == ["that"]


def _breaks(t: Tokens, i: int) -> bool:
    """Whether news comes by itself: "news has emerged that", "when news broke"."""
    k = i + 2 if t.lower[i + 1 : i + 2] in (["has"], ["had"], ["have"]) else i + 1
    broke = (["broke"],) if t.lower[i] == "news" else ()
    return t.lower[k : k + 1] in (["emerged"], ["surfaced"], *broke) and (
        i == 0 or t.tag[i - 1] not in ("NNP", "POS", "PRP$")
    )


def _in_the_air(t: Tokens, i: int) -> bool:
    """Whether "complaints that ..." belong to nobody: "despite complaints that it is unfair"."""
    begin, end = t.sents[t.sent[i]]
    if i + 1 >= end or t.tag[i] not in ("NN", "NNS"):
        return False
    told = t.lower[i + 1] == "that"
    if not told and t.lower[i] == "talk" and t.lower[i + 1] == "of":
        return i > begin and t.lower[i - 1] in _WAVED
    if not told and t.lower[i] in _REVEALED:
        told = t.lower[i + 1] in _ABOUT or t.lower[i + 1] == "the"
    if not told and t.tag[i] == "NNS":
        told = t.lower[i + 1] in _SUBJECTS
    if not told and t.tag[i] == "NNS":
        told = any(
            t.dep[c] in ("ccomp", "acl") and t.tag[c] in _FINITE for c in t.children[i] if c > i
        )
    if not told and t.lower[i] in _ACCUSING and t.lower[i + 1] == "of":
        return i > begin and t.lower[i - 1] in _THERE
    j = i
    while j > begin and t.tag[j - 1] in ("JJ", "JJR", "VBG", "VBN") and t.lower[j - 1] != "been":
        j -= 1
    if t.lower[i] in _REVEALED and t.lower[j - 1 : j] == ["the"]:
        j -= 1
        told = told and j > begin  # "the revelation that" opens a sentence about a thing known
    if t.lower[j - 1 : j] == ["the"] and j - 2 > begin and t.lower[j - 2] not in _BE:
        j -= 1  # "put to rest the assertions that"
        told = told and t.tag[i] == "NNS"
    return told and (j == begin or t.lower[j - 1] in _AGAINST)


def _owned_from(t: Tokens, i: int, begin: int, w: Words) -> int:
    """The first adjective of the noun, or -1 where somebody's name or a medium stands before it."""
    j = i
    while j - 1 >= begin and t.tag[j - 1] in (
        "JJ",
        "JJR",
        "VBN",
        "NN",
        "NNP",
        "NNPS",
        "HYPH",
        "VBG",
    ):
        k = j - 1
        if names_medium(t, k, w) or w.has("medium_word", t.lower[k]):
            return -1
        if _is_party(t, k):
            return -1
        if t.tag[k] in ("NN", "NNP", "NNPS") and t.lower[i] == "reports":
            return -1
        if t.tag[k] in ("NN", "NNP", "NNPS", "VBG", "HYPH"):
            break
        j = k
    k = i - 1
    while k >= begin and t.tag[k] in ("JJ", "NN", "NNP", "CD", "VBN"):
        k -= 1
    if k >= begin and (t.tag[k] in ("POS", "PRP$") or t.lower[k] in _OWNED_BY):
        return -1
    made = range(max(begin, k - 1), i)
    return -1 if any(t.lower[m] in _MAKING for m in made) and not _passive_made(t, k) else j


def _passive_made(t: Tokens, k: int) -> bool:
    """Whether nobody is said to make them: "were made"."""
    return k > 0 and t.lower[k - 1] in _BE


def _is_party(t: Tokens, k: int) -> bool:
    """Whether a word tells whose report it is: "Democratic allegations"."""
    return t.ent[k] == "NORP" or t.lower[k] in _PARTIES


def _passed_on(t: Tokens, i: int, end: int) -> bool:
    after = t.lower[i + 1] if i + 1 < end else ""
    if after in ("by", "from", "among"):
        return False
    if t.lower[i] in _OPEN_NOUNS:
        return t.lower[i] != "speculation" or _is_talk(t, i, after)
    if after in _ABOUT or after in _APPEAR:
        return not (after == "of" and t.lower[i] == "reports" and _is_bookish(t, i, end))
    return any(t.dep[c] == "ccomp" for c in t.children[i] if c > i)


def _is_talk(t: Tokens, i: int, after: str) -> bool:
    """Whether speculation is talk about something, not a trade: "amid speculation that"."""
    before = t.lower[max(0, i - 3) : i]
    return (
        after in _ABOUT
        or after in _APPEAR
        or after in ("over", "as", "around", "surrounding", "rages", "raged", "mounts")
        or any(word in _STIRS for word in before)
        or (t.tag[i + 1 : i + 2] in (["VBD"], ["VBZ"]) and t.tag[i + 2 : i + 3] == ["VBG"])
    )


def _is_bookish(t: Tokens, i: int, end: int) -> bool:
    """Whether papers are meant, not news: "the yearly reports of the mill"."""
    if i + 2 >= end or t.lower[i + 2] not in ("the", "this"):
        return False
    begin = t.sents[t.sent[i]][0]
    return t.ent[min(i + 3, end - 1)] == "ORG" or "the" in t.lower[max(begin, i - 3) : i]
