"""Measurements anybody can repeat: how fast and how right the analysis is."""
