"""Labels by which a caption says what it is: a file photo, an illustration, a made picture."""

import re

_SHOT = r"(?:photo(?:graph)?s?|pictures?|images?|pics?|footage|videos?|shots?|frame)"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_DECADE = r"(?:1[89]\d|20\d)0s"
_MONTH = (
    r"(?:(?:early|mid|late)[ -])?"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? "
)
_FILE = re.compile(
    rf"(?:(?<![\w-])FILES?(?![\w-])(?!\s+[a-z]{{3,}}s\b)|\A\W*(?i:files?)\s*(?:[-–—:]|{_SHOT}\b)|"
    rf"(?i:\bfile {_SHOT}\b|\barchiv(?:e|ed|al) {_SHOT}\b|\b(?:from|in) the archives?\b|"
    rf"[(\[]\s*(?:file|archived?|archival)\s*[)\]]|\A\W*archived?\s*[-–—:]|"
    rf"\blibrary {_SHOT}\b|\bundated\b|"
    rf"\b(?:taken|pictured|photographed)(?: here)?(?: (?:on|in|during))? (?:{_MONTH})?(?:\d\d?,? )?"
    rf"(?:{_MONTH})?{_YEAR}\b|"
    rf"\bseen(?: here)? in (?:a )?(?:{_MONTH})?{_YEAR}\b|"
    rf"\b(?:taken|pictured|seen|photographed)(?: here)? in the {_DECADE}\b))"
)
_FILE_IN_CREDIT = re.compile(
    rf"(?i)\barchiv(?:e|ed|es|al|o)\b|[,/(\s-]\s*files?\s*[)\]]*\s*\Z|\A\W*files?\b|"
    rf"\bfile {_SHOT}\b|"
    rf"\blibrary {_SHOT}\b|\bundated\b"
)
_ILLUSTRATION = re.compile(
    rf"(?i)\billustrat(?:ive|ions?)\b|\bsymbolic {_SHOT}\b|\brepresent(?:ational|ative) {_SHOT}\b|"
    rf"\bstock (?:photo(?:graph)?s?|images?|pictures?|footage)\b|\bartist(?:'s|’s|s'|"
    rf"s’)? (?:impression|"
    rf"rendering|rendition|concept|view)\b|\b(?:an? |the |this |computer |architects?['’]?s? )?"
    rf"(?:rendering|render)\b|\bcomputer[- ]generated\b|\bAI[- ]generated\b|\bgenerated (?:by|"
    rf"with|using)"
    rf" (?:AI|artificial)|\b(?:photo ?montage|visuali[sz]ation|mock-?up|infographic)\b|"
    rf"\A\W*(?:maps?|graphics?|chart|diagram)\s*(?::|-|–|—|of\b|by\b|show)|\A\W*(?:an?|the|this) "
    rf"(?:\w+ )?(?:map|graphic|diagram|chart) (?:of|show|with)|\b(?:map|graphic)\s*[:/]|"
    rf"[(\[](?:map|graphic)[)\]]"
)
_LIBRARY_NAMES = re.compile(
    r"(?i)alamy stock photos?|can stock photos?|adobe stock|getty images stock"
)
_MADE = re.compile(
    r"\b(?:AI|A\.I\.)(?![\w])|(?i:\b(?:ai|computer)[- ](?:generated|made|created|image|picture)|"
    r"\bartificial intelligence\b|\bgenerated\b|\bsynthetic\b|\bmade (?:by|with) a (?:machine|"
    r"model|"
    r"computer)\b|\bdeep-?fakes?\b|\bgenerative\b)"
)


def has_file_label(caption: str, credit: str = "") -> bool:
    """Whether the caption or its credit says that the photo is not new."""
    return bool(_FILE.search(caption) or _FILE_IN_CREDIT.search(credit) or _FILE.search(credit))


def has_illustration_label(caption: str, credit: str = "") -> bool:
    """Whether the caption or its credit says that the picture only illustrates."""
    credit = _LIBRARY_NAMES.sub(" ", credit)
    return bool(_ILLUSTRATION.search(caption) or _ILLUSTRATION.search(credit))


def is_undated(caption: str, credit: str = "") -> bool:
    """Whether the caption says itself that it has no date."""
    return "undated" in f"{caption} {credit}".lower()


def says_it_was_generated(caption: str, credit: str = "") -> bool:
    """Whether the caption or its credit says that a machine made the picture."""
    return bool(_MADE.search(caption) or _MADE.search(credit))


def without_label(caption: str) -> str:
    """The caption with a leading "FILE PHOTO:" blanked out, positions kept."""
    match = re.match(rf"(?i)\W*(?:files?|archive)(?: {_SHOT})?\s*[-–—:]\s*", caption)
    return " " * match.end() + caption[match.end() :] if match else caption
