"""Builds the lemmatizer's tables: forms seen in training first, then rules; nothing is trained.

The components, in order: `word_rules` puts right what tagger and morphologizer leave at odds, and
prepares words with a capital; `lemmatizer` is spaCy's own; `lemma_ruler` corrects it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.lookups import Lookups, load_lookups

from nlp.training.conllu import Sentence
from nlp.training.corpus import make_doc
from nlp.training.demonyms import demonyms

# Each pattern costs time at every word, so only the commonest corrections are taken.
CORRECTIONS = 40
Table = dict[str, dict[str, Any]]
RULED = ("noun", "verb", "adj", "adv")
_STEPS = ("word_rules", "lemmatizer", "lemma_ruler")


def add_lemmas(language: Language, sentences: Sequence[Sentence]) -> None:
    """Adds spaCy's rule lemmatizer, whose exceptions are the forms of the treebanks.

    Its rules need the package spacy-lookups-data; the result carries them with it.
    """
    _add_word_rules(language)
    _add_lemmatizer(language, sentences)
    ruler: Any = language.add_pipe("attribute_ruler", name="lemma_ruler")
    for before, after in _RESTORED:
        ruler.add(patterns=[[before]], attrs=after)
    for (form, pos, tag), lemma in _corrections(language, sentences):
        pattern = {"ORTH": form, "POS": pos, "TAG": tag}
        ruler.add(patterns=[[pattern]], attrs={"LEMMA": lemma})


# An adjective with its plain degree counts as a base form and loses its capital before the tables
# are asked. In these two shapes it is kept from that, and its own attributes come back afterwards:
# "Israeli" gets the lemma that its table gives, "Digital" in a name keeps its capital.
_PREPARED: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"TAG": "NNP", "POS": "ADJ"}, {"POS": "PROPN", "MORPH": "Degree=Abs,Pos"}),
    (
        {"TAG": "JJ", "POS": "ADJ", "IS_TITLE": True, "MORPH": "Degree=Pos"},
        {"MORPH": "Degree=Abs,Pos"},
    ),
]
_RESTORED: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"POS": "PROPN", "MORPH": "Degree=Abs,Pos"}, {"POS": "ADJ"}),
    ({"MORPH": "Degree=Abs,Pos"}, {"MORPH": "Degree=Pos"}),
]


def _add_word_rules(language: Language) -> None:
    """A straight quotation mark opens behind a space and closes behind anything else."""
    ruler: Any = language.add_pipe("attribute_ruler", name="word_rules")
    behind_space = [{"SPACY": True}, {"ORTH": '"', "SPACY": False}]
    ruler.add(patterns=[behind_space], attrs={"TAG": "``"}, index=1)
    ruler.add(patterns=[[{"SPACY": False}, {"ORTH": '"'}]], attrs={"TAG": "''"}, index=1)
    # What the tagger calls a name is no common noun.
    for tag in ("NNP", "NNPS"):
        ruler.add(patterns=[[{"TAG": tag, "POS": "NOUN"}]], attrs={"POS": "PROPN"})
    for before, after in _PREPARED:
        ruler.add(patterns=[[before]], attrs=after)


def _corrections(
    language: Language, sentences: Sequence[Sentence]
) -> list[tuple[tuple[str, str, str], str]]:
    """The commonest forms whose usual lemma the lemmatizer misses, given part of speech and tag."""
    steps: list[Any] = [language.get_pipe(name) for name in _STEPS]
    wanted: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    right: Counter[tuple[str, str, str]] = Counter()
    for sentence in sentences:
        doc = make_doc(language.vocab, [replace(sentence, lemmas=[""] * len(sentence.words))])
        for step in steps:
            doc = step(doc)
        rows = zip(doc, sentence.lemmas, strict=True)
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
    for word in demonyms():
        exceptions["adj"][word.lower()] = [word]
    tables = Lookups()
    tables.add_table("lemma_rules", dict(found.get_table("lemma_rules")))
    tables.add_table("lemma_exc", exceptions)
    # spaCy asks "form in index": of a dict that is quick, of the list in the package it is not.
    index = found.get_table("lemma_index")
    tables.add_table(
        "lemma_index",
        {
            kind: {
                form: 1
                for form in index[kind]
                if form.isalpha() and exceptions[kind].get(form) != [form.capitalize()]
            }
            for kind in RULED
        },
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
