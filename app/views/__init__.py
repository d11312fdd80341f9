"""What a reader sees: the article page, the lists, the card, the photo panel, the dialogs."""
