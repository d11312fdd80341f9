"""Phrases that say that, or why, a name is withheld: "on condition of anonymity"."""

import re
from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.source_words import read_tokens
from nlp.tokens import Tokens

Extent = tuple[int, int, str]
"""Start and end in code points, and the rule."""

_TRIGGERS = bag(
    "anonymity anonymous anonymously named identified name names identity identities "
    "authorized authorised authorization authorisation authority permitted allowed cleared "
    "naming identify identifying record background attribution quoted unnamed unidentified "
    "permission clearance"
)
_TOLD = bag("say saying reveal revealing disclose disclosing specify specifying")
_PARTS = {
    "say": "(?:speak|spoke|speaking|talk(?:ed|ing)?|comment(?:ed|ing)?|discuss(?:ed|ing)?)",
    "tell": """(?:speak|talk|comment|discuss|disclose|reveal|be quoted|be named|be identified|
        brief|give|share|release|describe|address|answer|provide)""",
    "wish": """(?:ask(?:ed|ing|s)?|request(?:ed|ing|s)?|wish(?:ed|ing|es)?|want(?:ed|ing|s)?|
        prefer(?:red|ring|s)?|chose|choosing|insist(?:ed|ing|s)?|agreed|elected|begged)""",
    "refuse": "(?:declin(?:ed|ing|es)|refus(?:ed|ing|es))",
    "own": "(?:his|her|their|its|the)",
    "name": r"(?:(?:\w+ )?names?)",
    "named": "(?:named|identified|quoted|used|published|printed)",
    "hidden": "(?:anonymous|unnamed|unidentified|nameless)",
    "who": "(?:(?:who|and|but) )?(?:(?:has|have|had) )?",
    "not": "(?: ?not|n[’']t)",
    "rest": r"""(?: [\w’'-]+){0,7}?
        (?= ?[.,;:—–”")]| (?:and|but|because|told|said|says)\b|$)""",
}
"""Pieces of the patterns below, where {piece} stands for them; line ends do not count."""

_PATTERNS = (
    (
        "anonymity-condition",
        r"""on (?:the |strict )?conditions? (?:of (?:strict |full )?anonymity|
        that [\w’' ]{2,30}? (?:not be|remain|be kept|stay) (?:{named}|{hidden}|secret))""",
    ),
    (
        "anonymity-condition",
        """(?:under|behind|beneath) (?:the |a )?
        (?:cover|cloak|veil|shield|promise|guarantee) of anonymity""",
    ),
    (
        "anonymity-wish",
        """(?:{wish}(?: for| on)?|demand(?:ed|ing|s)?|sought|seeking|
        (?:(?:was|were|been) )?(?:granted|given|promised|offered)) (?:{own} )?anonymity""",
    ),
    (
        "anonymity-wish",
        """{who}{wish}(?: for| on| that)?(?: {own} {name})?
        (?: not to be| to not be| not be| not being| not to have)
        (?: {own} {name})?(?: publicly)? (?:{named}|{hidden})(?: by name)?""",
    ),
    (
        "anonymity-wish",
        "{who}(?:{wish}|{refuse})(?: to)? (?:be|remain|stay|be kept) {hidden}",
    ),
    ("anonymity-wish", "{who}{refuse} to (?:be {named}|give (?:{own}|a) {name})(?: by name)?"),
    (
        "anonymity-wish",
        """{who}(?:did|does|do){not} (?:want|wish|like)
         (?:to be|{own} {name}(?: to be)?|to have {own} {name}) {named}""",
    ),
    (
        "anonymity-wish",
        """{who}(?:would|could|can|will){not}
         (?:be (?:named|identified)|give (?:{own}|a) {name})""",
    ),
    (
        "first-name-only",
        "{who}(?:gave|giving|provided|using|used) only {own} (?:first|given) {name}",
    ),
    (
        "name-withheld",
        r"""(?:whose |{own} |[’']s )(?:\w+ )?(?:names?|identit(?:y|ies))
         (?:has|have|had|was|were|is|are)
        (?:{not})? (?:been |being )?
        (?:withheld|changed|released|disclosed|revealed|published|made public)""",
    ),
    (
        "name-withheld",
        r"""(?:\w+ )?(?:(?:did|does|do|would|could|will){not}|{refuse} to|without)
         (?:say(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|specify(?:ing)?) who\b(?: [\w’'-]+){0,5}""",
    ),
    (
        "name-withheld",
        r"""(?:\w+ )?(?:(?:did|does|do|would|could|will){not}|{refuse} to|without)
         (?:nam(?:e|ing)|identify(?:ing)?) (?:{own}|any|a|an|that|those|these|which)
         (?:[\w’'-]+ )?(?:(?:sources?|officials?|persons?|people|aides?|men|women|man|woman|donors?|
        informants?|
        insiders?|accusers?|witness(?:es)?|critics?))\b""",
    ),
    (
        "not-authorised",
        "not (?:been |officially )?(?:authori[sz]ed|permitted|allowed|cleared) to {tell}{rest}",
    ),
    (
        "not-authorised",
        """lack(?:ed|ing|s)? (?:the )?
        (?:authority|authori[sz]ation|permission|clearance) to {tell}{rest}""",
    ),
    (
        "no-record",
        r"""(?:no|none|nobody|neither|not one|few)\b[^.;,]{0,50}?
        \b(?:would|was|were|is|are|willing|agreed|prepared|wanted|dared|spoke|speak|comment)\b
        [^.;,]{0,30}? (?:on|for) (?:the )?record""",
    ),
    (
        "no-record",
        """(?:{refuse}|(?:(?:was|were) )?(?:unwilling|not willing|reluctant)|would{not})(?: to)?
         (?:{say}|be quoted)[^.;,]{0,25}? on (?:the )?record""",
    ),
    (
        "spoke-anonymously",
        """{say}[^.;,]{0,25}?
         (?:anonymously|on background|off the record|not for attribution|without attribution)""",
    ),
)


def _compiled(pattern: str) -> re.Pattern[str]:
    whole = _unbroken(pattern)
    for name, part in _PARTS.items():
        whole = whole.replace("{" + name + "}", _unbroken(part))
    return re.compile(rf"\b{whole}", re.IGNORECASE)


def _unbroken(pattern: str) -> str:
    """A pattern on one line: eight spaces at the start of a line only indent it."""
    return "".join(line.removeprefix(" " * 8) for line in pattern.split("\n"))


RULES = [(rule, _compiled(pattern)) for rule, pattern in _PATTERNS]
"""Rule and pattern, in no order that matters: of two that meet, the longer match wins."""


def phrases(t: Tokens, text: str) -> Iterator[Extent]:
    """The phrases, in order; where two rules meet, the longer stretch."""
    seen = -1
    for i in read_tokens(t):
        if t.sent[i] != seen and (t.lower[i] in _TRIGGERS or _says_who(t, i)):
            seen = t.sent[i]
            first, last = t.sents[seen]
            yield from _in_sentence(text, t.start[first], t.end[last - 1])


def _says_who(t: Tokens, i: int) -> bool:
    return t.lower[i] == "who" and i > 0 and t.lower[i - 1] in _TOLD


def _in_sentence(text: str, start: int, end: int) -> Iterator[Extent]:
    found: list[Extent] = []
    for rule, pattern in RULES:
        for match in pattern.finditer(text, start, end):
            found.append((match.start(), match.end(), rule))
    last = -1
    for begin, stop, rule in sorted(found, key=lambda f: (f[0], -f[1])):
        if begin >= last:
            yield begin, stop, rule
            last = stop
