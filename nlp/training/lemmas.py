"""Builds the lemmatizer's tables: forms seen in training first, then rules; nothing is trained."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from spacy.language import Language
from spacy.lookups import Lookups, load_lookups

from nlp.training.conllu import Sentence

Table = dict[str, dict[str, Any]]
RULED = ("noun", "verb", "adj", "adv")


def add_lemmatizer(language: Language, sentences: Iterable[Sentence]) -> None:
    """Adds spaCy's rule lemmatizer, whose exceptions are the forms of the treebanks.

    Its rules need the package spacy-lookups-data; the result carries them with it.
    """
    found = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    exceptions: Table = {kind: dict(forms) for kind, forms in found.get_table("lemma_exc").items()}
    for kind, forms in seen_forms(sentences).items():
        exceptions.setdefault(kind, {}).update({form: [lemma] for form, lemma in forms.items()})
    tables = Lookups()
    tables.add_table("lemma_rules", dict(found.get_table("lemma_rules")))
    tables.add_table("lemma_exc", exceptions)
    # spaCy asks "form in index": of a dict that is quick, of the list in the package it is not.
    index = found.get_table("lemma_index")
    tables.add_table(
        "lemma_index",
        {kind: {form: 1 for form in index[kind] if form.isalpha()} for kind in RULED},
    )
    lemmatizer = language.add_pipe("lemmatizer", config={"mode": "rule"})
    lemmatizer.initialize(lookups=tables)  # type: ignore[attr-defined]


def seen_forms(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """The most frequent lemma of each form, by part of speech; proper nouns stay as they are."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        rows = zip(sentence.words, sentence.pos, sentence.lemmas, strict=True)
        for word, pos, lemma in rows:
            if pos != "PROPN" and lemma != "_":
                counts[pos.lower(), word.lower()][lemma] += 1
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    for (kind, form), lemmas in counts.items():
        seen[kind][form] = lemmas.most_common(1)[0][0]
    return dict(seen)
