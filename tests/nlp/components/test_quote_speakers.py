"""Speakers and kinds of quotations: one sentence a rule, one a trap."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from nlp.article import Article, Block
from nlp.components.attributing.words import words
from nlp.components.attribution import Detector
from nlp.components.quote import Detector as Quotes
from nlp.components.quotes.kinds import form
from nlp.components.quotes.pairing import quotations
from nlp.components.rows import read
from nlp.parsing import parse
from nlp.pipeline import Pipeline

Read = Callable[[str], Doc]


@pytest.fixture(scope="session")
def analysed(pipeline: Pipeline) -> Read:
    detector = Detector(words())

    def run(text: str) -> Doc:
        """Reads lines as paragraphs; one that begins with "# " is the headline."""
        blocks, at, plain = [], 0, text.replace("# ", "")
        for line, marked in zip(plain.split("\n"), text.split("\n"), strict=True):
            if line:
                end = at + len(line)
                headline = marked.startswith("# ")
                blocks.append(Block("title" if headline else "paragraph", at, end))
            at += len(line) + 1
        return detector(Quotes()(parse(pipeline.language, Article(plain, tuple(blocks)))))

    return run


def speakers(doc: Doc) -> list[str | None]:
    return [(r["speaker"] or {}).get("text") for r in read(doc, "newsgloss_quote")]


def kinds(doc: Doc) -> list[str]:
    return [r["subtype"] for r in read(doc, "newsgloss_quote")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ida Morn, who leads the board, said it was "far too late".', "Ida Morn"),
        ('Farmers who say they would "rather move away" met in Ellin.', "Farmers"),
        ('"The well is dry," said Ida Morn in her speech.', "Ida Morn"),
        (
            "Alarmed by the noise, Senator Tom Hale, the leader, said it was a “test of luck”.",
            "Senator Tom Hale",
        ),
        (
            "Tom Hale thought he would lose because the minister cast the candidate as “rude”.",
            "the minister",
        ),
        ("Morn summed up the plan as “terrible.”", "Morn"),
        ("Lund blamed the press for Tom Hale’s claim that Morn “sank it,” and left.", "Tom Hale"),
        ('"We thank you," said Morn to the crowd in the hall.', "Morn"),
        ("Mrs. Morn echoed it, saying Mr. Hale ''reminds us that he is late'' daily.", "Mr. Hale"),
        ('Bus driver Ken Mold, 79, who was there, said: "It is late."', "Bus driver Ken Mold"),
        (
            'Colonel Idris Vahl said troops had not fired and accused them of "a bloody lie".',
            "Colonel Idris Vahl",
        ),
        ('A man said he heard Hale talk of "immorality" in the town.', "Hale"),
        ('Morn blasted Hale\'s call for a "river force" on Monday.', "Hale"),
        ('Morn was blamed for her claim that "all is well" on the dam.', "her"),
        ('Morn repeated her claim that "all is well" on the dam.', "Morn"),
        ('Reporters asked Ida Morn whether it was safe. "Of course it is."', "Ida Morn"),
        ('The board found no "ties of any kind," apart from one, said the clerk.', "the clerk"),
        ('A letter seen by the Courier says the well is "dry as bone".', "A letter"),
        ('PORT ELLIN -- Mayor Ida Morn said the well was "dry as bone".', "Mayor Ida Morn"),
        ('"Not yet," Ida Morn, a farmer who keeps goats, said.', "Ida Morn"),
        ('Mayor Ida Morn on Tuesday told the board: "The well is dry."', "Mayor Ida Morn"),
        ('After winning in Ellin, Ida Morn (Green) said, "We are glad."', "Ida Morn"),
        ('Ida Morn herself said on Monday that it was "far too late".', "Ida Morn"),
        ('"It is dry here," his wife, Ida Morn, wrote in a letter.', "Ida Morn"),
        ('A lawyer for Mr. Hale, Ida Morn, said it was "far too late".', "Ida Morn"),
        ('Hale\'s son, Anthony, said the well was "dry as bone".', "Anthony"),
        ('"It is dry here," said the clerk, Ida Morn.', "Ida Morn"),
        ('A farmer from Ellin, Port Hale, said it was "far too late".', "A farmer from Ellin"),
        ('Her chief aide, Tom Hale, calls the plan a "quiet disaster".', "Tom Hale"),
        ('Ida Morn, the harbour master said in a note: "It is dry."', "Ida Morn"),
        ('The old mayor\'s answer was that "it is far too dry here".', "The old mayor"),
        ('The answer was that "it is far too dry here".', None),
        ('The owner, who was late, said: "It is dry here."', "The owner"),
    ],
)
def test_the_speaker_is_the_noun_without_what_only_adds_to_it(
    analysed: Read, text: str, expected: str
) -> None:
    assert speakers(analysed(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The mayor hailed the new bridge as "a small wonder".', "The mayor"),
        ('Hale describes himself as "a stubborn old farmer".', "Hale"),
        ('Morn dubbed the narrow bridge a "needle with two eyes".', "Morn"),
        ('The coach called his remarks on Friday "a true wake-up call".', "The coach"),
        ('To Ida Morn, the bridge is a "stubborn and lovely" thing.', "Ida Morn"),
        ('In Ida Morn\'s words, the bridge is "a stubborn thing".', "Ida Morn"),
        ('Praising the crew\'s "quiet courage," Ida Morn thanked them.', "Ida Morn"),
        ('The chairman shot back, "I never said so."', "The chairman"),
        ('Ida Morn sings, "Never let the river go."', "Ida Morn"),
    ],
)
def test_who_pictures_a_thing_is_the_speaker_of_the_picture(
    analysed: Read, text: str, expected: str
) -> None:
    assert speakers(analysed(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        'The powder is today often called "river flour" in the shops.',
        'A plan described as "bold" was dropped.',
        'The crew asked the young "doctor" to stay.',
        'He was blamed by the board for promoting "magic" pills.',
        'Why do you vote for him, only because "she" is no man?',
        'The board, she said, will close what is known as the "mosquito lab".',
        'In May the "super boats" supported by two brothers came.',
    ],
)
def test_nobody_speaks_where_a_term_is_named(analysed: Read, text: str) -> None:
    assert speakers(analysed(text)) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('# Morn Opens Ellin Bridge: "It Took Too Long"', "Morn"),
        ('# Ida Morn: "The well is dry"', "Ida Morn"),
        ('# Morn promises new bridge "as soon as possible"', "Morn"),
        ('# Hale Calls Ellin Bridge "A Disgrace" After Storm', "Hale"),
    ],
)
def test_a_headline_names_its_speaker_before_the_verb_or_the_colon(
    analysed: Read, text: str, expected: str
) -> None:
    assert speakers(analysed(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Old Ida Morn echoed:\n"The well is dry, and we are late."', ["Old Ida Morn"]),
        ('Hale continued his angry remarks.\n"The well is dry, and we are late."', ["Hale"]),
        (
            "The mayor said that the well was dry.\n“We must dig again before the summer.”",
            ["The mayor"],
        ),
        ('"MORN: Is the well dry?\n"HALE: It has been dry since May."', ["MORN", "HALE"]),
        ('She sent an email saying, "The well is dry."', ["She"]),
    ],
)
def test_speakers_are_found_across_paragraphs_and_messages(
    analysed: Read, text: str, expected: list[str]
) -> None:
    assert speakers(analysed(text)) == expected


def test_a_speaker_named_behind_wins_over_a_colon(analysed: Read) -> None:
    text = 'Hale defends his plan in a film on Ellin Radio: "The well is dry," the farmer says.'
    assert speakers(analysed(text)) == ["the farmer"]


def test_a_comma_behind_the_source_of_according_to_does_not_swallow_the_sentence(
    analysed: Read,
) -> None:
    text = 'According to his old teacher, the young singer had "astonishingly good" ears.'
    assert speakers(analysed(text)) == ["his old teacher"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She sent an email saying, "done."', ["full"]),
        ('If he wins the vote, Morn said, "it will be over for us."', ["partial"]),
        ('She asked whether "Morn and the board broke the rule in May".', ["partial"]),
        ('Morn says the note is good, because "I do not see what makes it bad."', ["partial"]),
        ('Asked again, she said "I paid for it" out of spite.', ["partial"]),
        ('The letter reads "we may close the well in May".', ["full"]),
        ('The mayor said that the well "is closed in May".', ["partial"]),
        ('He called her "a kind woman. I like her very much."', ["full"]),
        ('"We dig," she said, "and we hope."', ["full", "full"]),
        ('She says that she, "may dig in May."', ["partial"]),
    ],
)
def test_the_kind_tells_a_whole_saying_from_a_fragment(
    analysed: Read, text: str, expected: list[str]
) -> None:
    assert kinds(analysed(text)) == expected


def test_built_into_a_headline_capitals_make_no_sentence() -> None:
    text = "Crowd Doubts Morn Claim Well “Runs For Every Farm In All Of Ellin And Beyond.”"
    (quotation,) = quotations(text, [(0, len(text))])
    assert form(text, quotation, 0, len(text), headline=True) == "partial"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The well is dry and nobody came to see it."\n-Ida Morn, harbour master.', "Ida Morn"),
        ('"The well is dry and nobody came to see it."\n— Ida Morn.', "Ida Morn"),
        ('"The well is dry," said the Ellin mayor, "because it did not rain."', "the Ellin mayor"),
        ('"The well is dry," Ida Morn shot back.', "Ida Morn"),
        ('"The well is dry," Will wrote.', "Will"),
        ('Ida Morn — once a pilot — told Radio Ellin that "you have to look".', "Ida Morn"),
        (
            'Ida Morn said the road was made by Tom Hale and said, "Who will pay for it?"',
            "Ida Morn",
        ),
        ('The old mayor, Morn said, had slept "for a thousand years".', "Morn"),
        ('Tom Hale said Ida Morn warned that the road was "close to ruin".', "Ida Morn"),
        ('Tom Hale said he believed the road was "close to ruin".', "Tom Hale"),
        ('Ida Morn called Tom Hale "Old Gloom" twice.', "Ida Morn"),
        ('Ida Morn also praised the pumps -- "I think they are the best we ever had."', "Ida Morn"),
        ('When asked about the well, Ida Morn said it was "dry as bone".', "Ida Morn"),
        ('It rained after a man in Ellin told her she was "too late".', "a man in Ellin"),
        ('Morn has been tired since what we call "infrastructure" failed.', None),
    ],
)
def test_the_speaker_is_found_where_the_tree_misses_it(
    analysed: Read, text: str, expected: str | None
) -> None:
    assert speakers(analysed(text))[0] == expected


def test_a_heading_in_single_marks_has_no_speaker(analysed: Read) -> None:
    doc = analysed("\"The well is dry,\" Ida Morn said.\n'All Wells Are Dry.'\nThe day was hot.")
    assert speakers(doc) == ["Ida Morn", None]


def test_what_a_shirt_reads_is_said_in_full(analysed: Read) -> None:
    doc = analysed('She wore a shirt that read "Clean water now."')
    assert [r["subtype"] for r in read(doc, "newsgloss_quote")] == ["full"]


def test_an_adverb_of_degree_makes_capitalised_words_no_title() -> None:
    text = 'Were they too "Old Harbour" for that?'
    assert form(text, quotations(text, [(0, len(text))])[0], 0, len(text), False) == "partial"


def test_an_answer_that_a_poll_offers_has_no_speaker(analysed: Read) -> None:
    doc = analysed('Hale leads among "very careful" voters, according to the poll.')
    assert speakers(doc) == [None]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        # A long fragment is somebody's words even where no cue governs it.
        (
            'The trial, Ida Morn said, was short. It cost "the whole of a cold winter".',
            "Ida Morn",
            "partial",
        ),
        ('The crew and its "experts" slept. Ida Morn said that it was late.', None, "scare"),
        ('The "long night" phrase that Ida Morn used is old.', None, "scare"),
        ('Ida Morn said she does not like the phrase "long night".', None, "scare"),
        ('The boats lay "far out and in the dark" all night.', None, "scare"),
    ],
)
def test_only_a_long_fragment_without_a_cue_takes_the_nearest_speaker(
    analysed: Read, text: str, speaker: str | None, kind: str
) -> None:
    doc = analysed(text)
    assert (speakers(doc), kinds(doc)) == ([speaker], [kind])


def test_a_verb_may_open_the_line_that_hands_over(analysed: Read) -> None:
    assert speakers(analysed('Stated Morn:\n"It is dry here, and we are late."')) == ["Morn"]
    assert speakers(analysed('Added Ida Morn: "It is dry here, and we are late."')) == ["Ida Morn"]


def test_the_name_behind_wins_over_a_verb_that_stands_apart(analysed: Read) -> None:
    text = (
        '"His mood is grim," she said, but despite the tone, "I think he will stay," said Tom Hale.'
    )
    assert speakers(analysed(text)) == ["she", "Tom Hale"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ash: "It is dry here, and we left." Morn: "It rains all day."', ["Ash", "Morn"]),
        ('The film ends with a farmer saying: "It is far too dry."', ["a farmer"]),
        ('She sent a statement saying: "It is far too dry."', ["She"]),
        ('The old mayor -- Ida Morn, who left -- said the well "is far too dry".', ["Ida Morn"]),
        ('Ida Morn spoke of rain.\n"EVERY TOWN NEEDS A WELL"\nThe rain came.', [None]),
    ],
)
def test_who_speaks_in_turns_clips_and_asides(
    analysed: Read, text: str, expected: list[str | None]
) -> None:
    assert speakers(analysed(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('On this "silent walk" I began to see the town.', None),
        ('A self-styled "lazy farmer," Tom Hale changed his plans in May.', None),
        ('The well is a "public danger," Tom Hale said.', "Tom Hale"),
        ('The well needs a "sound source of money," as a letter put it.', "a letter"),
        ('"Water!" the whole crew cried out.', "the whole crew"),
    ],
)
def test_behind_a_fragment_only_a_verb_of_speech_names_its_speaker(
    analysed: Read, text: str, expected: str | None
) -> None:
    assert speakers(analysed(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('As Ida Morn, the harbour master, put it, "Nobody swims in May here."', "Ida Morn"),
        ('As the Courier puts it, "The harbour is asleep."', "the Courier"),
        ('Tom Hale also praised the pump -- "I think it beats all that we had."', "Tom Hale"),
    ],
)
def test_whoever_puts_it_so_is_the_speaker(analysed: Read, text: str, expected: str) -> None:
    assert speakers(analysed(text)) == [expected]


def test_where_the_words_are_printed_does_not_end_a_speech(analysed: Read) -> None:
    doc = analysed('"It is dry," Ida Morn said, according to the Courier. "We will have to dig."')
    assert speakers(doc) == ["Ida Morn", "Ida Morn"]


def test_whom_the_words_are_about_is_no_part_of_the_speaker(analysed: Read) -> None:
    doc = analysed('"It was never meant to be," said Ida Morn of Tom Hale on Monday.')
    assert speakers(doc) == ["Ida Morn"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The paradox of the dam, says Carl Morn, a historian, is that it is "too strong".',
            "Carl Morn",
        ),
        ('The timing does not surprise pilot Dan Shaw: "Small boats have done well."', "Dan Shaw"),
        (
            'J.J. Goldberg, editor at large of The Courier, a paper, wrote, "We should think."',
            "J.J. Goldberg",
        ),
        ('Hale opened the debate saying "of course" Morn can run.', "Hale"),
        ('Mitt Hale, the 2012 nominee, tweeted in response: "He knows the town."', "Mitt Hale"),
    ],
)
def test_a_thing_or_an_occasion_gives_way_to_the_person_who_speaks(
    analysed: Read, text: str, expected: str
) -> None:
    assert speakers(analysed(text)) == [expected]


def test_what_is_denounced_is_no_speaker(analysed: Read) -> None:
    text = 'Hale summed up Morn as "terrible," denounced her record as mayor and left.'
    assert "her record" not in speakers(analysed(text))


def test_adding_behind_a_quotation_has_the_speaker_of_what_it_adds_to(analysed: Read) -> None:
    text = (
        "On the radio she stated, “A lack of rain, a lack of snow, would have turned the river "
        "into a road, which I think would have been worse,” adding, “I think maybe ten fish died.”"
    )
    assert speakers(analysed(text)) == ["she", "she"]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        (
            '"We hope to do well: Meet them twice, and come back," Hale spokeswoman Ida Morn said.',
            "Hale spokeswoman Ida Morn",
            "full",
        ),
        (
            'Ida Oo, its chairman, told the agency simply, "We lost." T-shirts were sold out.',
            "Ida Oo",
            "full",
        ),
        (
            (
                "Tom Hale, the head of Brill, was planning to hold a dinner on Monday that "
                'included "a full exchange of views," a Brill spokeswoman said.'
            ),
            "a Brill spokeswoman",
            "partial",
        ),
        (
            'Ellin denies it — "why would you not raise the risk?" asked Dunn, now a partner.',
            "Dunn",
            "full",
        ),
        (
            '"To see how many is stunning," since so much hangs on it, said Lee Hale, who knows.',
            "Lee Hale",
            "full",
        ),
        (
            'It was Erin Hale, who ran and who worked the crowd, praising "the old spirit" of it.',
            "Erin Hale",
            "partial",
        ),
        (
            'It put Hale "through the wringer," according to her lawyers in a court filing.',
            "her lawyers",
            "partial",
        ),
        ('Hale himself called it "a quiet week" on Monday.', "Hale", "partial"),
        (
            'From Ida Hale writing at The Ellin Post: "Rising to the top needs cunning."',
            "Ida Hale",
            "full",
        ),
        (
            'To that, Hale joked that he likes a good, "peaceful stroll every once in a while".',
            "Hale",
            "partial",
        ),
        (
            (
                "Cruz had praised Trump, stating there was a benefit to having the New Yorker in "
                'the race and chiding the media for "the little game" they played.'
            ),
            "Cruz",
            "partial",
        ),
        (
            'Asked which pier he liked best, he demurred: "Whichever one I am on at the moment."',
            "he",
            "full",
        ),
        ('A girl hoisted a sign that read "15%!" as they passed.', "a sign", "full"),
        ('The men were wearing shirts that read "Settle for Morn."', "shirts", "full"),
        ('The rally on Monday had one message: "Dump Morn."', "The rally on Monday", "full"),
        ('She wrote one book: "Blue Gate."', None, "title"),
        (
            '"It takes cunning," wrote Jason Dana, Robyn Hale and Nat Peterson.',
            "Jason Dana, Robyn Hale and Nat Peterson",
            "full",
        ),
        (
            '"We looked at it," Ellin\'s chief human resources executive, Laszlo Bock, said.',
            "Laszlo Bock",
            "full",
        ),
        ('Rep. Ida Morn (Lib.): "I have not heard anyone say so."', "Rep. Ida Morn", "full"),
        ('But, Mr. Hale said, "a vote is a choice."', "Mr. Hale", "full"),
        ('If he wins, Mr. Hale said, "it will be over."', "Mr. Hale", "partial"),
        ('The old pits are known as "rabbit patches" here.', None, "title"),
        ('Mr. Hale roused the crowd to chants of "Lock the gate!" at last.', "Mr. Hale", "full"),
    ],
)
def test_who_speaks_where_the_sentence_is_long_or_odd(
    analysed: Read, text: str, speaker: str | None, kind: str
) -> None:
    doc = analysed(text)
    assert (speakers(doc), kinds(doc)) == ([speaker], [kind])


def test_adding_goes_on_from_the_sentence_before(analysed: Read) -> None:
    doc = analysed('Hale said the report "was not good." Adding, "They never are that bad."')
    assert speakers(doc) == ["Hale", "Hale"]


def test_a_work_in_a_speaker_keeps_its_marks(analysed: Read) -> None:
    doc = analysed('"We want boats," wrote the authors of the "Harbour Report," giving reasons.')
    assert speakers(doc) == ['the authors of the "Harbour Report,"', None]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        (
            "# Old Morn 'not sure' about the bridge\n\"I am not sure,\" Ida Morn said.",
            "Morn",
            "partial",
        ),
        (
            "# Morn Told the Board Not to 'Moan'\n\"You moan too much,\" Ida Morn said.",
            "Morn",
            "partial",
        ),
        ("# Morn opens new 'chapter' in town\n\"We end a chapter,\" Ida Morn said.", None, "scare"),
        ("# Morn in 'Bad Sister'\n\"I play the Bad Sister,\" Ida Morn said.", None, "title"),
        ("# The board 'not sure' about it\n\"I am not sure,\" Ida Morn said.", None, "scare"),
    ],
)
def test_what_a_headline_quotes_is_looked_for_below(
    analysed: Read, text: str, speaker: str | None, kind: str
) -> None:
    doc = analysed(text)
    assert (speakers(doc)[0], kinds(doc)[0]) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is a great day!" beamed Tom Hale of Ellin, Norland, who came by boat.', "Tom Hale"),
        ('"It is a great day!" beamed Tom Hale of Port Ellin, who came.', "Tom Hale of Port Ellin"),
        (
            'Tom Hale used his show to discuss what he described as the "brilliant" plan.',
            "he",
        ),
        ('Tom Hale also repeated his claim that "greed" was the aim of the mill.', "Tom Hale"),
        (
            'The first clash came when mill workers cut in, shouting "she wins, we lose!"',
            "mill workers",
        ),
        ('The sea is rising fast. "It is grim here at the pier." [Ellin Post.]', "Ellin Post"),
        ('The old clerk left early. "It is grim here," [he] wrote.', "he"),
        ('Two shows discussed Tom Hale\'s "harbour card" remark on Monday.', "Tom Hale"),
        ("“Related:”", None),
        ('The leader of the Port Ellin Growers, Ida Morn, called it "a grave error."', "Ida Morn"),
        ('Tom Hale released a new radio ad calling it "dangerous" and late.', "Tom Hale"),
        ('That wording -- "able people" -- is new in Port Ellin.', None),
        ('When Hale finally wrapped up — "I will fight for you!" — the balloons fell.', "Hale"),
    ],
)
def test_the_nearest_who_can_speak_is_the_speaker(analysed: Read, text: str, expected: str) -> None:
    assert speakers(analysed(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Hale Pins The Flood On ‘Disastrous’ Plan Of Morn", "partial"),
        ("# Fans Of Old Plays Still Love 'The Crown' Most", "title"),
        ('She asked whether he would take the "#kindwords" pledge.', "title"),
        ('He shouted "the mill is burning" and ran.', "full"),
        ('Men dressed in "we are Ellin" T-shirts marched.', "title"),
        ('They follow an account named "ellin2016" there.', "title"),
    ],
)
def test_capitals_make_a_title_only_where_they_mean_a_name(
    analysed: Read, text: str, expected: str
) -> None:
    assert kinds(analysed(text)) == [expected]


def test_a_headline_names_people_by_what_the_text_calls_them(analysed: Read) -> None:
    doc = analysed("# Hales: Morn stirs 'ugliness'\nTom Hale and Ida Hale met the mayor.")
    assert speakers(doc) == ["Hales"]


def test_a_saying_beside_another_is_one_too(analysed: Read) -> None:
    doc = analysed('The crowd was chanting "We are Ellin" and "Save the pier." Then it rained.')
    assert kinds(doc) == ["full", "full"]
    doc = analysed('The mayor spoke of "Old Ellin" and "a new day."')
    assert "full" not in kinds(doc)


def test_adding_goes_on_with_the_speaker_of_the_sentence(analysed: Read) -> None:
    text = 'Tom Hale said the way of writing the plan could be "messy," adding, "Life is messy."'
    assert speakers(analysed(text)) == ["Tom Hale", "Tom Hale"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He then put on an old coat and joked, “I will sell you this one.”", "He"),
        ('As the Brill Boys sang back in 1980, "We all go down to the pier."', "the Brill Boys"),
        ('Tom Hale agreed. "The mill is running out of time to find a buyer."', "Tom Hale"),
        ('The mill agreed. "The town is running out of time."', None),
        (
            'A paper from the Brill Institute had this to say about it: "The well is dry."',
            "A paper from the Brill Institute",
        ),
        (
            'Before the vote, Ida Morn lobbied to suspend the rule in town, saying, "It hurts us."',
            "Ida Morn",
        ),
        (
            "“The mill has not told us,” Ida Morn, a clerk for Mayor Tom Hale told the Post.",
            "Ida Morn",
        ),
        ("The campaign protested that the aides were being “heartless” about it.", "The campaign"),
        ('It rained in the old town all day, "The well is dry."', None),
    ],
)
def test_the_subject_of_the_words_that_lead_to_a_saying_speaks(
    analysed: Read, text: str, expected: str | None
) -> None:
    assert speakers(analysed(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We live in Ellin,” Ebeling said on Monday.", ["Ebeling"]),
        (
            "The crowd sang. Ida Morn joked, “You are being loud today,” drawing loud jeers.",
            ["Ida Morn"],
        ),
        (
            "“They fear the board,” said Sen. Tom Hale (D-Conn.), who’s been pushing. “It’s late.”",
            ["Sen. Tom Hale", "Sen. Tom Hale"],
        ),
        (
            "Michael Sexton, one of the clerks, testified that “none of the teachers” were picked.",
            ["Michael Sexton"],
        ),
        ("Morn’s most explosive claim is that the mill is a “witch hunt” on paper.", ["Morn"]),
    ],
)
def test_names_and_verbs_are_known_by_their_place_though_the_tagger_errs(
    analysed: Read, text: str, expected: list[str]
) -> None:
    assert speakers(analysed(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ida Morn filled the hall, a large and noisy place, shouting "no more tolls".',
            "Ida Morn",
        ),
        ('Still, she said, the savings looked "a touch high".', "she"),
        ('Ida Morn used her long talk to call the pump "a wreck".', "Ida Morn"),
        ('A banner read "no more tolls".', "A banner"),
        ('The town council called the pump "a wreck".', "The town council"),
    ],
)
def test_what_cannot_speak_says_nothing(analysed: Read, text: str, expected: str) -> None:
    assert speakers(analysed(text)) == [expected]
