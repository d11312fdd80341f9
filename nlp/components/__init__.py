"""Detectors, one spaCy component a layer. What exists is listed here, in the order it runs."""

COMPONENTS: dict[str, str] = {
    "newsgloss_quote": "nlp.components.quote",
    "newsgloss_attribution": "nlp.components.attribution",
    "newsgloss_sourcing": "nlp.components.sourcing",
    "newsgloss_hedge": "nlp.components.hedge",
    "newsgloss_rhetoric": "nlp.components.rhetoric",
}
"""Factory name -> the module that registers it. One named after a category gives its findings."""
