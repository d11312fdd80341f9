"""Measures a pipeline on raw text as the issue asks: tags, trees, sentences, lemmas and names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.training import Example

from nlp.training.conllu import read_sentences
from nlp.training.corpus import make_doc, paragraphs
from nlp.training.teacher_data import read_entities

Span = tuple[int, int, str]
SCORES = ("token_acc", "tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f", "lemma_acc")


@dataclass(frozen=True)
class Names:
    """Right, found and gold names by type, GPE counted as LOC."""

    right: Counter[str]
    found: Counter[str]
    gold: Counter[str]

    def score(self, kind: str | None = None) -> float:
        """F in percent, of one type or of all."""
        right, found, gold = (
            counts[kind] if kind else counts.total()
            for counts in (self.right, self.found, self.gold)
        )
        return 200 * right / (found + gold) if found + gold else 0.0


def parse_scores(language: Language, paths: Sequence[Path]) -> dict[str, float]:
    """Scores by spaCy, in percent of raw paragraphs, and F of two relations."""
    gold = [make_doc(language.vocab, group) for path in paths for group in paragraphs(path)]
    names = [name for name in ("ner", "entity_ruler") if name in language.pipe_names]
    with language.select_pipes(disable=names):
        found = list(language.pipe([doc.text for doc in gold], batch_size=64))
    examples = [Example(one, other) for one, other in zip(found, gold, strict=True)]
    scorer = Scorer(language)
    values = scorer.score(examples)
    relations = values.get("dep_las_per_type") or {}
    result = {name: 100 * (values.get(name) or 0.0) for name in SCORES}
    for relation in ("nsubj:pass", "ccomp"):
        result[relation] = 100 * relations.get(relation, {}).get("f", 0.0)
    return result


def name_scores(
    language: Language, rows: Iterable[tuple[str, list[tuple[int, int, str]]]], *, norp: bool = True
) -> Names:
    """Exact matches of place and type by a whole pipeline, its rules included."""
    pairs = list(rows)
    docs = language.pipe([text for text, _ in pairs], batch_size=64)
    found = [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]
    return count_names(
        ((gold, own) for (_, gold), own in zip(pairs, found, strict=True)), norp=norp
    )


def count_names(
    pairs: Iterable[tuple[Sequence[Span], Sequence[Span]]], *, norp: bool = True
) -> Names:
    """Exact matches of place and type in pairs of gold and found names."""
    counts = Names(Counter(), Counter(), Counter())
    for entities, spans in pairs:
        found, gold = _kept(spans, norp), _kept(entities, norp)
        counts.right.update(kind for *_, kind in found & gold)
        counts.found.update(kind for *_, kind in found)
        counts.gold.update(kind for *_, kind in gold)
    return counts


def _kept(spans: Iterable[tuple[int, int, str]], norp: bool) -> set[tuple[int, int, str]]:
    merged = {"GPE": "LOC", "LOC": "LOC", "PERSON": "PERSON", "ORG": "ORG"}
    merged |= {"NORP": "NORP"} if norp else {}
    return {(start, end, merged[kind]) for start, end, kind in spans if kind in merged}


def news_of_pud(treebanks: Path) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """The sentences of PUD that are news, with their entities."""
    sentences = read_sentences(treebanks / "dev" / "pud.conllu.xz")
    news = {_squeezed(s.text) for s in sentences if s.identifier.startswith("n")}
    rows = read_entities(treebanks / "ner" / "five-types" / "uner-pud-dev.jsonl.xz")
    return [(text, entities) for text, entities in rows if _squeezed(text) in news]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def parse_table(language: Language, treebanks: Path) -> str:
    """The rows of EWT dev, GUM dev and PUD."""
    dev = treebanks / "dev"
    sets = {
        "EWT dev": sorted(dev.glob("ewt-*")),
        "GUM dev": sorted(dev.glob("gum-*")),
        "PUD": [dev / "pud.conllu.xz"],
    }
    lines = ["| | TOK | TAG | POS | UAS | LAS | sents F | lemma | nsubj:pass F | ccomp F |"]
    lines.append("|---" * 10 + "|")
    for name, paths in sets.items():
        values = parse_scores(language, paths).values()
        lines.append(f"| {name} | " + " | ".join(f"{value:.2f}" for value in values) + " |")
    return "\n".join(lines)


def names_table(language: Language, treebanks: Path) -> str:
    """The rows of named entities."""
    sets = treebanks / "ner" / "five-types"
    results = {
        "PUD news": name_scores(language, news_of_pud(treebanks), norp=False),
        "GUM dev": name_scores(language, read_entities(sets / "gum-dev.jsonl.xz")),
        "GMB dev": name_scores(language, read_entities(sets / "gmb-dev.jsonl.xz")),
    }
    lines = ["| | F | PERSON | ORG | GPE and LOC | NORP |", "|---" * 6 + "|"]
    for name, counts in results.items():
        kinds = (None, "PERSON", "ORG", "LOC", "NORP")
        values = " | ".join(f"{counts.score(kind):.2f}" for kind in kinds)
        lines.append(f"| {name} | {values} |")
    return "\n".join(lines)
