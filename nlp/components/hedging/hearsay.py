"""Alleged, reported, suspected, supposed: is it passed on as somebody's unproven word?"""

from nlp.components.bag import bag
from nlp.components.hedging.syntax import BE, Test, tag, word
from nlp.tokens import Tokens

_NOUNISH = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "VBN", "CD", "HYPH", "``", '"'})


_STANDING = bag(
    """expert miracle cure friend ally leader peace victory success reform solution evidence proof
    fact truth science scientist journalist new deal democracy freedom justice right hero saint
    elite intellectual specialist doctor healer medicine remedy treatment wonder genius prophet
    guru moderate conservative progressive liberal patriot activist investigation study research
    compromise scandal crisis offense offence crime recovery progress aid help protection security
    safety movement establishment loser winner rebel republic state caliphate referendum election
    ceasefire truce government parliament court trial theory diet superfood food bargain discount
    gift privilege advantage benefit improvement advance breakthrough revolution plan debate
    consensus independence neutrality fairness value standard professional adviser advisor champion
    defender guardian saviour savior winner visionary mastermind billionaire reformer feminist
    protector watchdog"""
)
"""Words that grant a merit or a standing, which "so-called" then takes back."""


def before_a_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Alleged, reported, suspected as an adjective; not the verb of somebody who says it."""
    if tokens.dep[first] in {"amod", "compound"} and tokens.head[first] >= last:
        return tag(tokens, last) in _NOUNISH or word(tokens, last) == "$"
    if tokens.dep[first] in {"conj", "cop", "acl", "ROOT", "root"} and tag(tokens, first) != "JJ":
        return False
    return tag(tokens, first) in {"JJ", "VBN"} and (
        (tag(tokens, last) in _NOUNISH or word(tokens, last) == "$")
        and tag(tokens, first - 1) in {"DT", "PRP$", "POS"}
    )


def suspected_of(tokens: Tokens, first: int, last: int) -> bool:
    """Suspected before a noun, or with "of", "to" or "in": not the verb with its subject."""
    if tag(tokens, first) == "VBD":
        return False
    if word(tokens, last) in {"of", "to", "in"}:
        return True
    return before_a_noun(tokens, first, last)


def supposed_so(tokens: Tokens, first: int, last: int) -> bool:
    """Supposed before a noun or with "to have"; "supposed to" is a duty."""
    if word(tokens, last) == "to":
        return word(tokens, last + 1) == "have"
    return before_a_noun(tokens, first, last)


def passive_report(tokens: Tokens, first: int, last: int) -> bool:
    """Rumoured and its like in the passive or before a noun."""
    if before_a_noun(tokens, first, last):
        return True
    return tag(tokens, first) == "VBN" and (
        word(tokens, first - 1) in BE or word(tokens, last) in {"to", "that"}
    )


def passive_before(tokens: Tokens, first: int, last: int) -> bool:
    """ "A ring said to be cursed"; "is said to be" is a report, which sourcing marks."""
    if word(tokens, first - 1) in BE or word(tokens, first - 2) in BE:
        return False
    before = tag(tokens, first - 1)
    if before[:2] == "NN":
        # Taggers take this "said" for the past tense, but nobody "said to be" anything.
        return tag(tokens, first) == "VBN" or word(tokens, first) == "said"
    if before == "," and word(tokens, first) in {"said", "purported"}:
        return True  # taggers take it for the past tense
    return tag(tokens, first) == "VBN" and before in {",", "RB", "CD"}


def so_called_doubt(tokens: Tokens, first: int, last: int) -> bool:
    """So-called before a word of praise or standing, or after "our", "this"; a term it names."""
    after = tokens.text[last] if last < len(tokens) else ""
    if not after[:1].islower() or after in {"for", "because", "by"}:
        return False
    if tag(tokens, first - 1) == "PRP$" or word(tokens, first - 1) in {"this", "these", "those"}:
        return True
    return any(word(tokens, k).removesuffix("s") in _STANDING for k in range(last, last + 3))


def suggested_by_nobody(tokens: Tokens, first: int, last: int) -> bool:
    """ "It has been suggested that": nobody is named who does."""
    passive = word(tokens, first - 1) in BE or word(tokens, first - 2) in BE
    return passive and word(tokens, last) in {"that", "to", "as"}


def alleged_of(tokens: Tokens, first: int, last: int) -> bool:
    """ "Is alleged to have": nobody is named who alleges it."""
    be_before = any(word(tokens, k) in BE for k in range(first - 2, first))
    return be_before and word(tokens, last) == "to"


TESTS: dict[str, Test] = {
    "passive-before": passive_before,
    "alleged-of": alleged_of,
    "so-called-doubt": so_called_doubt,
    "suggested-by-nobody": suggested_by_nobody,
    "before-a-noun": before_a_noun,
    "suspected-of": suspected_of,
    "supposed-so": supposed_so,
    "passive-report": passive_report,
}
