"""For developers: why the word at an offset is, or is not, marked."""

from collections.abc import Iterator

from spacy.tokens import Doc

from nlp.article import Article
from nlp.components.rows import read
from nlp.parsing import parse
from nlp.pipeline import Pipeline
from nlp.tokens import Tokens, tokens_of

_COLUMNS = " {mark} {:<6} {:<16} {:<16} {:<6} {:<14} {:<16} {}"
_PLAIN = ("start", "end", "subtype", "rule")


def explain(article: Article, pipeline: Pipeline, offset: int) -> str:
    """The tokens around a code point, and what each layer found and tried there.

    A detector tells what it tried by a method `tried(doc, token)` that returns lines of text.
    """
    doc = parse(pipeline.language, article)
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    t = tokens_of(doc)
    token = _token_at(t, offset)
    if token is None:
        return f"There is no word at {offset}."
    lines = [
        f"{t.text[token]!r} at {t.start[token]}-{t.end[token]}, in a {_block(t, token)}",
        "",
        *_sentence(t, token),
    ]
    for name, detector in pipeline.detectors:
        lines += ["", name, *_layer(doc, t, name, token)]
        tried = getattr(detector, "tried", None)
        if tried is not None:
            lines += [f"  tried: {line}" for line in tried(doc, token)]
    return "\n".join(lines)


def _token_at(t: Tokens, offset: int) -> int | None:
    """The token that covers the code point, or the next one behind white space."""
    for i, end in enumerate(t.end):
        if end > offset and not t.text[i].isspace():
            return i
    return None


def _block(t: Tokens, token: int) -> str:
    for begin, stop, kind in t.blocks:
        if begin <= token < stop:
            return kind
    return "stretch that detectors do not read"


def _sentence(t: Tokens, token: int) -> Iterator[str]:
    """A table of the sentence, the word itself marked with an arrow."""
    begin, stop = t.sents[t.sent[token]]
    yield _COLUMNS.format("token", "word", "lemma", "tag", "relation", "head", "entity", mark="  ")
    for i in (i for i in range(begin, stop) if not t.text[i].isspace()):
        head = t.text[t.head[i]] if t.head[i] != i else "(root)"
        arrow = "->" if i == token else "  "
        row = (i, t.text[i], t.lemma[i], t.tag[i], t.dep[i], head, t.ent[i])
        yield _COLUMNS.format(*row, mark=arrow).rstrip()


def _layer(doc: Doc, t: Tokens, name: str, token: int) -> Iterator[str]:
    """The rows of a layer that touch the token, in words."""
    low, high = t.start[token], t.end[token]
    touched = False
    for row in read(doc, name):
        extents = [(row["start"], row["end"])]
        for part in ("source", "cue", "content"):
            extents += [(s, e) for s, e in row.get(part, ())]
        if not any(s < high and low < e for s, e in extents):
            continue
        touched = True
        text = t.source[row["start"] : row["end"]]
        yield f"  {row['subtype']}, {row['rule']}: {row['start']}-{row['end']} {text!r}"
        more = {key: value for key, value in row.items() if key not in _PLAIN and value}
        if more:
            yield "    " + ", ".join(f"{key}: {value!r}" for key, value in sorted(more.items()))
    if not touched:
        yield "  nothing is marked here"
