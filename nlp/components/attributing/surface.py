"""Speaker and verb right behind a quotation, read from the words where a parser errs most."""

from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
from nlp.tokens import Tokens

_INSIDE = bag("JJ JJR JJS NN NNS NNP NNPS CD POS HYPH AFX FW GW VBN VBG SYM ADD $")
_START = bag("DT PDT PRP$ WP$") | _INSIDE
_NOUNS = bag("NN NNS NNP NNPS PRP CD WP DT GW FW")
_LINKS = bag("of for in at from with on to under against")
_NOT_SPEECH = bag("be is was are were been being am 's ’s have has had do does did")
_SKIPPED = bag("RB RBR RBS MD")
_AUXILIARY = bag("has have had was were is are did does will would")
_LONGEST_ASIDE = 30
_LONGEST_PHRASE = 40
LIGHT_WEIGHT = 0.55


def chunk(t: Tokens, i: int, high: int) -> int:
    """Where the noun phrase that begins at token i ends, or i where there is none."""
    first = i
    if i < high and t.tag[i] in ("PRP", "WP"):
        return i + 1
    while i < high:
        tag = t.tag[i]
        if i == first and tag not in _START and t.pos[i] != "PROPN":
            break
        if i > first and tag in ("DT", "PDT", "PRP$") and t.tag[i - 1] not in ("PDT", "DT"):
            if not _in_a_name(t, i, high):
                break
            i += 1
            continue
        hyphened = i > first + 1 and t.text[i - 1] == "-" and t.start[i] == t.end[i - 1]
        someone = i > first and t.lower[i].endswith(_PERSONS)
        if i > first and tag not in _INSIDE and t.pos[i] != "PROPN" and not (hyphened or someone):
            break
        if i > first and tag in ("VBN", "VBG") and not _noun_at(t, i + 1, high):
            break
        i += 1
    return i if any(t.tag[k] in _NOUNS for k in range(first, i)) else first


def _in_a_name(t: Tokens, i: int, high: int) -> bool:
    """Whether a small word belongs to a name: its capital stands between capitals ("Meet This")."""
    return (
        0 < i < high - 1
        and all(t.text[k][:1].isupper() for k in (i - 1, i, i + 1))
        and t.tag[i - 1] in ("NNP", "NNPS")
    )


def _noun_at(t: Tokens, i: int, high: int) -> bool:
    return i < high and t.tag[i] in ("NN", "NNS", "NNP", "NNPS", "JJ")


def phrase(t: Tokens, i: int, high: int) -> int:
    """Where a noun phrase with "of", "for" and the like behind it ends, "and" included."""
    end = chunk(t, i, high)
    if end == i or t.tag[i] == "PRP":
        return end
    for _ in range(4):
        if end + 1 >= high or not _links(t, end):
            break
        more = _work_end(t, end + 1, high)
        if more == end + 1:
            more = chunk(t, end + 1, high)
        if more == end + 1:
            break
        end = more
    return end


def _work_end(t: Tokens, i: int, high: int) -> int:
    """Where a work's name in marks ends: the authors of the "Harbour Report," wrote; or i."""
    mark = i + 1 if t.tag[i : i + 1] == ["DT"] else i
    if mark + 1 >= high or t.text[mark] not in _MARKS or not t.text[mark + 1][:1].isupper():
        return i
    close = (k for k in range(mark + 2, min(high, mark + _LONGEST_WORK)) if t.text[k] in _MARKS)
    return next(close, i - 1) + 1


_MARKS = frozenset(('"', "“", "”", "''", "``", "‘", "’", "'"))
_LONGEST_WORK = 12


def _links(t: Tokens, i: int) -> bool:
    """Whether the token joins a further noun phrase: "of", "for", "and"."""
    if t.lower[i] in ("and", "&"):
        return t.tag[i + 1] != "PRP"
    if t.lower[i] == "to" and t.tag[i - 1] in ("NNP", "NNPS"):
        return False  # "said Morn to the crowd"
    return t.lower[i] in _LINKS and t.tag[i] in ("IN", "TO")


def head_of(t: Tokens, first: int, stop: int) -> int:
    """The head of a noun phrase: the last noun before "of", a comma or "who"."""
    end = first
    for i in range(first, stop):
        if t.tag[i] in ("IN", "TO") or t.text[i] in (",", "(") or t.lower[i] in ("and", "&", "who"):
            break
        if t.tag[i] in _NOUNS:
            end = i
    return end


def behind(t: Tokens, i: int, high: int, words: Words) -> Proposal | None:
    """The attribution whose words begin at token i, right behind a quotation."""
    while i < high and (
        t.text[i] in (",", "—", "–", "--", "-") or t.lower[i] in ("as", "then", "so")
    ):
        i += 1
    if i >= high:
        return None
    if _speech(t, i, words):
        end = max(phrase(t, i + 1, high), _capitals_end(t, i + 1, high))
        end = _list_end(t, end, high)
        if end > i + 1 and not _object_follows(t, i, end, words):
            return made(t, i, (i + 1, end), words, "inverted")
    if t.tag[i] == "VBG" and t.text[i].islower():
        return None  # "..., drawing jeers"
    end = phrase(t, i, high)
    if end == i and i + 1 < high and t.text[i][:1].isupper():
        named = t.tag[i] == "MD" or (_speech(t, i + 1, words) and not _speech(t, i, words))
        end = i + 1 if named and t.tag[i] not in _NO_NAMES else end
    last = words.verbs.get(t.lower[end - 1]) if end > i + 1 else None
    both = words.verbs.get(" ".join(t.lower[end - 1 : end + 1])) if end > i + 1 else None
    if both is not None or (last is not None and t.tag[end - 1] == "NNS" and last.best > 0.6):
        return made(t, end - 1, (i, end - 1), words, "verb")
    while end > i:
        v = _verb_after(t, end, high, words)
        if v >= 0:
            return made(t, v, (i, end), words, "verb")
        shorter = chunk(t, i, high)
        if shorter == end:
            break
        end = shorter
    return None


def _list_end(t: Tokens, i: int, high: int) -> int:
    """Where a list of names ends whose first name ends at token i: "Ash, Ida Morn and Hale"."""
    end = i
    while end + 1 < high and t.text[end] == "," and t.tag[end + 1] == "NNP":
        end = chunk(t, end + 1, high)
    joined = end > i and end + 1 < high and t.lower[end] == "and" and t.tag[end + 1] == "NNP"
    return chunk(t, end + 1, high) if joined else i


_NO_NAMES = bag("IN TO CC WDT WRB EX UH PRP$ PRP DT WP")


def _capitals_end(t: Tokens, i: int, high: int) -> int:
    """Where a run that begins with a capital ends, whatever its tags: "said Chief Lee"."""
    if i >= high or not t.text[i][:1].isupper() or t.tag[i] == "PRP":
        return i
    end = i
    while end < min(high, i + 9) and (
        t.text[end][:1].isalnum() or t.text[end] in ("-", "'s", "’s")
    ):
        if (end > i and t.tag[end] in ("VBD", "VBZ", "TO", "WP")) or t.lower[end] in _CLOSERS:
            break
        end += 1
    return end


_CLOSERS = bag("in at on during after before when as who and but while via to for")


def _speech(t: Tokens, i: int, words: Words) -> bool:
    """Whether the token can be a verb of saying in a tense of its own."""
    word = t.lower[i]
    known = words.verbs.get(word) or words.verbs.get(" ".join(t.lower[i : i + 2]))
    return (
        known is not None
        and known.best > 0.35
        and word not in _NOT_SPEECH
        and not word.endswith("ing")
    )


def _object_follows(t: Tokens, i: int, end: int, words: Words) -> bool:
    """Whether what stands behind the verb is its object: "told them", "hit his record"."""
    entry = words.verbs.get(t.lower[i])
    if t.tag[i + 1] == "PRP$" and end == i + 3 and entry is not None and entry.acts:
        return True
    return t.tag[i + 1] == "PRP" and t.lower[i + 1] in ("him", "her", "them", "me", "us", "it")


def _verb_after(t: Tokens, i: int, high: int, words: Words) -> int:
    """The verb that follows a subject, asides and adverbs skipped; or -1."""
    aside = False
    for _ in range(5):
        i = _skip(t, i, high)
        begins = i < high and (t.text[i] in _ASIDES or t.lower[i] in ("who", "whose"))
        if i >= high or not (begins or (aside and not _speech(t, i, words))):
            break
        i, aside = _verb_in_aside(t, i, high, words) or _behind_aside(t, i, high), True
    if i >= high or t.lower[i] in _NOT_SPEECH:
        return -1
    if _speech(t, i, words):
        return i
    return i if t.tag[i] in ("VBD", "VBZ") and not t.lower[i].endswith(_PERSONS) else -1


_PERSONS = ("man", "woman", "person")
"""Endings of nouns that no verb has, whatever its tag: "Hale spokeswoman Ida Morn said"."""
_ASIDES = frozenset((",", "(", "—", "–", "--"))


def _verb_in_aside(t: Tokens, i: int, high: int, words: Words) -> int:
    """The verb that ends an aside without its second comma: "Ida Morn, a clerk said"; or 0."""
    if t.text[i] != "," or t.tag[i + 1 : i + 2] != ["DT"]:
        return 0
    for k in range(i + 3, min(high, i + _LONGEST_ASIDE)):
        if t.text[k] in (",", ".", "?", "!", "(") or t.text[k] in DASHES:
            return 0
        if t.tag[k] == "VBD" and _speech(t, k, words):
            return k
    return 0


def _behind_aside(t: Tokens, i: int, high: int) -> int:
    """The token behind "(R-Ohio)" or ", the mayor,"; the end where the aside has none."""
    closing = (")",) if t.text[i] == "(" else (",", "—", "–", "--", "(")
    for k in range(i + 1, min(high, i + _LONGEST_ASIDE)):
        if t.text[k] in (".", "?", "!", '"', "“", "”"):
            return high
        if t.text[k] in closing:
            return k if t.text[k] == "(" else k + 1
    return high


def _skip(t: Tokens, i: int, high: int) -> int:
    while i < high and (t.tag[i] in _SKIPPED or t.lower[i] in _AUXILIARY):
        i += 1
    return i


def made(t: Tokens, v: int, source: Stretch, words: Words, rule: str) -> Proposal:
    """The proposal of a verb whose source was read from the words alone."""
    both = f"{t.lower[v]} {t.lower[v + 1]}" if v + 1 < len(t) else ""
    entry = words.verbs.get(both, words.verbs.get(t.lower[v]))
    lemma = entry.lemma if entry else t.lemma[v]
    weight = max(LIGHT_WEIGHT, entry.share("bare")) if entry else LIGHT_WEIGHT
    return Proposal(v, lemma, "bare", rule, weight, (v, v + 1), source, head_of(t, *source))


DASHES = frozenset("-—–―")


OPENERS = frozenset((",", ".", "?", "!", ";", ":", "—", "–", "--", "―", "”", '"', "''"))


def phrase_before(t: Tokens, i: int) -> Stretch | None:
    """The noun phrase that a relative pronoun at token i stands for: the one right before it."""
    end = i - 1 if i > 0 and t.text[i - 1] in (",", "—", "–", "--") else i
    if end > 0 and t.text[end - 1] == ")":
        end = next((k for k in range(end - 1, max(0, end - 8), -1) if t.text[k] == "("), end)
    first = phrase_start(t, end, max(0, end - _LONGEST_ASIDE))
    return (first, end) if any(t.tag[k] in _NOUNS for k in range(first, end)) else None


_CLAUSE_OPENERS = bag(
    "that but while as because although though when after before where if whether than"
)


def subject_behind_clause(
    t: Tokens, v: int, low: int, high: int, quoted: bytearray
) -> Stretch | None:
    """The subject behind a participle's clause: "Praising the crew, the mayor said ..." """
    begin = v
    while begin > low and t.text[begin - 1] not in OPENERS:
        begin -= 1
    if v - begin > 3 or (begin > low and t.text[begin - 1] == ","):
        return None
    if any(t.tag[k] not in ("IN", "RB", "NNP", "CC") for k in range(begin, v)):
        return None
    for i in range(v + 1, min(high, v + _LONGEST_CLAUSE)):
        if t.text[i] in (".", "?", "!", ";", ":") and not quoted[i]:
            return None
        if t.text[i] != "," or (quoted[i] and i + 1 < high and quoted[i + 1] and not _closes(t, i)):
            continue
        first = i + 1
        while first < high and t.text[first] in _CLOSING_MARKS:
            first += 1
        stop = phrase(t, first, high)
        if stop > first and _verb_at(t, stop, high):
            return first, stop
    return None


_LONGEST_CLAUSE = 40
_CLOSING_MARKS = frozenset(("”", '"', "''", "’", "'"))


def _closes(t: Tokens, i: int) -> bool:
    return i + 1 < len(t) and t.text[i + 1] in _CLOSING_MARKS


def _verb_at(t: Tokens, i: int, high: int) -> bool:
    """Whether a finite verb follows, an aside or an adverb skipped."""
    for _ in range(3):
        while i < high and t.tag[i] in ("RB", "RBR"):
            i += 1
        if i < high and t.text[i] in ("(", ",") and _behind_aside(t, i, high) < high:
            i = _behind_aside(t, i, high)
    return i < high and t.tag[i] in ("VBD", "VBZ", "VBP", "MD")


def phrase_start(t: Tokens, end: int, low: int) -> int:
    """Where the noun phrase that ends before token `end` begins."""
    first, low = end, max(low, end - _LONGEST_PHRASE)
    while first > low and (t.tag[first - 1] in _START or t.tag[first - 1] in ("PRP", "WP")):
        first -= 1
        if t.tag[first] in ("PRP", "WP", "DT", "PRP$") and not _in_a_name(t, first, end):
            break
    return first


def _between(t: Tokens, i: int) -> bool:
    """Whether the token may stand between subject and verb: an adverb, an auxiliary, a day."""
    word = t.lower[i]
    if t.tag[i] in _SKIPPED or word in _AUXILIARY or word in DAYS or t.text[i].isspace():
        return True
    return word in ("on", "late", "early") and i + 1 < len(t) and t.lower[i + 1] in DAYS


DAYS = bag("monday tuesday wednesday thursday friday saturday sunday today yesterday")


_ASIDE_OPENERS = {",": ",", ")": "(", "—": "—", "–": "–", "--": "--"}


def subject_before(t: Tokens, v: int, low: int) -> Stretch | None:
    """The noun phrase that stands right before a verb and can only be its subject."""
    if v - 1 >= low and t.lower[v - 1] in _COUNTERS and _opens(t, v - 1, low):
        return v - 1, v  # "many believe that"
    end = v
    for _ in range(3):
        while end > low and _between(t, end - 1):
            end -= 1
        opener = _ASIDE_OPENERS.get(t.text[end - 1]) if end > low else None
        if opener is None:
            break
        back = range(end - 2, max(low, end - _LONGEST_ASIDE), -1)
        end = next((k for k in back if t.text[k] == opener), low)
    first = phrase_start(t, end, low)
    if t.tag[first:end] == ["CD"] and first - 1 > low and t.text[first - 1] == ",":
        end = first - 1  # "Ida Morn, 79, who was there, said"
        first = phrase_start(t, end, low)
    for _ in range(3):
        if first - 1 <= low or t.lower[first - 1] not in _LINKS or t.tag[first - 1] != "IN":
            break
        further = phrase_start(t, first - 1, low)
        if further == first - 1 or t.tag[further] in ("PRP", "WP"):
            break
        first = further
    if first == end or not any(t.tag[k] in _NOUNS for k in range(first, end)):
        return None
    if t.tag[first] == "VBG":
        return None
    return (first, end) if _opens(t, first, low) or t.tag[first] == "PRP" else None


def capitals_before(t: Tokens, v: int, low: int) -> Stretch:
    """The run of words with a capital right before a verb."""
    first = v
    while first > low and t.text[first - 1][:1].isupper():
        first -= 1
    return first, v


def _opens(t: Tokens, first: int, low: int) -> bool:
    """Whether a clause begins at the token."""
    before = first - 1
    return first == low or t.text[before] in OPENERS or t.lower[before] in _CLAUSE_OPENERS


_COUNTERS = frozenset(("most", "many", "some", "several", "few", "others", "more", "half"))
