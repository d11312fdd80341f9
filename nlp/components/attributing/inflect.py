"""The forms of a verb or noun, so that a list of dictionary forms needs no lemmatizer."""

import re

from nlp.components.bag import bag

_IRREGULAR = """
arise arose arisen|be was been|beat beat beaten|become became become|begin began begun
bet bet bet|bring brought brought|broadcast broadcast broadcast|build built built|buy bought bought
cast cast cast|choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done
draw drew drawn|drive drove driven|fall fell fallen|feel felt felt|fight fought fought
find found found|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
get got gotten|give gave given|go went gone|hear heard heard|hit hit hit|hold held held
keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left
let let let|lie lied lied|light lit lit|make made made|mean meant meant|misspeak misspoke misspoken
overstate overstated overstated|pay paid paid|plead pled pled|put put put|read read read
rewrite rewrote rewritten|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shoot shot shot|show showed shown|sing sang sung
speak spoke spoken|spell spelt spelt|spend spent spent|stand stood stood|strike struck struck
swear swore sworn|take took taken|teach taught taught|tell told told|think thought thought
throw threw thrown|understand understood understood|uphold upheld upheld|vow vowed vowed
spin spun spun|spit spat spat|split split split
withdraw withdrew withdrawn|withhold withheld withheld|write wrote written
"""
_PARTS = {
    row.split()[0]: row.split()[1:]
    for line in _IRREGULAR.split("\n")
    for row in line.split("|")
    if row
}
_DOUBLING = bag(
    "abet acquit admit allot begin commit compel concur confer control defer dispel excel expel "
    "forget impel incur infer occur omit permit prefer rebel rebut recap recur refer regret repel "
    "submit transfer transmit"
)
"""Of more than one syllable, the last one stressed: these double their consonant, too."""
_SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
"""One short vowel and one consonant: "slam", "sum", "quip"; not "wait", "help", "show"."""
_VOWELS = "aeiou"


def verb_forms(lemma: str) -> set[str]:
    """All forms of a verb, the lemma included."""
    past = _PARTS.get(lemma)
    forms = {lemma, _s_form(lemma), _ing_form(lemma)}
    return (
        forms
        | (set(past) if past else {_ed_form(lemma)})
        | ({_ed_form("learn")} if lemma == "learn" else set())
    )


def noun_forms(lemma: str) -> set[str]:
    """Singular and plural."""
    return {lemma, _s_form(lemma)}


def _s_form(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "echo", "veto"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return {"have": "has", "be": "is"}.get(word, word + "s")


def _ing_form(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _ed_form(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _doubled(word: str) -> str:
    doubles = word in _DOUBLING or _SHORT.fullmatch(word)
    return word + word[-1] if doubles else word
