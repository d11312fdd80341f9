"""What the sourcing layer knows about English, one file a question that it asks."""
