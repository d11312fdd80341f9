"""News media, by name or by kind, and the reports that they make."""

from nlp.components.sourcing_rules.naming import is_proper
from nlp.components.sourcing_rules.phrase import Phrase
from nlp.components.sourcing_rules.words import Words, bag, singular
from nlp.tokens import Tokens

_REPORTS = frozenset(
    ("report", "account", "article", "story", "dispatch", "coverage", "broadcast", "write-up")
)
_COMMON_NAMES = bag(
    "time sun star mirror post mail record today hill slate vice standard express variety "
    "channel independent atlantic observer review press guardian journal register bee echo "
    "economist spectator fortune dawn world monitor reporter magazine radio news ledger wired "
    "caller beast deadline verge intercept ap daily weekly"
)
"""Words that name a medium only with a capital letter, and with "the" or other names."""


def is_medium_name(t: Tokens, phrase: Phrase, w: Words) -> bool:
    """Whether the phrase is a news medium's name: "The Ellin Courier", "Reuters"."""
    head = phrase.head
    if phrase.amount >= 0 or not t.text[head][:1].isupper():
        return False
    if not is_proper(t, head) and not w.has("medium_name", t.lower[head]):
        return False
    run = range(phrase.first, phrase.core)
    if t.tag[head] == "POS" or any(t.tag[i] == "POS" for i in run):
        return False
    first = next((i for i in run if is_proper(t, i)), head)
    name = " ".join(t.lower[first : phrase.core])
    last = t.lower[head].rstrip("!")
    listed = w.has("medium_name", name) or w.has("medium_name", last)
    before = t.lower[first - 1] if first > phrase.first else ""
    if not listed:
        return any(w.has("medium", t.lower[i]) for i in range(phrase.first, head)) and (
            t.ent[head] != "PERSON" or before in ("newspaper", "magazine", "agency")
        )
    if last in _COMMON_NAMES and name == last:
        return before == "the" or t.text[head].isupper() or t.ent[head] == "ORG"
    if t.ent[head] == "PERSON" and name != last and before != "the":
        return last in ("news", "times", "post", "herald", "tribune", "radio", "tv", "television")
    return True


def is_media_report(t: Tokens, phrase: Phrase, w: Words) -> bool:
    """Whether it is a report by a medium: "media reports", "a Courier report"."""
    head = singular(t.lower[phrase.head])
    if head not in _REPORTS:
        return False
    before = range(phrase.first, phrase.head)
    if any(w.has("medium_word", t.lower[i]) and t.tag[i] != "DT" for i in before):
        return True
    if any(names_medium(t, i, w) for i in before):
        return True
    after = range(phrase.core, min(phrase.stop, phrase.core + 8))
    for i in after:
        if t.lower[i] in ("in", "by", "from", "on"):
            rest = range(i + 1, min(phrase.stop, i + 6))
            return any(names_medium(t, j, w) for j in rest) or any(
                w.has("medium", singular(t.lower[j])) for j in rest
            )
    return False


def names_medium(t: Tokens, i: int, w: Words) -> bool:
    """Whether a token is, or ends, the name of a news medium."""
    return t.text[i][:1].isupper() and w.has("medium_name", t.lower[i])
