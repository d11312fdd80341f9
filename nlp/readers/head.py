"""The head of an article without mark-up: title, byline, date lines, outlet, site furniture."""

import re

from nlp.readers.particles import PARTICLES

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)"
_DAY = (
    rf"(?:{_WEEKDAY}?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
DATE = re.compile(rf"(?i)\b{_DAY}")
_CLOCK = (
    r"(?:[\s,|·•–—@-]*(?:at\s+)?(?:T?\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?|"
    r"\d{1,2}\s*[ap]\.?m\.?)?\s*"
    r"\(?(?:(?-i:[A-Z]{2,4}T|GMT|UTC|MSK|UK|[EPCM]T|BST|Z\b))?(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)"
)
_ANNOUNCED = (
    r"(?:(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|created|issued|date|"
    r"modified|"
    r"release date)(?:\s+on|\s+at)?\s*:?\s*)"
)
_DATE_LINE = re.compile(
    rf"(?i)\A(?:{_ANNOUNCED}?(?:{_CLOCK},?\s)?{_DAY}{_CLOCK}[\s|"
    rf"·•,;/–—-]*)+(?:\(?updated.{{0,60}})?\Z"
)
_AGO = re.compile(rf"(?i)\A{_ANNOUNCED}?(?:\d+|an?)\s+(?:minutes?|hours?|days?|weeks?)\s+ago\Z")
_BY = re.compile(
    r"\A(?:By|BY|by|Byline|BYLINE|Author|AUTHOR|Written by|Reported by|Reporting by|From|Words|"
    r"Text|Story by|"
    r"Analysis by|Opinion by|Posted by|Posted on)(?::\s*|\s+)(?=\S)"
)
_SIGNED = re.compile(r"(?i)\A\(?(?:additional |with )?(?:reporting|writing|editing) by\b.{3,240}\Z")
_NAME_WORD = re.compile(r"\A[^\W\d_][\w.'’ʻ-]*,?\Z")
_ROLES = re.compile(
    r"(?i)\b(?:desk|correspondent|reporter|editor|staff|writer|columnist|agencies|newsroom|bureau|"
    r"team|agency|"
    r"newspaper|wire|service)\b"
)
_LOWER_OK = PARTICLES | {"in"}
_FURNITURE = re.compile(
    r"(?i)\A\W*(?:(?:\d+|one|two|three|four|five)[ -]min(?:ute)?s?(?: read)?|(?:reading|read) "
    r"time:?.{0,20}|"
    r"listen(?: to (?:this|the) (?:article|story))?(?: \(?\d+ min\)?)?|"
    r"(?:share|print|save|copy link|email|tweet|whatsapp|facebook|twitter|comments?|\d+ comments?|"
    r"x|bookmark|"
    r"link copied|\s|[·|,/•])+|share (?:this|on|via)\b.{0,40}|(?:advertisement|ad|sponsored)|"
    r"(?:story|article) continues below.{0,40}|skip (?:to|past|advert).{0,60}|"
    r"sign up (?:for|to) .{0,120}|subscribe(?: (?:to|for|now).{0,80})?|follow us on .{0,60}|"
    r"(?:log|sign) in|menu|search|home|back to top|close|cookie.{0,60}|accept all|"
    r"(?:more|most|also) (?:stories|read|on this story|from .{1,30}|popular|viewed)|"
    r"related(?: (?:stories|articles|topics|content|news))?:?|recommended(?: for you)?|"
    r"(?:read|see|watch) (?:more|also|next)(?:\s*:.{0,160})?|(?:related|don['’]t miss|more|"
    r"trending|up next)\s*:\s.{0,160}|"
    r"@\w{2,30}|(?:©|\(c\)|copyright)\s.{0,120}|all rights reserved.{0,60}|(?:about us|"
    r"contact|privacy|terms)(?:\s*[·|].{0,80})?|"
    r"get (?:the|our) .{0,60}newsletter.{0,40}|tags?:.{0,160}|topics?:.{0,120}|"
    r"(?:home|news)(?:\s*[>/›»]\s*[\w &]{1,30}){1,4}|hide caption|toggle caption|enlarge (?:this "
    r")?image|"
    r"view (?:image|gallery|comments).{0,30})\W*\Z"
)
_TEASERS_BELOW = re.compile(
    r"(?i)\A\W*(?:(?:more|most|related|other|top) (?:stories|read|articles|news|popular)|related|"
    r"read more|"
    r"more (?:on this story|from .{1,30})|recommended(?: for you)?|you may also like|trending(?: "
    r"now)?|"
    r"comments|share this(?: article| story)?)\W*\Z"
)
_OUTLET = re.compile(
    r"\A(?:The )?(?:[A-ZÀ-Þ][\w'’&.-]*\s){0,4}(?:News|Times|Post|Herald|Tribune|Journal|Gazette|"
    r"Guardian|Telegraph|"
    r"Courier|Chronicle|Observer|Dispatch|Mail|Star|Express|Independent|Examiner|Standard|Mirror|"
    r"Press|Daily|"
    r"Weekly|Record|Register|Sentinel|Bulletin|Review|Globe|Sun|Monitor|Argus|Echo|Radio|Reuters|"
    r"BBC|CNN|NPR)"
    r"(?: (?:Online|Daily|Weekly|International|English))?\Z"
)
_KICKER = re.compile(
    r"(?i)\A(?:world|politics|opinion|analysis|news|business|sports?|culture|science|health|"
    r"education|"
    r"technology|economy|environment|local|national|international|exclusive|breaking(?: news)?|"
    r"live|"
    r"explainer|fact check|editorial|comment|commentary|feature|features|interview|europe|asia|"
    r"africa|"
    r"middle east|americas|u\.?s\.?|uk|climate|travel|letters)(?:\s*[|/>›»]\s*[\w &]{1,25}){0,3}\Z"
)


def is_date_line(line: str) -> bool:
    """Whether a line holds a date of publication and nothing else."""
    return len(line) <= 160 and bool(_DATE_LINE.match(line) or _AGO.match(line))


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the site, not to the article."""
    return len(line) <= 200 and bool(_FURNITURE.match(line))


def teasers_begin(line: str) -> bool:
    """Whether a line announces other articles, so that nothing of this one follows."""
    return len(line) <= 60 and bool(_TEASERS_BELOW.match(line))


def is_kicker(line: str) -> bool:
    """Whether a line names a section of a newspaper."""
    return len(line) <= 60 and bool(_KICKER.match(line))


def is_outlet(line: str) -> bool:
    """Whether a line looks like the name of a newspaper."""
    return len(line) <= 50 and bool(_OUTLET.match(line))


def is_signature(line: str) -> bool:
    """Whether a line at the end tells who reported and edited."""
    return bool(_SIGNED.match(line))


def is_by_line(line: str) -> bool:
    """Whether a line in the head says by whom the article is: "By N", "N, 3 May 2021"."""
    if len(line) > 200 or line.endswith(("?", "!", ":")):
        return False
    found = _BY.match(line)
    if found:
        return bool(DATE.search(line)) or _is_names(line[found.end() :], most=10)
    dated = DATE.search(line)
    if not dated:
        return False
    rest = _without_date(line)
    found = _BY.match(rest)
    return _is_names(rest[found.end() :] if found else rest, most=8)


def is_name(line: str) -> bool:
    """Whether a line is nothing but a person's name or a desk's."""
    words = line.split()
    return 2 <= len(words) <= 4 and not line.endswith((".", ":", "?", "!")) and _is_names(line, 4)


def names_in(line: str) -> str:
    """Who is named in a byline, without "By", the date and the time."""
    rest = _without_date(line)
    found = _BY.match(rest)
    rest = (rest[found.end() :] if found else rest).strip(" |·•,;–—-.")
    return rest if rest and not is_date_line(line) and _is_names(rest, 12) else ""


def names_and_outlet(line: str) -> tuple[str, str | None]:
    """Who is named in a byline, and the newspaper that follows the name or stands alone."""
    names = names_in(line)
    if names.startswith("The ") and is_outlet(names):
        return "", names
    person, comma, rest = names.rpartition(", ")
    return (person, rest) if comma and is_outlet(rest) else (names, None)


def _without_date(line: str) -> str:
    rest = re.sub(rf"(?i){_ANNOUNCED}?\b{_DAY}{_CLOCK}", " ", line)
    return re.sub(rf"(?i)\b{_ANNOUNCED}\s*\Z", " ", rest).strip(" |·•,;–—-")


def _is_names(text: str, most: int) -> bool:
    words = [w for w in re.split(r"[\s|·•/;–—]+", text.strip(" ,.|·•")) if w]
    if not words or len(words) > most:
        return False
    role = bool(_ROLES.search(text))
    small = [w for w in words if w[0].islower() and w.strip(",.") not in _LOWER_OK]
    return (
        all(_NAME_WORD.match(w) or w == "&" for w in words)
        and (not small or (len(small) <= 2 and role))
        and (words[0][0].isupper() or role)
    )


def looks_like_title(line: str, alone: bool) -> bool:
    """Whether the first line may be the headline; `alone`: an empty line follows it."""
    words = line.split()
    if not 1 <= len(words) <= 30 or len(line) > 220:
        return False
    if not line.endswith((".", ":", ";", ",")):
        return True
    long_words = [w for w in words if len(w) > 3]
    large = sum(1 for w in long_words if not w[0].islower())
    if large >= 0.7 * max(1, len(long_words)):
        return True
    return alone and len(words) <= 16 and line.endswith(".") and ". " not in line[:-1]
