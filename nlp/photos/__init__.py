"""Photos: what the file says, what the caption says, what the story says."""
