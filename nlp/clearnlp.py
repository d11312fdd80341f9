"""The labels of spaCy's official English models, turned into Universal Dependencies.

Those models are trained on ClearNLP labels: a preposition governs its noun, "be" its predicate.
The common constructions are turned round here so that detectors see one scheme: objects, subjects,
passives, relative clauses, prepositional phrases, agents, particles, owners and copulas. Left as
they are: expletives, punctuation, coordination and what only ClearNLP tells apart.
"""

_RENAMED = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "poss": "nmod:poss",
    "npadvmod": "obl:unmarked",
    "oprd": "xcomp",
    "neg": "advmod",
    "quantmod": "advmod",
    "predet": "det:predet",
    "nmod": "compound",
    "preconj": "cc:preconj",
    "intj": "discourse",
    "meta": "discourse",
}
_SIGNS = frozenset(("dobj", "pobj", "nsubjpass", "auxpass", "relcl", "attr", "acomp", "prep"))


def to_universal(
    dep: list[str], head: list[int], tag: list[str], lower: list[str]
) -> tuple[list[str], list[int]]:
    """Labels and heads in Universal Dependencies; returned as given where they already are."""
    if not _SIGNS.intersection(dep):
        return dep, head
    old, out = dep, [_RENAMED.get(label, label) for label in dep]
    heads = list(head)
    for i, label in enumerate(old):
        if label in ("pobj", "pcomp") and old[head[i]] in ("prep", "agent", "dative"):
            _turn_preposition(i, head[i], old, out, heads, tag)
        elif label in ("attr", "acomp") and lower[head[i]] in _BE:
            _turn_copula(i, head[i], out, heads)
    for i, label in enumerate(old):
        if label == "prep" and out[i] == "prep":
            out[i] = "advmod"
        elif label == "aux" and lower[i] == "to":
            out[i] = "mark"
    return out, heads


_BE = frozenset(("be", "is", "was", "are", "were", "been", "being", "am", "'s", "’s", "'re", "’re"))


def _turn_preposition(
    i: int, prep: int, old: list[str], out: list[str], heads: list[int], tag: list[str]
) -> None:
    """ "by the mayor": the noun takes the preposition's place, the preposition becomes its case."""
    above = heads[prep]
    clause = old[i] == "pcomp"
    noun = tag[above][:2] in ("NN", "PR") or tag[above] in ("CD", "DT")
    agent = old[prep] == "agent"
    out[i] = "advcl" if clause else "obl:agent" if agent else "nmod" if noun else "obl"
    heads[i] = above if above != prep else i
    out[prep] = "mark" if clause else "case"
    heads[prep] = i


def _turn_copula(i: int, verb: int, out: list[str], heads: list[int]) -> None:
    """ "was sure": the predicate takes the place of "be", whose dependents follow it."""
    out[i] = out[verb]
    heads[i] = heads[verb] if heads[verb] != verb else i
    for k, above in enumerate(heads):
        if above == verb and k not in (i, verb):
            heads[k] = i
    out[verb] = "cop"
    heads[verb] = i
