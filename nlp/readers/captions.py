"""Captions without mark-up: the lines of pasted text that were printed under a photo.

A line is a caption when it carries a credit or a label, stands twice in a row, or tells in the
present tense, between paragraphs that do not, what can be seen somewhere.
"""

import re

_LABEL = re.compile(
    r"\A(?:(?:FILE|File)(?: (?:PHOTO|photo|picture|image|PICTURE|IMAGE))?\s*[-–—:]\s|"
    r"(?:(?i:image|media|photo|picture) ?caption,?:?|(?i:caption)\s*:|(?i:pictured)(?: (?:here|"
    r"above))?\s*:)\s*|"
    r"(?:(?:Above|Below|Left|Right|Top|Main image|In pictures?))\s*:\s|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+, [A-ZÀ-Þ .'’-]+\s[-–—]\s[A-Z]{3,9}\.? \d{1,2}(?:, \d{4})?\s*:\s|"
    r"(?:In this|This)(?: [\w.,]{1,14}){0,6} (?:photo(?:graph)?|image|picture|frame grab|handout|"
    r"screenshot)\b)"
)
_LABEL_ALONE = re.compile(r"(?i)\A(?:image|media|photo|picture) caption\s*[,:]?\Z")
_LABEL_AHEAD = re.compile(r"(?i)\A(?:(?:image|media|photo|picture) caption|caption)\s*[,:]?\s*")
_PICTURED = re.compile(
    r"\b(?:pictured|is seen|are seen|seen here|shown here|is pictured|are pictured|is shown|are "
    r"shown)\b|"
    r"\((?:L-R|L to R|l-r|left|right|centre|center|from left)\)|\b(?:from left|clockwise from)\b"
)


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VISIBLE = _listed(
    "accept address adjust admire aim applaud approach arrange arrive assist attend await "
    "bathe beg bend board bow brave break browse brush build burn buy carry cast catch "
    "celebrate chant chat check cheer clap clean clear climb collect comb comfort compete "
    "cook count cover crawl cross crouch crowd cry cut damp dance demonstrate descend dig "
    "disembark display dive drag draw dress drink drive embrace emerge enjoy enter erect "
    "escort evacuate examine exchange exercise fasten feed fight file fill fish fix fly "
    "gather gaze gesture give graze greet guard guide hand hang harvest haul head heap help "
    "herd hoist hold hug hurl inspect install jog join jump kick kiss kneel laugh launch lay "
    "lean leap leave lie lift light line linger listen load look march measure meet mend milk "
    "mourn operate pack paddle paint parade park pass patrol pay perform pick pile place "
    "plant play point pose pour pray prepare present protest pull push queue race rake ride "
    "rise roll rest row run sail salute scatter search sell serve shake shelter shop shout "
    "show shovel sign sing sit skate ski sleep smile smoke sort speak spray stack stage stand "
    "stare steer stroll swim sweep take talk taste teach tend test throw tie toast train "
    "travel tread try unload unveil use view visit wade wait walk warm wash watch water wave "
    "wear weigh weep work wrap write"
)
_BE = _listed(
    "led carried taken shown seen escorted surrounded pictured photographed moored parked "
    "stacked displayed covered lit lined loaded unloaded lifted counted cleaned draped "
    "decorated damaged flooded blocked submerged reflected silhouetted sitting standing "
    "walking waiting kneeling"
)
_NOT_SUBJECT = _listed(
    "he she it they we i you this that these those there here what who why how when where if "
    "while but and so or yet still then now because although though however meanwhile for as "
    "not no yes please let his her their its our my your some many most few all every each "
    "both another read see watch listen click share sign follow subscribe download join"
)
_NOT_SCENE = re.compile(
    r"(?i)\b(?:was|were|had|did|said|says|told|would|could|will|may|might|should|must|can|cannot|"
    r"has|"
    r"have|been|if|but|because|not|never|i|we|you|percent|per cent|poll|voters|according|"
    r"policy|democracy|economy|why|how|whether|than|more|most|very|too|just|even|argues?|"
    r"thinks?|believes?|wants?|seems?|appears?|means?|needs?)\b|['’](?:t|ll|re|ve|d|m)\b|"
    r"[?!\"“”;%$£€…]"
)
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|along|across|through|on|over|off|beside|under|into|past|"
    r"around|"
    r"between|before|behind|during|onto|from|out of|down|up)\s+"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?:[a-z]+\s+){0,3}[A-Z\w]"
)
_SENTENCE_BREAK = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"”’)]*\s+[A-Z\"“(]"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _forms(verb: str) -> tuple[str, str]:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies"
    return verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_SEEN = frozenset(form for verb in _VISIBLE for form in _forms(verb))
_SEEN_PASSIVE = _BE
_FINITE_PAST = re.compile(r"\A[a-z]{3,}ed\Z")


def has_caption_label(line: str) -> bool:
    """Whether a line begins as only captions do: "FILE - ", "Image caption, ", "In this photo"."""
    return bool(_LABEL.match(line))


def is_label_alone(line: str) -> bool:
    """Whether a line only announces the caption on the next one."""
    return bool(_LABEL_ALONE.match(line.strip()))


def label_length(line: str) -> int:
    """How many characters at the line's start only announce a caption: "Image caption, "."""
    found = _LABEL_AHEAD.match(line)
    return found.end() if found and found.end() < len(line) else 0


def sentences_in(line: str) -> int:
    """How many sentences a line seems to have."""
    return 1 + len(_SENTENCE_BREAK.findall(line))


def may_be_caption(line: str, most_words: int = 80) -> bool:
    """Whether a line's length and build allow a caption."""
    return 1 < len(line) <= 900 and len(line.split()) <= most_words and sentences_in(line) <= 4


def is_seen_to_do(word: str) -> bool:
    """Whether a word may be a verb, third person, for what can be seen: "cuts", "lies"."""
    return word in _SEEN and word.endswith("s")


def is_scene(line: str) -> bool:
    """Whether a line is one sentence that tells in the present tense what can be seen somewhere."""
    words = _WORD.findall(line)
    if not 4 <= len(words) <= 32 or sentences_in(line) > 1 or _NOT_SCENE.search(line):
        return False
    if words[0].lower() in _NOT_SUBJECT or not words[0][0].isupper() or ":" in line:
        return False
    if _PICTURED.search(line):
        return True
    verb = _first_visible(words)
    return verb is not None and bool(_PLACE.search(line)) and _looks_like_sentence(words)


def _first_visible(words: list[str]) -> int | None:
    for i, word in enumerate(words[1:14], 1):
        if word in ("is", "are"):
            near = words[i + 1 : i + 4]
            return i if any(w in _SEEN_PASSIVE for w in near[:2]) else None
        told = i + 1 < len(words) and _FINITE_PAST.match(words[i + 1])
        if word in _SEEN and _subject_ends(words[i - 1]) and not told:
            return i
        if _FINITE_PAST.match(word):
            return None
    return None


def _subject_ends(word: str) -> bool:
    """Whether a noun may stand here: "to hold" and "the march" are no verbs of a sentence."""
    return word.lower() not in (
        "to", "the", "a", "an", "of", "in", "on", "at", "for", "with", "and", "or", "his", "her",
        "their", "its", "by", "from", "that", "who", "which", "as", "no", "into", "new", "two",
        "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "some",
        "most", "few", "all", "these", "those", "more", "other", "both", "first", "last",
    )  # fmt: skip


def _looks_like_sentence(words: list[str]) -> bool:
    """Headlines have no article and are written large; a caption reads like a sentence."""
    large = sum(1 for w in words if w[0].isupper())
    return large <= len(words) * 0.6
