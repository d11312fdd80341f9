"""Small questions about a sentence that the hedge tests ask of its tokens.

Dependency labels are Universal Dependencies'; the older labels of spaCy's official English
models are understood beside them.
"""

from collections.abc import Callable, Collection

from nlp.components.bag import bag
from nlp.tokens import Tokens

Test = Callable[[Tokens, int, int], bool]
"""Asks of the cue in tokens [first, last): does it hedge here?"""

SUBJECTS = frozenset(
    {"nsubj", "nsubj:pass", "nsubjpass", "csubj", "csubj:pass", "csubjpass", "nsubj:outer"}
)
CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass", "csubjpass", "parataxis"})
PREDICATES = frozenset({"xcomp", "oprd", "acomp", "ccomp", "attr"})
OBJECTS = frozenset({"obj", "iobj", "dobj", "dative"})
RELATIVE = frozenset({"acl:relcl", "relcl"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "hardly", "barely"})
BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re"})
PEOPLE_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they", "who"})
NUMBER_WORDS = bag(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion dozen half quarter third two-thirds one-third
    three-quarters hundreds thousands millions billions dozens double twice"""
)


def word(tokens: Tokens, i: int) -> str:
    """The lower-case word at i, or an empty string outside the text."""
    return tokens.lower[i] if 0 <= i < len(tokens) else ""


def tag(tokens: Tokens, i: int) -> str:
    """The Penn tag at i, or an empty string outside the text."""
    return tokens.tag[i] if 0 <= i < len(tokens) else ""


def is_verb(tokens: Tokens, i: int) -> bool:
    """Whether the token at i is a verb by its tag."""
    return tokens.tag[i].startswith("VB")


def dependents(tokens: Tokens, i: int) -> list[int]:
    """The dependents of i; none where a parse hangs dozens on one word, which is no sentence."""
    found = tokens.children[i]
    return found if len(found) <= _MOST else []


_MOST = 40


def children(tokens: Tokens, i: int, labels: Collection[str]) -> list[int]:
    """The dependents of i that have one of the labels."""
    return [c for c in dependents(tokens, i) if tokens.dep[c] in labels]


def has_child(tokens: Tokens, i: int, labels: Collection[str]) -> bool:
    """Whether i has a dependent with one of the labels."""
    dep = tokens.dep
    return any(dep[c] in labels for c in dependents(tokens, i))


def is_auxiliary(tokens: Tokens, i: int) -> bool:
    """Whether i helps a verb or joins a predicate to its subject."""
    return tokens.dep[i].startswith("aux") or tokens.dep[i] == "cop"


def predicate(tokens: Tokens, i: int) -> int:
    """The verb or predicate that a modal at i belongs to; i itself where the parse knows none."""
    if is_auxiliary(tokens, i):
        return tokens.head[i]
    return i


def subject(tokens: Tokens, i: int) -> int | None:
    """The subject of the predicate at i, shared ones and heads of relative clauses included."""
    for _ in range(6):
        found = children(tokens, i, SUBJECTS)
        if found:
            return _antecedent(tokens, i, found[0])
        label = tokens.dep[i]
        if label in RELATIVE or label == "acl":
            return tokens.head[i]
        if label in {"conj", "xcomp", "advcl", "aux", "aux:pass"} and tokens.head[i] != i:
            i = tokens.head[i]
            continue
        return None
    return None


def _antecedent(tokens: Tokens, i: int, found: int) -> int:
    """The noun that a relative pronoun stands for, else the subject itself."""
    relative = tokens.lower[found] in {"that", "which", "who"}
    return tokens.head[i] if relative and tokens.dep[i] in RELATIVE else found


def is_negated(tokens: Tokens, i: int) -> bool:
    """Whether a word of negation depends on i."""
    return any(tokens.lower[c] in NEGATIONS for c in dependents(tokens, i) if c < i)


def is_passive(tokens: Tokens, i: int) -> bool:
    """Whether the verb at i is in the passive."""
    return has_child(tokens, i, {"aux:pass", "auxpass"})


def is_person(tokens: Tokens, i: int | None) -> bool:
    """Whether the noun or pronoun at i is likely a person or a group that can speak."""
    if i is None:
        return False
    if tokens.lower[i] in PEOPLE_PRONOUNS or tokens.ent[i] in {"PERSON", "NORP"}:
        return True
    lemma = tokens.lemma[i]
    return lemma in PERSON_NOUNS or tokens.lower[i] in PERSON_NOUNS or _named_for_a_deed(lemma)


def _named_for_a_deed(lemma: str) -> bool:
    """Whether a noun ends as those for people do: "builder", "senator", "artist", "guardian"."""
    word = lemma.removesuffix("s")
    return word.endswith(_ENDINGS) and len(word) > 4 and word not in THINGS_IN_ER


def is_finite(tokens: Tokens, i: int) -> bool:
    """Whether the clause headed by i has a verb in a tense or a modal."""
    tags = {"VBD", "VBZ", "VBP", "MD"}
    if tokens.tag[i] in tags:
        return True
    return any(tokens.tag[c] in tags for c in dependents(tokens, i) if is_auxiliary(tokens, c))


def has_clause(tokens: Tokens, i: int) -> bool:
    """Whether the verb at i governs a finite clause: "thinks (that) it will rain"."""
    return any(is_finite(tokens, c) for c in children(tokens, i, CLAUSES))


def is_number(tokens: Tokens, i: int) -> bool:
    """Whether the token at i is, or begins, a figure."""
    w = word(tokens, i)
    if not w:
        return False
    return w[0].isdigit() or w in NUMBER_WORDS or tag(tokens, i) == "CD"


def clause_follows(tokens: Tokens, last: int) -> bool:
    """Whether the words from `last` on read like "(that) he will come", whatever the parse says."""
    if word(tokens, last) == "that":
        return True
    if tag(tokens, last) not in _CLAUSE_OPENERS:
        return False
    for k in range(last + 1, min(last + 8, len(tokens))):
        if tokens.lower[k] in _CLAUSE_BREAKS:
            return False
        if tokens.tag[k] in {"VBD", "VBZ", "VBP", "MD"}:
            return True
    return False


_CLAUSE_BREAKS = frozenset({".", ",", ";", "!", "?", "—", '"', "”", "’", "''"})
_CLAUSE_OPENERS = frozenset({"PRP", "DT", "NNP", "NNPS", "NNS", "EX", "PRP$", "JJ", "CD"})


def starts_sentence(tokens: Tokens, i: int) -> bool:
    """Whether only quotation marks and brackets stand before i in its sentence."""
    begin = tokens.sents[tokens.sent[i]][0]
    return all(not tokens.text[k][:1].isalnum() for k in range(max(begin, i - 3), i)) and (
        i - begin <= 3
    )


_ENDINGS = ("er", "or", "ist", "cian", "eer", "man", "woman", "guide", "nurse")
THINGS_IN_ER = bag(
    """letter number order paper matter factor answer newspaper computer river power winter summer
    water weather server tower corner center quarter disaster chapter register poster server error
    mirror sector vector monitor motor reactor indicator tractor memorandum behavior behaviour
    favor harbor harbour counter shelter shoulder danger anger hunger wonder border
    gender tender thunder hammer lever pointer trailer barometer thermometer
    meter filter transfer offer buffer lecture twist list mist fist exist moist"""
)
PERSON_NOUNS = bag(
    """people person man woman men women child children kid kids boy girl official officials
    president minister senator governor mayor lawmaker lawmakers leader leaders member members
    spokesman spokeswoman spokesperson critic critics expert experts analyst analysts scientist
    scientists researcher researchers author authors writer writers reporter reporters journalist
    journalists teacher teachers student students lawyer lawyers attorney judge doctor doctors
    police officer officers aide aides adviser advisers advisor advisors campaign candidate
    candidates republican republicans democrat democrats voter voters friend friends coach player
    players captain director manager owner chief chairman chairwoman ambassador diplomat historian
    historians economist economists scholar scholars executive strategist pollster witness
    witnesses resident residents someone somebody anyone everyone one family mother father wife
    husband brother sister secretary congressman congresswoman representative commissioner
    prosecutor prosecutors investigator investigators editor host observer observers activist
    activists advocate advocates supporter supporters opponent opponents source sources company
    government administration committee council court party union agency department ministry
    group team commission some many others fans fan user users commentator commentators pundit
    pundits rival rivals ally allies guest guests colleague colleagues associate associates
    neighbor neighbors neighbour neighbours relative relatives delegate delegates insider insiders
    veteran veterans"""
)
