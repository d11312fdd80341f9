"""Builds the lemmatizer's tables: forms seen in training first, then rules; nothing is trained."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.lookups import Lookups, load_lookups

from nlp.training.conllu import Sentence
from nlp.training.corpus import make_doc

# Each pattern costs time at every word, so only the commonest corrections are taken.
CORRECTIONS = 30
Table = dict[str, dict[str, Any]]
RULED = ("noun", "verb", "adj", "adv")


def add_lemmas(language: Language, sentences: Sequence[Sentence]) -> None:
    """Adds spaCy's rule lemmatizer, whose exceptions are the forms of the treebanks.

    Its rules need the package spacy-lookups-data; the result carries them with it. A form that
    spaCy takes for a base form never reaches the tables, so "American" and "p.m." are put right
    behind it.
    """
    _add_lemmatizer(language, sentences)
    corrections = _corrections(language, sentences)
    ruler: Any = language.add_pipe("attribute_ruler", name="lemma_ruler")
    for (form, pos, tag), lemma in corrections:
        pattern = {"ORTH": form, "POS": pos, "TAG": tag}
        ruler.add(patterns=[[pattern]], attrs={"LEMMA": lemma})


def _corrections(
    language: Language, sentences: Sequence[Sentence]
) -> list[tuple[tuple[str, str, str], str]]:
    """The commonest forms whose usual lemma the lemmatizer misses, given part of speech and tag."""
    lemmatizer: Any = language.get_pipe("lemmatizer")
    wanted: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    right: Counter[tuple[str, str, str]] = Counter()
    for sentence in sentences:
        doc = make_doc(language.vocab, [replace(sentence, lemmas=[""] * len(sentence.words))])
        rows = zip(lemmatizer(doc), sentence.lemmas, strict=True)
        for token, lemma in rows:
            key = (token.text, token.pos_, token.tag_)
            wanted[key][lemma] += 1
            right[key] += token.lemma_ == lemma
    gains = []
    for key, lemmas in wanted.items():
        lemma, count = lemmas.most_common(1)[0]
        gains.append((count - right[key], key, lemma))
    best = sorted(gains, reverse=True)[:CORRECTIONS]
    return [(key, lemma) for gain, key, lemma in best if gain > 1]


def _add_lemmatizer(language: Language, sentences: Iterable[Sentence]) -> None:
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
    lemmatizer: Any = language.add_pipe("lemmatizer", config={"mode": "rule"})
    lemmatizer.initialize(lookups=tables)


def seen_forms(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """The most frequent lemma of each form, by part of speech."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        rows = zip(sentence.words, sentence.pos, sentence.lemmas, strict=True)
        for word, pos, lemma in rows:
            if lemma != "_" and (pos != "PROPN" or lemma[0].isupper()):
                counts[pos.lower(), word.lower()][lemma] += 1
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    for (kind, form), lemmas in counts.items():
        seen[kind][form] = lemmas.most_common(1)[0][0]
    return dict(seen)
