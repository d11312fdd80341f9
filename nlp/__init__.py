"""Newsgloss's reading engine: articles, detectors, photos and documents, without Qt or network."""
