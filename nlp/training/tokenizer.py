"""Changes to spaCy's English tokenizer, for quotation marks and for rows of marks.

Every quotation mark is a token of its own, so that quotations end on token edges. A row of one
mark ("!!!", "=====") is one token, as in the treebanks.
"""

import re
from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# A single curly mark between letters is an apostrophe and stays inside its word.
MARKS = ["''", "``", *'"“”„‟«»‹›‘‚‛', "(?<![A-Za-z])’", "’(?![A-Za-z])"]
RUNS = ["[!?]{2,}", "==+", r"\*\*+", "__+", "##+", "~~+"]
_DOUBLE = re.compile("''|``|[\"“”„‟«»‹›]")
# What stands before a mark without a space between, as in: said:"No."
_BEFORE_MARK = '(?<=[A-Za-z0-9])[:;,.!?—–](?=["“”„«»])'


def adjust_tokenizer(language: Language) -> None:
    """Changes the language's tokenizer."""
    tokenizer: Any = language.tokenizer
    defaults = language.Defaults
    prefixes = [*RUNS, *MARKS, *(defaults.prefixes or [])]
    suffixes = [*RUNS, *MARKS, *(defaults.suffixes or [])]
    infixes = [*MARKS, _BEFORE_MARK, *(defaults.infixes or [])]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    rules = tokenizer.rules.items()
    # An emoticon with a quotation mark in it would keep the mark inside a token.
    tokenizer.rules = {form: parts for form, parts in rules if not _DOUBLE.search(form)}
