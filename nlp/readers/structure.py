"""Roles of the lines of a text without mark-up: captions first, then head, headings, the rest."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from nlp.article import Block, BlockKind, Extent, Photo
from nlp.readers import captions, credits, head
from nlp.readers.credits import Credit
from nlp.readers.limits import LINE_CHARACTERS
from nlp.readers.lines import Line

_LEADING_DATE = re.compile(
    r"\A(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )(?:[A-Z][a-z]+ \d{1,2}|\d{1,2} "
    r"[A-Z][a-z]+),? \d{4}\s+(?=[A-Z“\"])"
)
_NO_HEADING_END = (".", ",", ";", ":", "…", '"', "”", "’", "'", ")")
_WORD = re.compile(r"\w+")
_HEAD_LINES = 12
_LONGEST_HEAD = 110
"""Title and byline are shorter, as a rule, than a paragraph."""


@dataclass(slots=True)
class Structure:
    """What was recognised in a text."""

    blocks: list[Block] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    title: str = ""
    byline: str = ""
    outlet: str | None = None


def recognise(lines: list[Line], titled: bool = False) -> Structure:
    """The roles of the lines; `titled`: the title is known from elsewhere and not among them."""
    return _Recogniser(lines, titled).run()


class _Recogniser:
    """Gives each line a role, in passes; a line that has one keeps it."""

    def __init__(self, lines: list[Line], titled: bool) -> None:
        self.lines, self.titled = lines, titled
        self.roles: list[BlockKind | None] = [line.hint for line in lines]
        self.left_out = [False] * len(lines)
        self.ends: dict[int, Credit] = {}
        """The credit at the end of a caption's own line."""
        self.own_credit: dict[int, int] = {}
        """For a credit line the caption line it belongs to."""
        self.found = Structure()

    def run(self) -> Structure:
        self._leave_out_furniture()
        self._find_captions()
        self._find_credit_lines()
        self._find_scenes()
        self._find_head()
        self._find_headings()
        self._emit()
        return self.found

    def _open(self, i: int) -> bool:
        return 0 <= i < len(self.lines) and self.roles[i] is None and not self.left_out[i]

    def _short(self, i: int) -> bool:
        return self._open(i) and len(self.lines[i].text) <= LINE_CHARACTERS

    def _leave_out_furniture(self) -> None:
        for i, line in enumerate(self.lines):
            if self._short(i) and i and head.is_furniture(line.text):
                self.left_out[i] = True
        last_long = max((i for i, x in enumerate(self.lines) if len(x.text) > 200), default=-1)
        for i in range(last_long + 1, len(self.lines)):
            if i > 2 and head.teasers_begin(self.lines[i].text):
                below = self.lines[i + 1 :]
                if all(len(x.text) < 160 and not x.text.endswith(".") for x in below):
                    self.left_out[i:] = [True] * (len(self.lines) - i)
                    break
        if all(self.left_out):
            self.left_out = [False] * len(self.lines)

    def _find_captions(self) -> None:
        for i, line in enumerate(self.lines):
            if line.hint == "caption":
                self._caption(i)
            if not self._short(i):
                continue
            if captions.is_label_alone(line.text):
                self.left_out[i] = True
                if self._short(i + 1) and captions.may_be_caption(self.lines[i + 1].text):
                    self._caption(i + 1)
            elif self._is_caption(i):
                self._caption(i)
                self._second_copy(i)

    def _is_caption(self, i: int) -> bool:
        text = self.lines[i].text
        if credits.is_labelled_credit_line(text) or not captions.may_be_caption(text, 110):
            return False
        if captions.has_caption_label(text) and captions.sentences_in(text) <= 4:
            return len(text.split()) >= 3
        if i == 0 and not self.titled:
            return False
        credit = credits.credit_at_end(text)
        if credit is None:
            return self._twice(i)
        if credit.labelled:
            return True
        # "(Reuters)" alone says less than "N/Reuters".
        past = re.search(r"\b(?:was|were|had|did|has|have|would)\b", text[: credit.start])
        if past and "/" not in text[credit.start :]:
            return False
        return self._plain_credit_fits(text[: credit.start])

    def _plain_credit_fits(self, before: str) -> bool:
        """A bare "(Reuters)" ends ordinary paragraphs too; captions are a sentence or two."""
        words = before.split()
        told = re.search(r"\b(?:said|told|says|according|reported)\b|[\"“”]", before)
        return 2 <= len(words) <= 50 and captions.sentences_in(before) <= 2 and not told

    def _twice(self, i: int) -> bool:
        text = self.lines[i].text
        if not 4 <= len(text.split()) <= 40 or i + 1 >= len(self.lines):
            return False
        below = self.lines[i + 1].text
        credit = credits.credit_at_end(below)
        return _words(text) == _words(below[: credit.start] if credit else below)

    def _second_copy(self, i: int) -> None:
        """The next line, where it says the same: the page was pasted with both its captions."""
        if self._short(i + 1):
            end = self.ends[i].start if i in self.ends else None
            below = self.lines[i + 1].text
            credit = credits.credit_at_end(below)
            if _words(self.lines[i].text[:end]) == _words(
                below[: credit.start] if credit else below
            ):
                self._caption(i + 1)

    def _caption(self, i: int) -> None:
        self.roles[i] = "caption"
        credit = credits.credit_of_caption(self.lines[i].text)
        if credit is not None:
            self.ends[i] = credit

    def _find_credit_lines(self) -> None:
        for i, line in enumerate(self.lines):
            if not self._short(i) or len(line.text) > 200 or not credits.is_credit_line(line.text):
                continue
            above, below = self._neighbour(i, -1), self._neighbour(i, 1)
            owner = self._owner(i, above, below)
            if owner is not None:
                if self.roles[owner] is None:
                    self._caption(owner)
                self.own_credit[i] = owner
            if owner is not None or (
                credits.is_labelled_credit_line(line.text) and (i or self.titled)
            ):
                self.roles[i] = "credit"

    def _owner(self, i: int, above: int | None, below: int | None) -> int | None:
        text = self.lines[i].text
        for_below = below is not None and self.roles[below] == "caption"
        if for_below and below not in self.ends and re.match(r"(?i)image (?:source|credit)", text):
            return below
        if above is not None and self.roles[above] == "caption":
            return above if above not in self.own_credit.values() or not for_below else below
        labelled = credits.is_labelled_credit_line(text)
        not_title = above is not None and (above or self.titled) and self._open(above)
        if above is not None and not_title and self._credited_line_may_be_caption(above, labelled):
            return above
        if for_below and below not in self.ends:
            return below
        if labelled and below is not None and self._short(below):
            return below if captions.is_scene(self.lines[below].text) else None
        return None

    def _credited_line_may_be_caption(self, i: int, labelled: bool) -> bool:
        text = self.lines[i].text
        if head.is_by_line(text) or head.is_date_line(text) or head.is_name(text):
            return False
        if not labelled:
            return captions.is_scene(text)
        return captions.may_be_caption(text, 70) and captions.sentences_in(text) <= 3

    def _neighbour(self, i: int, step: int) -> int | None:
        j = i + step
        while 0 <= j < len(self.lines) and self.left_out[j]:
            j += step
        return j if 0 <= j < len(self.lines) else None

    def _find_scenes(self) -> None:
        for i, line in enumerate(self.lines):
            if not self._short(i) or (i == 0 and not self.titled) or len(line.text) > 300:
                continue
            around = max(
                (len(self.lines[j].text) for j in (i - 1, i + 1) if 0 <= j < len(self.lines)),
                default=0,
            )
            if around > len(line.text) and self._is_scene(line.text) and not self._leads(i):
                self._caption(i)

    def _is_scene(self, text: str) -> bool:
        """Whether a line tells what can be seen, a credit behind it perhaps."""
        credit = credits.credit_of_caption(text)
        return captions.is_scene(text) or (
            credit is not None and captions.is_scene(text[: credit.start].rstrip(" |–—-"))
        )

    def _leads(self, i: int) -> bool:
        """Whether a line is the first paragraph with the first photo below it.

        Of two captions in a row, both would have a credit.
        """
        above = [j for j in range(i) if self._open(j) and len(self.lines[j].text) > _LONGEST_HEAD]
        below = self._neighbour(i, 1)
        return not above and below is not None and self.roles[below] == "caption"

    def _find_head(self) -> None:
        rest = [i for i in range(len(self.lines)) if self._open(i)]
        seen = 0
        if not self.titled and "title" not in self.roles:
            seen = self._find_title(rest)
        for n in range(seen, min(len(rest), seen + _HEAD_LINES)):
            i = rest[n]
            text = self.lines[i].text
            if len(text) > LINE_CHARACTERS or len(rest) == 1:
                break
            if (
                head.is_date_line(text)
                or head.is_by_line(text)
                or self._is_bare_name(i, rest[n + 1 :])
            ):
                self._byline(i)
            elif n == seen and self._is_standfirst(i, rest[n + 1 :]):
                self.roles[i] = "standfirst"
            elif not (n == seen and self._is_outlet(i)):
                break
        for i in rest[-4:]:
            if self._short(i) and i and head.is_signature(self.lines[i].text):
                self.roles[i] = "byline"

    def _find_title(self, rest: list[int]) -> int:
        """Marks what stands above the title, and the title; returns how many lines that were."""
        for n, i in enumerate(rest[:4]):
            text = self.lines[i].text
            if len(rest) - n < 2 or len(text) > LINE_CHARACTERS:
                return n
            if head.is_date_line(text) or head.is_by_line(text):
                self._byline(i)
            elif head.is_kicker(text) or head.is_furniture(text):
                self.left_out[i] = True
            elif not self._is_outlet(i):
                alone = len(self.lines) > i + 1 and self.lines[i + 1].gap
                if head.looks_like_title(text, alone):
                    self.roles[i] = "title"
                    return n + 1
                return n
        return min(4, len(rest))

    def _is_outlet(self, i: int) -> bool:
        text = self.lines[i].text
        if not head.is_outlet(text):
            return False
        self.left_out[i] = True
        self.found.outlet = text
        return True

    def _byline(self, i: int) -> None:
        self.roles[i] = "byline"
        names, outlet = head.names_and_outlet(self.lines[i].text)
        self.found.byline = self.found.byline or names
        self.found.outlet = self.found.outlet or outlet

    def _is_bare_name(self, i: int, below: list[int]) -> bool:
        """A name alone counts after the title or before a date, with the body to come."""
        if not head.is_name(self.lines[i].text) or not below:
            return False
        following = self.lines[below[0]].text
        dated = head.is_date_line(following) or head.is_by_line(following)
        return dated or (not self.found.byline and len(following.split()) > 12)

    def _is_standfirst(self, i: int, below: list[int]) -> bool:
        text = self.lines[i].text
        titled = self.titled or "title" in self.roles
        words = len(text.split())
        if not titled or not 5 <= words <= 60 or captions.sentences_in(text) > 3 or not below:
            return False
        if re.match(r"\A[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:,|\s[-–—]|\s\()", text):
            return False
        if self.roles[i + 1 : i + 2] == ["caption"]:
            # A photo may stand after the first paragraph as well, but then the byline is above.
            return not self.found.byline
        after = self.lines[below[0]].text
        return (
            head.is_by_line(after)
            or head.is_date_line(after)
            or self._is_bare_name(below[0], below[1:])
        )

    def _find_headings(self) -> None:
        rest = [i for i in range(len(self.lines)) if self._open(i)]
        found = [
            i
            for i, following in pairwise(rest)
            if i and self._looks_like_heading(i) and len(self.lines[following].text.split()) >= 12
        ]
        if len(found) * 2 <= len(rest):
            for i in found:
                self.roles[i] = "heading"

    def _looks_like_heading(self, i: int) -> bool:
        text = self.lines[i].text
        words = text.split()
        if len(text) > 90 or len(words) > 12 or text[0].islower() or text[0] in "-•*–—<":
            return False
        if len(words) <= 4 and text.isupper():
            return True
        return not text.endswith(_NO_HEADING_END) and any(map(str.isalpha, text))

    def _emit(self) -> None:
        for i, line in enumerate(self.lines):
            role = self.roles[i]
            if self.left_out[i] and role is None:
                continue
            if role == "caption":
                self._emit_caption(i, line)
            elif role is None:
                self._emit_paragraph(line)
            else:
                self.found.blocks.append(Block(role, line.start, line.end))
                if role == "title" and not self.found.title:
                    self.found.title = " ".join(line.text.split())
        self._emit_photos()

    def _emit_paragraph(self, line: Line) -> None:
        start = line.start
        dated = _LEADING_DATE.match(line.text[:60])
        if dated and not any(b.kind == "paragraph" for b in self.found.blocks):
            end = line.start + len(dated[0].rstrip())
            self.found.blocks.append(Block("byline", line.start, end))
            start = line.start + dated.end()
        self.found.blocks.append(Block("paragraph", start, line.end))

    def _emit_caption(self, i: int, line: Line) -> None:
        credit = self.ends.get(i)
        begin = captions.label_length(line.text)
        words = line.text[begin : credit.start if credit else None].rstrip(" |–—-").rstrip()
        if not words:
            self.found.blocks.append(Block("credit", line.start, line.end))
            return
        start = line.start + begin
        self.found.blocks.append(Block("caption", start, start + len(words)))
        if credit:
            at = line.text.index(line.text[credit.start :].lstrip()[0], credit.start)
            self.found.blocks.append(Block("credit", line.start + at, line.end))

    def _emit_photos(self) -> None:
        by_line = {line.start: i for i, line in enumerate(self.lines)}
        groups: list[tuple[list[Extent], list[tuple[Extent, str]]]] = []
        texts: list[list[str]] = []
        owner_group: dict[int, int] = {}
        story_between = True
        for block in self.found.blocks:
            if block.kind != "caption":
                story_between |= block.kind != "credit"
                continue
            i = self._line_at(by_line, block)
            line = self.lines[i]
            words = _words(line.text[block.start - line.start : block.end - line.start])
            if groups and not story_between and words == texts[-1]:
                groups[-1][0].append(Extent(block.start, block.end))
            else:
                groups.append(([Extent(block.start, block.end)], []))
                texts.append(words)
            owner_group[i] = len(groups) - 1
            story_between = False
        for block in self.found.blocks:
            if block.kind == "credit":
                i = self._line_at(by_line, block)
                owner = self.own_credit.get(i, i)
                if owner in owner_group:
                    line = self.lines[i]
                    text = line.text[block.start - line.start : block.end - line.start]
                    groups[owner_group[owner]][1].append((Extent(block.start, block.end), text))
        for extents, given in groups:
            self.found.photos.append(
                Photo(
                    captions=tuple(extents),
                    credit=credits.bare(given[0][1]) if given else None,
                    credits=tuple(extent for extent, _ in given),
                )
            )

    def _line_at(self, by_line: dict[int, int], block: Block) -> int:
        if block.start in by_line:
            return by_line[block.start]
        return bisect_right([line.start for line in self.lines], block.start) - 1


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
