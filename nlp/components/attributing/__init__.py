"""How attributions are found: cues and their frames, contents, sources, names, quotations."""
