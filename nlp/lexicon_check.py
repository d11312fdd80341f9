"""What is wrong with an edited word list, told to a teacher in plain sentences, line by line."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nlp.errors import FileMissing, IsFolder, Refusal, Unreadable
from nlp.lexicon import Cue
from nlp.readability import grade
from nlp.resources import resource

_LISTS = "lexicons/en"
_KEYS = frozenset({"text", "subtype", "tests", "gloss", "question", "counts"})
_HEADER = re.compile(r"^\s*\[\[\s*cue\s*\]\]", re.MULTILINE)
_PATTERN_SIGNS = re.compile(r"[*|\\^$\[\]{}<>+]")
_HARDEST = 8.0


@dataclass(frozen=True)
class Known:
    """What entries of a list may say; `tests` is None where the list takes none."""

    kinds: frozenset[str]
    keys: frozenset[str] = _KEYS
    kind_key: str = "subtype"
    tests: frozenset[str] | None = None
    needs_gloss: bool = False
    by_phrase: bool = False
    """Whether the list is looked up by `MatchTable`; other lists have readers of their own."""


@dataclass(frozen=True)
class Entry:
    """One [[cue]] of the file: its number and its lines, from 1, up to the next one."""

    number: int
    first_line: int
    last_line: int
    value: dict[str, Any]

    def line_of(self, text: str, lines: list[str]) -> int:
        """The line on which a quoted text stands, else the entry's first line."""
        for line in range(self.first_line, self.last_line + 1):
            if f'"{text}"' in lines[line - 1] or f"'{text}'" in lines[line - 1]:
                return line
        return self.first_line


def check(path: Path) -> list[str]:
    """Every complaint about the list, in the order of its lines; empty where all is well.

    Raises FileMissing, IsFolder or Unreadable where there is no list to read.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return ["The file is not saved as UTF-8. Save it again with the encoding UTF-8."]
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        tables = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        return [_not_toml(str(error))]
    lines = source.splitlines()
    found: list[tuple[int, str]] = [*_whole_file(path, tables, lines)]
    known, bundled = _known(path.stem), _bundled_entries(path)
    entries = _entries(tables, source, lines)
    for entry in entries:
        found += _entry(entry, known, lines)
    found += _repeated(entries, bundled, known, lines)
    return [f"Line {line}: {said}" if line else said for line, said in sorted(found)]


def _refusal(path: Path, error: OSError) -> Refusal:
    if not path.exists():
        return FileMissing(str(path))
    if path.is_dir():
        return IsFolder(str(path))
    return Unreadable(str(path), error.strerror or type(error).__name__)


def _not_toml(error: str) -> str:
    place = re.search(r"\(at line (\d+), column (\d+)\)", error)
    reason = re.sub(r"\s*\(at .*\)", "", error)
    hint = "Look for a quotation mark, a comma or a bracket that is missing or too many."
    if place is None:
        return f"The file breaks off or is not written as TOML ({reason}). {hint}"
    return f"Line {place[1]}: this is not written as TOML ({reason}). {hint}"


def _known(name: str) -> Known:
    """What the list of that name may say: from the code, else from the bundled list itself."""
    if name == "hedges":
        from nlp.components.hedging import SUBTYPES, TESTS

        return Known(frozenset(SUBTYPES), tests=frozenset(TESTS), needs_gloss=True, by_phrase=True)
    if name in {"rhetoric", "feelings"}:
        from nlp.components.rhetorical import DEVICES

        return Known(frozenset(DEVICES), keys=_KEYS | {"weight"}, needs_gloss=True, by_phrase=True)
    entries = _read_entries(resource(f"{_LISTS}/{name}.toml"))
    keys = frozenset(key for entry in entries for key in entry)
    kind_key = "class" if "class" in keys else "subtype"
    kinds = frozenset(str(entry[kind_key]) for entry in entries if kind_key in entry)
    return Known(kinds, keys=_KEYS | keys, kind_key=kind_key)


def _read_entries(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("cue", [])
    return [entry for entry in entries if isinstance(entry, dict)]


def _bundled_entries(path: Path) -> list[dict[str, Any]]:
    """The entries that the list extends; none where it is the bundled list itself."""
    bundled = resource(f"{_LISTS}/{path.name}")
    if not bundled.exists() or (path.exists() and path.resolve() == bundled.resolve()):
        return []
    return _read_entries(bundled)


def _whole_file(path: Path, tables: dict[str, Any], lines: list[str]) -> Iterator[tuple[int, str]]:
    names = sorted(p.stem for p in resource(_LISTS).glob("*.toml"))
    if path.stem not in names:
        which = ", ".join(f"{name}.toml" for name in names)
        yield 0, f"No list is called “{path.name}”, so it would never be read. The lists: {which}."
    if not isinstance(tables.get("cue"), list) or not tables["cue"]:
        yield 0, "There is no [[cue]] in the file, so it adds nothing."
    for name in tables:
        if name != "cue":
            line = next((n for n, t in enumerate(lines, 1) if re.search(rf"\b{name}\b", t)), 0)
            yield line, f"“{name}” is not known here; entries begin with [[cue]]."


def _entries(tables: dict[str, Any], source: str, lines: list[str]) -> list[Entry]:
    values = tables.get("cue")
    if not isinstance(values, list):
        return []
    starts = [
        source.count("\n", 0, m.start() + len(m[0]) - 1) + 1 for m in _HEADER.finditer(source)
    ]
    starts += [0] * (len(values) - len(starts))
    ends = [start - 1 for start in starts[1:]] + [len(lines)]
    return [
        Entry(number, start, max(start, end), value if isinstance(value, dict) else {})
        for number, (start, end, value) in enumerate(zip(starts, ends, values, strict=False), 1)
    ]


def _entry(entry: Entry, known: Known, lines: list[str]) -> Iterator[tuple[int, str]]:
    for key in entry.value:
        if key not in known.keys:
            line = next(
                (
                    n
                    for n in range(entry.first_line, entry.last_line + 1)
                    if lines and re.match(rf"\s*{re.escape(key)}\s*=", lines[n - 1])
                ),
                entry.first_line,
            )
            yield line, f"“{key}” is not known here{_meant(key, known.keys)}."
    yield from _kind(entry, known, lines)
    yield from _tests(entry, known, lines)
    yield from _words(entry, known)
    yield from _numbers(entry)
    texts = _texts(entry.value)
    if not texts:
        yield entry.first_line, "this entry has no text: write the word it is about."
    for text in texts if known.by_phrase else ():
        yield from ((entry.line_of(text, lines), said) for said in _never_matches(text))


def _kind(entry: Entry, known: Known, lines: list[str]) -> Iterator[tuple[int, str]]:
    kind = entry.value.get(known.kind_key)
    which = ", ".join(sorted(known.kinds))
    if not kind:
        yield entry.first_line, f"this entry has no {known.kind_key}. Choose one of: {which}."
    elif known.kinds and kind not in known.kinds:
        line = entry.line_of(str(kind), lines)
        hint = _meant(str(kind), known.kinds)
        yield line, f"“{kind}” is no {known.kind_key}{hint}. Choose one of: {which}."


def _tests(entry: Entry, known: Known, lines: list[str]) -> Iterator[tuple[int, str]]:
    tests = entry.value.get("tests", [])
    if not isinstance(tests, list):
        yield entry.first_line, 'tests must stand in brackets: tests = ["name"].'
        return
    for test in tests:
        line = entry.line_of(str(test), lines)
        if known.tests is None:
            yield line, "this list takes no tests; leave the line out."
            return
        if test not in known.tests:
            which = ", ".join(sorted(known.tests))
            yield (
                line,
                f"there is no test “{test}”{_meant(str(test), known.tests)}. Tests: {which}.",
            )


def _words(entry: Entry, known: Known) -> Iterator[tuple[int, str]]:
    """Gloss and question: there, and plain enough for a pupil."""
    gloss, question = (str(entry.value.get(key, "")).strip() for key in ("gloss", "question"))
    if known.needs_gloss and not gloss:
        yield entry.first_line, "this entry has no gloss: say in a short sentence what it tells."
    for name, text in (("gloss", gloss), ("question", question)):
        if text and grade(text) > _HARDEST:
            yield entry.first_line, f"the {name} is hard to read for a pupil; use shorter words."
    if question and not question.endswith(("?", "?”")):
        yield entry.first_line, "the question does not end with a question mark."


def _numbers(entry: Entry) -> Iterator[tuple[int, str]]:
    counts = entry.value.get("counts")
    if counts is not None and not (
        isinstance(counts, dict)
        and all(re.fullmatch(r"\d+/\d+", str(value)) for value in counts.values())
    ):
        yield entry.first_line, 'counts are written like this: counts = { wikipedia = "37/43" }.'
    weight = entry.value.get("weight")
    if weight is not None and (not isinstance(weight, int | float) or not 0 < weight <= 2):
        yield entry.first_line, "the weight must be a number above 0 and up to 2."


def _texts(value: dict[str, Any]) -> list[str]:
    given = value.get("text")
    listed = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    return [text for text in listed if isinstance(text, str) and text.strip()]


def _never_matches(text: str) -> Iterator[str]:
    sign = _PATTERN_SIGNS.search(text)
    if sign:
        yield f"“{text}” can never match: “{sign[0]}” is read as a sign, not as a pattern."
    elif not any(c.isalnum() for c in text):
        yield f"“{text}” can never match: it holds no word."
    elif re.search(r"\s\s|[\t\n]", text.strip()):
        yield f"“{text}” can never match: put one space between words."
    elif not _is_found(text.strip()):
        yield f"“{text}” can never match: write it as whole words, as it stands in a text."


def _is_found(text: str) -> bool:
    """Whether the phrase is found in itself by the tokenizer that reads articles."""
    from nlp.match_table import MatchTable
    from nlp.tokens import tokens_of

    doc = _tokenizer().make_doc(text)
    table = MatchTable([Cue((text.lower(),), "")])
    return next(table.matches(tokens_of(doc)), None) is not None


@cache
def _tokenizer() -> Any:
    from spacy.lang.en import English

    return English()


def _repeated(
    entries: list[Entry], bundled: Iterable[dict[str, Any]], known: Known, lines: list[str]
) -> Iterator[tuple[int, str]]:
    """Cues that stand twice, and cues that an earlier entry without tests keeps from their turn."""
    there = {
        (text.lower().strip(), str(value.get(known.kind_key)), _names(value))
        for value in bundled
        for text in _texts(value)
    }
    seen: dict[str, list[tuple[Entry, str, tuple[str, ...]]]] = {}
    for entry in entries:
        kind, tests = str(entry.value.get(known.kind_key)), _names(entry.value)
        for text in _texts(entry.value):
            word, line = text.lower().strip(), entry.line_of(text, lines)
            if (word, kind, tests) in there:
                yield line, f"“{text}” is in the bundled list already, just the same."
            for before, kind_before, tests_before in seen.get(word, ()):
                first = before.line_of(text, lines)
                if (kind_before, tests_before) == (kind, tests):
                    yield line, f"“{text}” stands twice; see line {first}."
                elif not tests_before and known.tests is not None:
                    yield line, f"“{text}” never gets its turn: line {first} takes it every time."
            seen.setdefault(word, []).append((entry, kind, tests))


def _names(value: dict[str, Any]) -> tuple[str, ...]:
    tests = value.get("tests", [])
    return tuple(str(test) for test in tests) if isinstance(tests, list) else ()


def _meant(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, sorted(known), 1, 0.6)
    return f"; did you mean “{close[0]}”?" if close else ""
