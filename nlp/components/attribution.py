"""The attribution layer `newsgloss_attribution`: who is cited, by which words, for what.

A row: `start`, `end` (the cue's extent), `subtype` and `voice` (direct, indirect, mixed), `rule`,
`source`, `cue`, `content`: lists of [start, end] in code points, in reading order; `source` is []
where nobody is named as the source ("is expected to"). Further keys:
`frame`  the construction: verb, inverted, clause (a participle or infinitive that borrows the
         subject of its clause), relative, according_to, passive, agentless, noun, adjective, colon
`lemma`  the cue's head word, lower case
`head`   index of the source's head token, or -1
`name`   the full name that the source stands for, or None where the text does not tell
`quotes` indexes of the `newsgloss_quote` rows in the content
The layer also completes the rows of `newsgloss_quote`: their `speaker` and `subtype`.
"""

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.rows import write


@Language.factory("newsgloss_attribution", default_config={"user_folder": None})
def make(nlp: Language, name: str, user_folder: str | None) -> "Detector":
    """The component."""
    return Detector()


class Detector:
    """Finds nothing yet."""

    def __call__(self, doc: Doc) -> Doc:
        write(doc, "newsgloss_attribution", [])
        return doc
