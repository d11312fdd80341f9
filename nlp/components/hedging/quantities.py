"""About, around, some, or so, kind of: is a figure or a category left loose?"""

from nlp.components.bag import bag
from nlp.components.hedging.syntax import BE, Test, is_number, tag, word
from nlp.tokens import Tokens

_MONEY = bag("$ £ € ¥ us$ nz$ a$ c$ # nz aud usd eur")
_UNITS = bag(
    """dozen hundred thousand million billion half quarter third decade century year month week day
    hour minute mile kilometer kilometre mile-long"""
)
_STRIKES = bag("sound sounds sounded seem seems seemed look looks looked feel feels felt")
_EVEN = frozenset({"even", "evenly", "equal", "equally"})
_CLOCK = frozenset({"noon", "midnight", "midday", "dawn", "dusk", "halfway"})
_TOPIC_BEFORE = bag(
    """talk talks talking think thinking know questions question concerns concern worried worry
    story book article debate complain complained argue facts truth lies"""
)


def before_a_quantity(tokens: Tokens, first: int, last: int) -> bool:
    """About, around, some, near before a figure; not concerning, not a place, not several."""
    k = last
    if word(tokens, first) == "up" and word(tokens, first - 1) in {"add", "adds", "added"}:
        return False
    if _equals_loosely(tokens, first, last):
        return True
    if word(tokens, first) == "near" and _nearly_such(tokens, last):
        return True
    if any(word(tokens, n).endswith("old") for n in range(k, k + 6)):
        return False
    if word(tokens, k) in {"the", "an", "a", "another"}:
        return word(tokens, k) != "the" and _counts(tokens, k + 1)
    if word(tokens, k) in _MONEY or word(tokens, k) in _CLOCK:
        return True
    return (
        is_number(tokens, k)
        and not _is_a_year(tokens, k)
        and word(tokens, first - 1) not in _TOPIC_BEFORE
        and (
            word(tokens, k) != "one"
            or tag(tokens, k + 1) in {"NN", "CD", "HYPH"}
            or _in_so_many(tokens, k)
        )
    )


def _in_so_many(tokens: Tokens, k: int) -> bool:
    """ "One in three"."""
    return word(tokens, k + 1) in {"in", "of"} and is_number(tokens, k + 2)


def _is_a_year(tokens: Tokens, k: int) -> bool:
    """ "A forecast about 2016 turnout": the year, not so many."""
    year = len(word(tokens, k)) == 4 and word(tokens, k)[:2] in {"19", "20"}
    return year and word(tokens, k).isdigit() and tag(tokens, k + 1)[:2] == "NN"


def _nearly_such(tokens: Tokens, k: int) -> bool:
    """ "Near total", "near-record": a quality that it does not quite have."""
    joined = word(tokens, k) == "-"
    k += joined
    if joined and tag(tokens, k) == "NN" and word(tokens, k) not in _NEARBY:
        return True  # a "near-sweep"
    return word(tokens, k) in _EXTREMES and tag(tokens, k + 1)[:2] in {"NN", "JJ"}


_NEARBY = bag("term miss shore death earth field point sight future east west")
"""Behind "near-" these tell where or when, or are a name: a near-miss, near-term."""
_EXTREMES = bag(
    """total impossible certain universal perfect unanimous constant record complete absolute
    identical empty perpetual permanent instant unanimity daily fatal full"""
)


def _equals_loosely(tokens: Tokens, first: int, last: int) -> bool:
    """ "Roughly the same", "is about as big as", "are about even"; not "talk about the same"."""
    same_time = tokens.lower[last : last + 3] == ["the", "same", "time"]
    if word(tokens, first) == "around":
        return same_time and word(tokens, first - 1) == "at"
    if word(tokens, first) not in {"about", "roughly"}:
        return False
    if same_time and word(tokens, first - 1) == "at":
        return True
    after = word(tokens, last)
    if after == "right" and word(tokens, first) == "about":
        return word(tokens, first - 1) in BE | _STRIKES
    if after == "even" and word(tokens, last + 1) == "with":
        return True
    if word(tokens, first) == "about" and word(tokens, first - 1) not in BE | {",", ";", "—", "–"}:
        return False
    if after == "as":
        return word(tokens, last + 2) in {"as", "to"}
    if after == "the":
        return word(tokens, last + 1) == "same" or (
            tokens.lower[last + 2 : last + 3] == ["of"] and (word(tokens, last + 1) in _MEASURES)
        )
    return after in _EVEN and tag(tokens, last + 1)[:2] != "NN"


_MEASURES = bag("size length height width weight depth age price cost distance shape population")
_SHARES = bag("half third quarter fifth sixth seventh eighth ninth tenth twentieth hundredth")


def _counts(tokens: Tokens, k: int) -> bool:
    """ "a dozen", "a 20 minute walk", "half"."""
    return is_number(tokens, k) or word(tokens, k) in _UNITS or word(tokens, k) in _SHARES


def some_before_a_number(tokens: Tokens, first: int, last: int) -> bool:
    """ "Some 300 guests", "some £600"; not "some guests"."""
    if word(tokens, last) in _MONEY:
        return True
    return is_number(tokens, last) and word(tokens, last) not in {"one", "half", "third"}


def after_a_quantity(tokens: Tokens, first: int, last: int) -> bool:
    """ "A week or so", "forty-ish": a figure or a stretch of time stands before."""
    return any(
        is_number(tokens, k) or word(tokens, k).rstrip("s") in _UNITS or word(tokens, k) == "a"
        for k in range(max(0, first - 4), first)
    )


def estimated_figure(tokens: Tokens, first: int, last: int) -> bool:
    """Estimated before a figure or a noun; the verb where a figure is what was estimated."""
    if word(tokens, last) == "to":
        return True
    if word(tokens, last) in {"tax", "taxes", "payments", "time"}:
        return False
    if tag(tokens, first) in {"VBD", "VBZ", "VBP", "VBG"}:
        return _has_a_figure(tokens, first)
    if tokens.lower[first] in {"estimate", "estimates"}:
        return False
    return (
        tokens.dep[first] in {"amod", "nummod", "advmod"}
        or is_number(tokens, last)
        or (word(tokens, last) in _MONEY or word(tokens, last) == "at")
    )


def _has_a_figure(tokens: Tokens, i: int) -> bool:
    """Whether the sentence of the verb at token i gives a figure: not "estimated the danger"."""
    begin, stop = tokens.sents[tokens.sent[i]]
    near = range(max(begin, i - _REACH), min(stop, i + _REACH))
    return any(is_number(tokens, k) or word(tokens, k) in _MONEY for k in near)


_REACH = 25
"""Tokens from a verb of estimating to the figure."""


def kind_of_loose(tokens: Tokens, first: int, last: int) -> bool:
    """Kind of, sort of for "more or less"; not "this kind of tree"."""
    before = word(tokens, first - 1)
    if before in {"this", "that", "what", "which", "any", "every", "same", "each", "the", "no"}:
        return False
    if tag(tokens, first - 1) in {"JJ", "JJR", "JJS", "POS", "PRP$"}:
        return False
    return before not in {"different", "new", "another", "other", "certain", "right", "wrong"}


def nearly_so(tokens: Tokens, first: int, last: int) -> bool:
    """Nearly, almost; not "not nearly"."""
    return word(tokens, first - 1) not in {"not", "n't", "n’t", "pretty"}


def on_the_whole(tokens: Tokens, first: int, last: int) -> bool:
    """Largely, mostly and the like as adverbs."""
    return word(tokens, first - 1) != "more" and not tokens.tag[first].startswith("N")


def before_a_word(tokens: Tokens, first: int, last: int) -> bool:
    """Fairly, practically, effectively before the word they loosen; not how something is done."""
    if word(tokens, first) == "effectively" and tag(tokens, last) in {"VB", "VBG"}:
        # "can effectively heal" tells how well, "is effectively closing" what it comes to
        return tag(tokens, last) == "VBG" and word(tokens, first - 1) in BE
    if word(tokens, first - 1) == "," == word(tokens, last) and last - first > 1:
        return True  # "we are, in effect, at sea"
    if tag(tokens, last) == "IN" and word(tokens, last) not in {"as", "like", "that"}:
        return word(tokens, first - 1) in BE  # "are essentially in a tie"
    return (
        tag(tokens, last)[:2] in {"JJ", "RB", "VB", "DT", "PD", "NN", "PR"}
        and tag(tokens, last) != "NNP"
    )


def degree_only(tokens: Tokens, first: int, last: int) -> bool:
    """Fairly, reasonably before a quality: "fairly new"; not "treated fairly"."""
    return tag(tokens, last) in {"JJ", "RB"}


def almost_a(tokens: Tokens, first: int, last: int) -> bool:
    """ "A virtual standstill": almost one; not a virtual tour, which takes place on a screen."""
    one = word(tokens, first - 1) in {"a", "an"} and tag(tokens, last)[:2] in {"NN", "JJ"}
    return one and not _ON_SCREEN & {word(tokens, last), word(tokens, last + 1)}


_ON_SCREEN = bag(
    """reality meeting meetings world worlds event events tour tours visit visits machine machines
    classroom classrooms school schools class classes lesson lessons assistant assistants office
    currency currencies network networks conference conferences campaign concert convention hearing
    town hall summit session sessions rally training course courses game games community
    environment keyboard server servers memory space room rooms airline airlines pet appointment
    exhibition museum gallery lecture workshop"""
)


TESTS: dict[str, Test] = {
    "almost-a": almost_a,
    "before-a-quantity": before_a_quantity,
    "some-before-a-number": some_before_a_number,
    "after-a-quantity": after_a_quantity,
    "estimated-figure": estimated_figure,
    "kind-of-loose": kind_of_loose,
    "nearly-so": nearly_so,
    "on-the-whole": on_the_whole,
    "before-a-word": before_a_word,
    "degree-only": degree_only,
}
