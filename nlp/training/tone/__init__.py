"""Trains the network that hears the tone of quotations; no part of the installed program."""
