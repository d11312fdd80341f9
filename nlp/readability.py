"""How hard a text is to read: the Flesch-Kincaid grade (a school year in the United States)."""

import re

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|[\"”’)]|$)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid 1975); 0.0 without words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def count_syllables(word: str) -> int:
    """The groups of vowels, a silent e left out, two for vowels spoken apart; at least one."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    if plain in _ODD:
        return _ODD[plain]
    count = len(_VOWELS.findall(plain)) + len(_SPOKEN_APART.findall(plain))
    return max(1, count - bool(_SILENT_E.search(plain)) - bool(_INNER_E.search(plain)))


_ODD = {
    "maybe": 2,
    "idea": 3,
    "ideas": 3,
    "something": 2,
    "somebody": 3,
    "people": 2,
    "sometimes": 2,
}
_SILENT_E = re.compile(
    r"(?<![aeiouyl])e$|[aeiouy]le$|[^aeiouytd]ed$|(?:[^aeiouysxzgcl]|[aeiouy]l)es$(?<!ches)(?<!shes)"
)
_INNER_E = re.compile(r"[aeiouy][^aeiouy]+e(?=ly$|ment|ful|less)")
_SPOKEN_APART = re.compile(r"ia|iu|scie|seu|io(?!u|n)|eo(?!u|p)|ying|eing|uou|reat(?=e|i)")
