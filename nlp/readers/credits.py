"""Credit lines: who took a photo, in brackets, at the end of a caption or on a line of its own."""

import re
from typing import NamedTuple

from nlp.readers.particles import PARTICLES

_AGENCY = re.compile(
    r"(?i:\b(?:associated press|agence france[- ]presse|european pressphoto agency|getty(?: "
    r"images)?|"
    r"reuters|shutterstock|i ?stock(?:photo)?|alamy(?: stock photo| live news)?|xinhua|sputnik|"
    r"anadolu|"
    r"picture[- ]alliance|kyodo|yonhap|zuma(?:press)?|bloomberg|depositphotos|dreamstime|freepik|"
    r"pixabay|pexels|unsplash|123rf|adobe stock|wikimedia(?: commons)?|wikipedia|flickr|handout|"
    r"flash ?90|keystone|magnum|imago|nurphoto|sipa|belga|ritzau|lehtikuva|scanpix|maxar|nasa|"
    r"esa|noaa|creative commons|public domain|screengrab|screenshot|instagram|youtube|facebook|"
    r"file photo|staff photo|courtesy|canva|midjourney|dall-e|openai)\b)|"
    r"\b(?:AP|AFP|EPA(?:-EFE)?|PA|DPA|dpa|ANSA|EFE|TASS|UPI|ANP|APA|CTK|ČTK|MTI|PAP|TT|NTB|SNS|"
    r"ANI|PTI|AAP|"
    r"BBC|CBC|CNN|NYT|GPO|IDF|POOL|Pool|AA|Rex|REX|WENN|USAF|Zuma|CC[ -]BY(?:[ -]SA)?|CC0)\b|"
    r"\b\w*(?:Press|Presse|Prensa|Images?|Photos?|Fotos?|Photography|Pictures|Pix|Wire|Bild|Bilder|"
    r"Media|Stock|Agency|Agence|Agencia|Archives?|Collection|Kuva)\b"
)
_LABEL = re.compile(
    r"(?i)\A(?:(?:file|handout|archive|library|undated|main|top|cover|lead|stock|illustrative)\s+)?"
    r"(?:(?:photo(?:graph)?s?|pictures?|pics?|images?|video|illustration|graphic|map|foto|"
    r"photography)"
    r"(?:\s*(?:/|and|&)\s*(?:video|text|photo|illustration|graphic)s?)?"
    r"(?:\s+(?:credits?|source|courtesy(?: of)?|by|via|from|provided by|supplied by|"
    r"supplied)\b\s*:?|\s*[:©])"
    r"|credits?\s*(?::|\.{3}|…)|credit(?=[A-Z])|courtesy(?: of)?\b\s*[:/]?|photographed by\b|"
    r"supplied by\b"
    r"|handout\s*[:/]|handout\b|source\s*:|©|\(c\)\s|copyright\b)\s*,?\s*"
)
_TAIL_LABEL = re.compile(
    r"(?:(?<=\s)|(?<=[.!?|”\"’)]))(?:(?:File |Handout |FILE )?(?:Photo(?:graph)?s?|PHOTOS?|"
    r"Pictures?|PICTURE|"
    r"Images?|IMAGE|Illustration|Graphic|Credits?|CREDIT|Foto)(?: credits?| source| "
    r"courtesy)?\s*[:©]|"
    r"(?:Photo(?:graph)?s?|Pictures?|Images?|Photography)(?: courtesy of| by| via| from) (?=[A-Z])|"
    r"Courtesy(?: of|:)? (?=[A-Z])|©|REUTERS ?/|AP Photo|AFP PHOTO|AFP/|EPA[-/])"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*\s+|\s[|–—-]\s+|;\s+")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,160}(?:\([^()]{1,60}\)[^()\[\]]{0,60})?)[)\]]\.?\s*\Z")
_PARTS = re.compile(r"\s*(?:/|\||,| via | for | / |·|;)\s*")
_SMALL = PARTICLES | {"by", "via"}
_STORY_CREDIT = re.compile(
    r"(?i)\b(?:reporting|editing|writing|edited|translated|additional|compiled|reported|polls?|"
    r"survey|"
    r"percent|per cent)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|after|before|because|during|"
    r"since|"
    r"shows?|when|while|where|who|which|that|this|he|she|they|it|his|her|their)\b"
)
_MOST_WORDS = 14
_LONGEST_TAIL = 160
_SEGMENT = re.compile(r"[.!?…][\"”’)]*\s+(?:[|–—-]\s+)?|\s[|–—-]\s+")
_SPOKEN = re.compile(
    r"(?i)(?:copyright|courtesy(?: of)?|handout|supplied|submitted|contributed|source\s*:|"
    r"(?:photos?|pics?|pictures?|images?|video still|still|screen ?grab|screen ?shot)"
    r"(?:\s*[:|/]|\s(?:(?:supplied|provided|taken) )?(?:by|from|via)\b|(?=\s[A-Z]))"
    r")\s*(?:the\s)?"
)
"""How a credit may begin that only a caption's end makes one."""


class Credit(NamedTuple):
    """Where a credit stands in a line, and whether it names itself one (photo, image, credit)."""

    start: int
    end: int
    labelled: bool


def credit_at_end(line: str) -> Credit | None:
    """The credit that ends a line after other words: the last bracket or the last segment."""
    found = _BRACKETED.search(line[-260:])
    if found:
        start = max(0, len(line) - 260) + found.start()
        labelled = _is_credit(found[1], bracketed=True)
        if start and labelled is not None:
            return Credit(start, len(line.rstrip()), labelled)
        return None
    return _unbracketed(line)


def credit_of_caption(line: str) -> Credit | None:
    """The credit that ends a line known to be a caption: a bare name is enough there."""
    found = credit_at_end(line)
    if found is not None:
        return found
    bracket = _BRACKETED.search(line[-_LONGEST_TAIL:])
    base = max(0, len(line) - _LONGEST_TAIL)
    if bracket:
        before = line[: base + bracket.start()].rstrip()
        if before and _is_bare_credit(bracket[1], before):
            return Credit(base + bracket.start(), len(line.rstrip()), False)
        return None
    for end in [m.end() for m in _SEGMENT.finditer(line, base)][::-1][:2]:
        rest = line[end:].strip().rstrip(".")
        spoken = _SPOKEN.match(rest)
        names = rest[spoken.end() :] if spoken else rest
        if _is_names(names, 1 if spoken else 2) and (
            spoken
            or "|" in line[end - 3 : end]
            or ("/" in rest and _person_before_slash(rest))
            or re.search(r" (?:for|via) (?:The )?[A-Z]|, .*(?:Press|Images|Photos?|News)\Z", rest)
        ):
            return Credit(end, len(line.rstrip()), bool(spoken))
    return None


def _is_bare_credit(text: str, before: str) -> bool:
    """Whether a bracket holds names alone: "(LENA BRANDT)", "(Handout)", not "N (Greens)"."""
    spoken = _SPOKEN.match(text + " ")
    if spoken and spoken.end() >= len(text):
        return True
    if not _is_names(text[spoken.end() :] if spoken else text, 1 if spoken else 2):
        return False
    last = before.split()[-1]
    return bool(spoken) or last[-1] in '.!?”"’' or text.isupper() or not last[0].isupper()


def _is_names(text: str, fewest: int) -> bool:
    words = [w for w in re.split(r"[\s/,]+", text) if w]
    large = [w for w in words if w[:1].isupper()]
    small = _SMALL | {"for", "via"}
    return (
        fewest <= len(large) <= 6
        and all(w[:1].isupper() or w in small for w in words)
        and not re.search(r"\d|\b(?:left|right|Left|Right)\b", text)
    )


def is_credit_line(line: str) -> bool:
    """Whether a line holds a credit and nothing else."""
    text = line.strip()
    if not text or len(text) > 200:
        return False
    found = _BRACKETED.match(text)
    if found:
        return _is_credit(found[1], bracketed=True) is not None
    return not _is_name_with_credit(text) and _is_credit(text, bracketed=False) is not None


def is_labelled_credit_line(line: str) -> bool:
    """Whether a line is a credit that says so: "Photo: ...", "Image source, ..."."""
    text = line.strip()
    if not text or len(text) > 200:
        return False
    found = _BRACKETED.match(text)
    if not found and _is_name_with_credit(text):
        return False
    return bool(_is_credit(found[1] if found else text, bracketed=bool(found)))


def _is_name_with_credit(text: str) -> bool:
    """Whether a line is a caption that only names somebody: "N N. (Photo: N/Agency)"."""
    return text.endswith((")", "]")) and credit_at_end(text) is not None


def bare(credit: str) -> str:
    """A credit without the brackets around it."""
    text = (
        credit.strip().rstrip(".").strip()
        if credit.strip().endswith((").", "]."))
        else credit.strip()
    )
    return text[1:-1].strip() if text[:1] in "([" and text[-1:] in ")]" else text


def _unbracketed(line: str) -> Credit | None:
    base = max(0, len(line) - 220)
    tail = line[base:]
    for found in list(_TAIL_LABEL.finditer(tail))[:6]:
        rest = tail[found.start() :].strip()
        if base + found.start() and _is_credit(rest, bracketed=False) is not None:
            return Credit(base + found.start(), len(line.rstrip()), True)
    ends = [m.end() for m in _SENTENCE_END.finditer(tail)]
    for end in ends[::-1][:3]:
        rest = tail[end:].strip()
        if rest and not rest.endswith((".", "!", "?")) and _is_names_with_agency(rest):
            return Credit(base + end, len(line.rstrip()), False)
    return None


def _is_credit(text: str, bracketed: bool) -> bool | None:
    """True for a credit that names itself one, False for bare names, None for no credit."""
    text = text.strip().strip(".").strip()
    if _STORY_CREDIT.search(text):
        return None
    label = _LABEL.match(text)
    if label:
        return True if _is_name_list(text[label.end() :]) else None
    if _is_names_with_agency(text):
        return bool(re.search(r"(?i)\bphoto\b|handout|courtesy|getty|shutterstock|stock", text))
    if bracketed and "/" in text and _person_before_slash(text):
        return False
    return None


def _is_name_list(text: str) -> bool:
    words = text.split()
    if not words or len(words) > _MOST_WORDS or _VERB.search(text):
        return False
    small = sum(1 for w in words if w[:1].islower())
    return small <= max(2, len(words) // 2)


def _is_names_with_agency(text: str) -> bool:
    words = text.split()
    if not words or len(words) > _MOST_WORDS or not _AGENCY.search(text):
        return False
    if any(w[:1].islower() and w not in _SMALL and not _AGENCY.search(w) for w in words):
        return False
    parts = [p for p in _PARTS.split(text) if p]
    whole = _AGENCY.sub("", text).strip(" /|,.-")
    if not whole:
        return True
    if len(parts) == 1:
        # One name with an agency's word in it, as in "Rift Images" or "AP Photo".
        return len(words) <= 3 and bool(
            re.search(r"(?:Images?|Photos?|Pictures|Fotos?|Pix)\Z", text)
        )
    return (all(len(p.split()) <= 5 for p in parts) and "/" in text) or " via " in text


def _person_before_slash(text: str) -> bool:
    parts = [p.strip() for p in text.split("/")]
    first = parts[0].split()
    return (
        2 <= len(first) <= 4
        and all(p and p[0].isupper() and len(p.split()) <= 4 for p in parts)
        and all(w[0].isupper() or w in _SMALL for w in first)
        and not re.search(r"\b(?:University|College|Institute)\b", text)
    )
