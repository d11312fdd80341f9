"""What a judged quotation is cut into, so that the teacher can judge shorter ones."""

from nlp.training.tone.examples import Judged, Quoted, pieces

LONG = Judged(Quoted("The mayor said: ", "“The well is dry. We must dig! Who will pay?”"), 2, ())


def test_each_sentence_becomes_a_quotation_with_its_marks() -> None:
    found = [text for text in pieces([LONG]) if text.before == LONG.text.before]
    assert [text.quote for text in found][:3] == [
        "“The well is dry.”",
        "“We must dig!”",
        "“Who will pay?”",
    ]


def test_a_fragment_keeps_the_words_before_it() -> None:
    cut = [text for text in pieces([LONG] * 40) if text.before != LONG.text.before]
    whole = "The mayor said:  The well is dry. We must dig! Who will pay?"
    assert cut
    assert all(
        f"{text.before} {text.quote.strip('“”')}".split()
        == whole.split()[: len(f"{text.before} {text.quote.strip('“”')}".split())]
        for text in cut
    )


def test_a_short_sentence_is_left_whole() -> None:
    assert pieces([Judged(Quoted("She said ", '"No."'), 0, ())] * 20) == []
