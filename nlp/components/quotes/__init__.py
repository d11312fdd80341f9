"""How quotations are found: the marks are read, paired in each paragraph, and given a kind."""
