"""Words that the finders of builds leave aside."""

from nlp.components.bag import bag

PLAIN = bag(
    """i he she it they we you the a an and that this there in of to is was but on at for so
    if my his her their its as be are were not have has had do does did said if when know
    think n't not will would 's 're 'm 've going ’s ’re ’m ’ve n’t 'll ’ll"""
)
"""Words that say little by themselves."""
TOPIC_OPENERS = frozenset({"the", "a", "an", "if"})
"""Two sentences that open with the same noun go on about one thing; that is no device."""
TIMES = bag("""past future year years week weeks day days month months today percent""")
"""Where sentences of time end; no device."""
SPEAKER = frozenset({"i", "he", "she"})
"""Who tells of a person goes on with the same pronoun; that is no device."""
