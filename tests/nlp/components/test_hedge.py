"""Hedges: one sentence a rule, one a trap."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from nlp.components.hedge import Detector, make
from nlp.components.rows import read
from nlp.lexicon import load
from nlp.pipeline import Pipeline
from nlp.texts import text_for

Marks = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def detector() -> Detector:
    return Detector(load("hedges"))


@pytest.fixture(scope="session")
def marks(pipeline: Pipeline, detector: Detector) -> Marks:
    def find(text: str) -> list[tuple[str, str]]:
        doc = detector(pipeline.language(text))
        rows = read(doc, "newsgloss_hedge")
        return [(text[row["start"] : row["end"]], row["subtype"]) for row in rows]

    return find


MARKED = [
    # possibility
    ("It went ahead despite the potential for a feud.", "potential", "possibility"),
    ("The prospect that it rains spoiled the day.", "prospect that", "possibility"),
    ("They go to an uncertain fate.", "uncertain", "possibility"),
    ("There is no sign of a thaw.", "sign", "appearance"),
    ("The findings point to growing support for the bridge.", "point to", "appearance"),
    ("The inn is reputed to have been a mill.", "reputed", "hearsay"),
    ("The film purports to show the fire.", "purports", "hearsay"),
    ("The deal, worth a reported $2 million, is off.", "reported", "hearsay"),
    ("Morn is presumptively the next mayor.", "presumptively", "belief"),
    ("As I understand it, the gate is shut.", "As I understand it", "belief"),
    ("The number is closer to 15 percent.", "closer to", "approximation"),
    ("It lost about one-third of its boats.", "about", "approximation"),
    ("They wonder how the dam could end the feud.", "could", "possibility"),
    ("It is hard to imagine a colder spring.", "hard to imagine", "possibility"),
    ("It could possibly rain.", "possibly", "possibility"),
    ("They sing in such a way that it could possibly crack the glass.", "could", "possibility"),
    ("She lost about a tenth of the nets.", "about", "approximation"),
    ("It is a near-certainty that the pier will fall.", "near-certainty", "possibility"),
    ("The hut became a palace of sorts.", "of sorts", "approximation"),
    ("The town slept in relative calm.", "relative", "approximation"),
    ("She talked to relative strangers.", "relative", "approximation"),
    ("The vote effectively ended the plan.", "effectively", "approximation"),
    ("It rains more often than not.", "more often than not", "approximation"),
    ("The bridge may close on Friday.", "may", "possibility"),
    ("The mayor may be popular, but the budget is empty.", "may", "possibility"),
    ("Grain Prices May Rise Again", "May", "possibility"),
    ("The storm might turn north.", "might", "possibility"),
    ("The dam could burst within days.", "could", "possibility"),
    ("He opens a year in which he could win two cups.", "could", "possibility"),
    ("The ferry should arrive by noon.", "should", "possibility"),
    ("The bridge should be finished by May.", "should", "possibility"),
    ("I find his letter unfair.", "find", "belief"),
    ("They spoke of his perceived weakness.", "perceived", "belief"),
    ("He fought what he perceived to be a slight.", "perceived", "belief"),
    ("They should have their keeper back on Saturday.", "should", "possibility"),
    ("Patients shouldn't have too long to wait.", "should", "possibility"),
    ("The mill said it should meet its target.", "should", "possibility"),
    ("Papers seen by two officials indicate that the well is dry.", "indicate", "appearance"),
    ("The songs seem to hint at a thaw.", "hint", "appearance"),
    ("The team had looked like winning until the last minute.", "looked like", "appearance"),
    ("It looked very much like a fox.", "looked very much like", "appearance"),
    ("A ring, said to be cursed, was sold on Monday.", "said to be", "hearsay"),
    ("The so-called champions of the poor lost.", "so-called", "hearsay"),
    ("She paid some £600,000 for the mill.", "some", "approximation"),
    ("It is roughly the size of a shoe.", "roughly", "approximation"),
    ("The pump failed at around the same time.", "around", "approximation"),
    ("The mill will grow, assuming prices do not fall.", "assuming", "condition"),
    ("Perhaps the key was lost.", "Perhaps", "possibility"),
    ("Maybe the owner forgot.", "Maybe", "possibility"),
    ("Rain is likely before dusk.", "likely", "possibility"),
    ("The vote will almost certainly fail.", "almost certainly", "possibility"),
    ("A ban is unlikely this year.", "unlikely", "possibility"),
    ("It is possible that the roof leaked.", "possible", "possibility"),
    ("Firemen smelled a possible gas leak.", "possible", "possibility"),
    ("The seller met potential buyers.", "potential", "possibility"),
    ("The plan has the potential to save the pier.", "potential", "possibility"),
    ("It is unclear who paid.", "unclear", "possibility"),
    ("It was not clear who paid.", "not clear", "possibility"),
    ("It is not yet known who paid.", "not yet known", "possibility"),
    ("The cause is still unknown.", "unknown", "possibility"),
    ("It is doubtful that the well is deep.", "doubtful", "possibility"),
    ("There is a chance that the ice will melt.", "chance", "possibility"),
    ("It would seem the ship is gone.", "would seem", "possibility"),
    ("Whether the bees return remains to be seen.", "remains to be seen", "possibility"),
    # appearance
    ("The vault appears empty.", "appears", "appearance"),
    ("The tenants appear to have left.", "appear", "appearance"),
    ("The deal appeared safe.", "appeared", "appearance"),
    ("The road seems safe.", "seems", "appearance"),
    ("The guard apparently slept.", "apparently", "appearance"),
    ("It was an apparent attempt to hide the letter.", "apparent", "appearance"),
    ("It looks like the harvest is lost.", "looks like", "appearance"),
    ("The team looks set to win the cup.", "looks", "appearance"),
    ("It was as if the town had died.", "as if", "appearance"),
    ("Tyre marks suggest that the van turned back.", "suggest", "appearance"),
    ("The figures indicate that trade is slowing.", "indicate", "appearance"),
    ("There are signs that the ice is melting.", "signs", "appearance"),
    ("Small shops tend to close first.", "tend", "appearance"),
    ("She comes off as strong in the film.", "comes off as", "appearance"),
    ("By all appearances the vault was empty.", "By all appearances", "appearance"),
    ("It is not necessarily the end of the mill.", "not necessarily", "possibility"),
    ("The mill aren't necessarily late.", "n't necessarily", "possibility"),
    ("The town is more or less where it was.", "more or less", "approximation"),
    ("The trip was something of a gamble.", "something of a", "approximation"),
    ("They both, in a sense, need the mill.", "in a sense", "approximation"),
    # hearsay
    ("Police held the alleged forger.", "alleged", "hearsay"),
    ("He allegedly sold the map.", "allegedly", "hearsay"),
    ("The firm reportedly lost a ship.", "reportedly", "hearsay"),
    ("The reported theft shook the village.", "reported", "hearsay"),
    ("The supposed cure did nothing.", "supposed", "hearsay"),
    ("She tried the so-called miracle diet.", "so-called", "hearsay"),
    ("A suspected arsonist was held.", "suspected", "hearsay"),
    ("They found a ring said to be cursed.", "said to be", "hearsay"),
    ("The rumoured merger never came.", "rumoured", "hearsay"),
    # belief
    ("He said he believed the pump was old.", "believed", "belief"),
    ("I think the pump is old.", "think", "belief"),
    ("The pump, I think, is old.", "think", "belief"),
    ("She thinks of herself as a sailor.", "thinks", "belief"),
    ("The museum is expected to reopen in spring.", "expected", "belief"),
    ("The town expects 400 guests.", "expects", "belief"),
    ("Farmers suspect that the river is poisoned.", "suspect", "belief"),
    ("She felt that the judge was fair.", "felt", "belief"),
    ("He is considered the best baker in town.", "considered", "belief"),
    ("Nine men are feared dead.", "feared", "belief"),
    ("Neighbours consider her a failure.", "consider", "belief"),
    ("Critics consider the film to be dull.", "consider", "belief"),
    ("The vote was seen as a test.", "seen", "belief"),
    ("It is understood that the lease has ended.", "understood", "belief"),
    ("I suppose the shop is closed.", "suppose", "belief"),
    ("Arguably it is her finest film.", "Arguably", "belief"),
    ("In my view the law is sound.", "In my view", "belief"),
    # approximation
    ("He owns about forty goats.", "about", "approximation"),
    ("It is about a 20 minute walk.", "about", "approximation"),
    ("The hut cost around $900.", "around", "approximation"),
    ("Some 300 guests came.", "Some", "approximation"),
    ("It stood for nearly a decade.", "nearly", "approximation"),
    ("It rained for a week or so.", "or so", "approximation"),
    ("It weighs an estimated 90 tons.", "an estimated", "approximation"),
    ("The board estimates that 300 wells are dry.", "estimates", "approximation"),
    ("The bill was just under 90 pounds.", "just under", "approximation"),
    ("The hall holds up to 500 people.", "up to", "approximation"),
    ("It was a relatively dry spring.", "relatively", "approximation"),
    ("The streets were largely empty.", "largely", "approximation"),
    ("It is sort of funny.", "sort of", "approximation"),
    ("The storm hit virtually every roof.", "virtually", "approximation"),
    ("He is fairly new here.", "fairly", "approximation"),
    # condition
    ("The letter, if confirmed, would end the inquiry.", "if confirmed", "condition"),
    ("If true, the claim would cost him his post.", "If true", "condition"),
    ("Should it prove right, the map is worth a fortune.", "Should it prove", "condition"),
    ("Assuming that the ice holds, the race begins.", "Assuming", "condition"),
    ("Poll Says Brill Should Win the Vote", "Should", "possibility"),
    ("That should be enough to fill the hall.", "should", "possibility"),
    ("The repairs should take two weeks.", "should", "possibility"),
    ("She should have no trouble with the test.", "should", "possibility"),
    ("You could say the flood began in May.", "could", "possibility"),
    ("Sana Orr proposed a rule, she said, that could make rents cheaper.", "could", "possibility"),
    ("There could be some delay on the line.", "could", "possibility"),
    ("The council met after a flood that could cost it millions.", "could", "possibility"),
    ("The plan may, in some years, cost more.", "may", "possibility"),
    ("You may have noticed the smell.", "may", "possibility"),
    ("Try as they might, nobody moved the stone.", "might", "possibility"),
    ("She is seen as a possible heir.", "possible", "possibility"),
    ("The deal gives both clubs a better chance of beating the champion.", "chance", "possibility"),
    ("There is not much chance of that happening.", "chance", "possibility"),
    ("The odds of finding the ring are small.", "odds", "possibility"),
    ("They spoke about the likelihood of a frost.", "likelihood", "possibility"),
    ("There is a chance it will never be built.", "chance", "possibility"),
    ("They will make one of them, more likely Ms. Orr, the next mayor.", "likely", "possibility"),
    ("In the unlikely event that it snows, the game is off.", "unlikely", "possibility"),
    ("The law on this remains murky.", "murky", "possibility"),
    ("She called on prospective buyers.", "prospective", "possibility"),
    ("Nobody knows whether the bees will return.", "Nobody knows", "possibility"),
    ("He hopes to appear more friendly before the vote.", "appear", "appearance"),
    ("The race looks close this year.", "looks", "appearance"),
    ("The plan does not look so popular now.", "look", "appearance"),
    ("The road was starting to look unsafe.", "look", "appearance"),
    ("Looks like somebody told him the news.", "Looks like", "appearance"),
    ("If he quits now, he looks like a coward.", "looks like", "appearance"),
    ("The guard found what looked like bones.", "looked like", "appearance"),
    ("She acts as if she owned the town.", "as if", "appearance"),
    ("As if speaking to a child, he bent down.", "As if", "appearance"),
    ("We are, in effect, at sea.", "in effect", "approximation"),
    ("In our judgment, the plan is sound.", "In our judgment", "belief"),
    ("It came amid signs the river is rising.", "signs", "appearance"),
    ("The move was a sign his shop may be in trouble.", "sign", "appearance"),
    ("He showed no sign that he was sorry.", "sign", "appearance"),
    ("The marks suggest a fight.", "suggest", "appearance"),
    ("Polls indicate a close race.", "indicate", "appearance"),
    ("Our so-called friends left early.", "so-called", "hearsay"),
    ("The so-called experts were wrong.", "so-called", "hearsay"),
    ("An unconfirmed report spoke of three ships.", "unconfirmed", "hearsay"),
    ("I understand he has already sold the boat.", "understand", "belief"),
    ("I figured I needed more rope.", "figured", "belief"),
    ("He closed what the guides thought was a safe path.", "thought", "belief"),
    ("Although commonly thought of as a saint, he stole.", "thought", "belief"),
    ("She failed in the view of many neighbours.", "in the view of", "belief"),
    ("In the mayor's view, the bridge is safe.", "view", "belief"),
    ("We feel like the vote was stolen.", "feel", "belief"),
    ("She strongly felt that the judge was fair.", "felt", "belief"),
    ("Many would consider that an insult.", "consider", "belief"),
    ("He is seen by other captains of the fleet as uniquely careful.", "seen", "belief"),
    ("Virtually all the guests sang.", "Virtually", "approximation"),
    ("Ms. Orr said that Mr. Poll could help smooth the talks.", "could", "possibility"),
    ("They watched men who could be spies.", "could", "possibility"),
    ("It indicates that trade is slowing.", "indicates", "appearance"),
    ("He has a realistic chance at winning.", "chance", "possibility"),
    ("It is the clearest sign yet that the ice is melting.", "sign", "appearance"),
    ("The deal is seen as one way out.", "seen", "belief"),
    ("The two clubs are roughly even in the vote.", "roughly", "approximation"),
    ("The new pier is about as long as the old one.", "about", "approximation"),
    ("The two boats are essentially in a tie.", "essentially", "approximation"),
    ("The strike brought a virtual standstill of the port.", "virtual", "approximation"),
    ("He did not feel “this is a hard job.”", "feel", "belief"),
    ("It is an outcome we have long anticipated.", "anticipated", "belief"),
    ("It may be a bad year, who knows?", "who knows", "possibility"),
    ("He stays in the race though it appears he has no chance.", "appears", "appearance"),
    ("Many are undecided, so a late gaffe could decide the race.", "could", "possibility"),
    ("Hale could have about 90% of the seats by May.", "could", "possibility"),
    ("The idea that the dam could be used as a bridge came up.", "could", "possibility"),
    ("The figures, purported to be gathered by a bureau, are old.", "purported to be", "hearsay"),
    ("He faces a near impossible task.", "near", "approximation"),
    ("It was a near-sweep of the state.", "near", "approximation"),
    ("The move could be seen as a mistake.", "could", "possibility"),
    ("The board is effectively closing the pier.", "effectively", "approximation"),
    ("They have kept virtually their whole budget.", "virtually", "approximation"),
    ("It was a putatively neutral report.", "putatively", "hearsay"),
    ("The mayor deemed the release a fair trade-off.", "deemed", "belief"),
    ("You may not agree with what he did.", "may", "possibility"),
    ("The plan sounds about right to me.", "about", "approximation"),
    ("A poll found Hale about even with Morn.", "about", "approximation"),
    ("On the shows, about one in three of the guests left.", "about", "approximation"),
    ("All signs pointed to a sale.", "signs pointed to", "appearance"),
]


@pytest.mark.parametrize(("sentence", "cue", "subtype"), MARKED, ids=[m[0] for m in MARKED])
def test_a_hedge_is_marked(marks: Marks, sentence: str, cue: str, subtype: str) -> None:
    assert (cue, subtype) in marks(sentence)


LEFT_ALONE = [
    ("The ferry has moved closer to the pier.", "closer to"),
    ("There are no signs on the wall of the inn.", "signs"),
    ("She has great potential for a girl of six.", "potential"),
    ("The board estimated the danger badly.", "estimated"),
    ("The estimates of the board were read aloud.", "estimates"),
    ("Might I suggest a walk by the river?", "Might"),
    ("I wish everyone could read these letters.", "could"),
    ("It is not clear how the boat figured in the case.", "figured"),
    ("Little could be seen, because little was lit.", "could"),
    ("The salve can effectively heal a burn.", "effectively"),
    ("Members may claim a chair by the fire.", "may"),
    ("I find the old key every time.", "find"),
    ("We find him guilty of theft.", "find"),
    ("He perceived a light in the fog.", "perceived"),
    ("A widely perceived problem is the lack of rain.", "perceived"),
    ("The roof should be banned.", "should"),
    ("Then he would paint it blue and you could pick your colour.", "could"),
    ("Fans waited in a hall where guests could wear a wig.", "could"),
    ("Young players could learn a lot from her.", "could"),
    ("You can feel that they are not happy.", "feel"),
    ("He should have looked harder for the key.", "looked"),
    ("He leads among likely Green voters.", "likely"),
    ("He leads among likely Norland primary voters.", "likely"),
    ("You could not possibly know the way.", "possibly"),
    ("It is all that you can possibly carry.", "possibly"),
    ("Believe it or not, the goat won.", "Believe"),
    ("A relative of the baker came.", "relative"),
    ("The relative humidity rose.", "relative"),
    ("It was the song he sang in may when the rain fell.", "may"),
    ("The fair opens on 3 May.", "May"),
    ("May was cold and wet.", "May"),
    ("She left in May.", "May"),
    ("May I sit here?", "May"),
    ("You may leave early today.", "may"),
    ("They feared the might of the sea.", "might"),
    ("He pushed with all his might.", "might"),
    ("The thief could not open the door.", "could"),
    ("She stopped so that he could rest.", "could"),
    ("Could you close the window?", "Could"),
    ("I could hear the bells.", "could"),
    ("The hut had windows that could be opened.", "could"),
    ("Nobody could find the key.", "could"),
    ("He ran as fast as he could.", "could"),
    ("Drivers should slow down here.", "should"),
    ("She said she would pay.", "would"),
    ("Cats can see in the dark.", "can"),
    ("It was not possible to land.", "possible"),
    ("Come as soon as possible.", "possible"),
    ("Gifts made the new roof possible.", "possible"),
    ("She has great potential.", "potential"),
    ("Most likely voters like the plan.", "likely"),
    ("The law makes floods more likely.", "likely"),
    ("There is no chance of rain.", "chance"),
    ("His voice was low and his writing unclear.", "certain"),
    ("An unknown painter made it.", "unknown"),
    ("She is not known for her songs.", "not known"),
    ("The singer appeared on stage at nine.", "appeared"),
    ("The word appears in two letters.", "appears"),
    ("The danger became apparent at dawn.", "apparent"),
    ("Prince Olo is the heir apparent.", "apparent"),
    ("He looks like his brother.", "looks like"),
    ("He looked at the sky.", "looked"),
    ("The guide suggested a walk.", "suggested"),
    ("Baku suggested to both that it help.", "suggested"),
    ("The coach indicated he would stay.", "indicated"),
    ("They showed no sign of fear.", "sign"),
    ("He tends the garden with care.", "tends"),
    ("The lawyer alleged that the map was stolen.", "alleged"),
    ("The paper reported the theft on Monday.", "reported"),
    ("Pupils are supposed to wear a cap.", "supposed"),
    ("Police questioned the suspect for hours.", "suspect"),
    ("She believes in ghosts.", "believes"),
    ("He thinks about the sea.", "thinks"),
    ("It was a kind thought.", "thought"),
    ("Lou is expecting a baby.", "expecting"),
    ("Sales were better than expected.", "expected"),
    ("The firm cut its expected earnings.", "expected"),
    ("The council considered the offer.", "considered"),
    ("Six of the letters were deemed secret by the council.", "deemed"),
    ("She took no step that could be interpreted as a vote.", "interpreted"),
    ("She considered moving north.", "considered"),
    ("I saw a seal in the bay.", "saw"),
    ("She felt cold and tired.", "felt"),
    ("It is hard to imagine a colder place.", "imagine"),
    ("I do not doubt that he paid.", "doubt"),
    ("The book is about three sisters.", "everything"),
    ("They spoke about the bridge.", "about"),
    ("Boats lay around the pier.", "around"),
    ("Some guests left early.", "Some"),
    ("How many guests came?", "many"),
    ("What kind of tree is it?", "kind of"),
    ("The bread is not nearly done.", "nearly"),
    ("The dog was treated fairly.", "fairly"),
    ("At least 40 and more than 12 came.", "more than"),
    ("The choice is up to you.", "up to"),
    ("If it rains, play stops.", "If"),
    ("She is assuming office in June.", "assuming"),
    ("He was accused of theft.", "accused"),
    ("We hope for rain.", "hope"),
    ("He predicted a flood.", "predicted"),
    ("Heal us, and may God keep the town.", "may"),
    ("Thank you, and may the best team win.", "may"),
    ("The boys played the game Devil May Cry for hours.", "May"),
    ("They mourned for what could have been.", "could"),
    ("The court ruled that the field could be used for fairs.", "could"),
    ("He figured he could mend the pump for less.", "could"),
    ("There were too many rules, but not so many that they could stop us.", "could"),
    ("She had such a good memory that she could recite the poem.", "could"),
    ("They counted the shells they could use.", "could"),
    ("Only members could vote in it.", "could"),
    ("Maids should be paid on Fridays.", "should"),
    ("That should be a crime.", "should"),
    ("The dog and the cat were an unlikely pair.", "unlikely"),
    ("Nobody knows the river better than she does.", "Nobody knows"),
    ("Rain has increased the likelihood of floods.", "likelihood"),
    ("It was the chance of a lifetime.", "chance"),
    ("The swing is possible only when the wind is low.", "possible"),
    ("The letter indicates the month of the find.", "indicates"),
    ("The sums were checked by suggesting that they start again.", "suggesting"),
    ("She looked beautiful that night.", "looked"),
    ("The hat makes him look weak.", "look"),
    ("When you look close, the paint is thin.", "look"),
    ("We asked what the house would look like.", "look like"),
    ("He leaned in as if to speak.", "as if"),
    ("It is not as if she forgot.", "as if"),
    ('They carried signs that said "Stop".', "signs"),
    ("The star has an apparent magnitude of five.", "apparent"),
    ("Tests are run by so-called site managers.", "so-called"),
    ("He couldn't believe that the bank was closed.", "believe"),
    ("They will believe anything he says.", "believe"),
    ("You should believe the doctor.", "believe"),
    ("Nobody should feel what we felt.", "feel"),
    ("“I feel your pain,” he said.", "feel"),
    ("Most of them feel that way.", "feel"),
    ("It is not fair to expect people to wait outside.", "expect"),
    ("A hut is considered a house for the purposes of the tax.", "considered"),
    ("The council considered the idea that the tax is too high.", "considered"),
    ("They asked and considered whether the road would hold.", "considered"),
    ("The season saw almost as many goals lost as scored.", "saw"),
    ("She saw the film as a child.", "saw"),
    ("I learned how they think and work.", "think"),
    ("We should think not of the old war.", "think"),
    ("I can't even imagine the grief.", "imagine"),
    ("I understand why she left.", "understand"),
    ("There was no boat in view of the pier.", "view"),
    ("He won three points out of a possible four.", "possible"),
    ("She missed a good chance to score.", "chance"),
    ("The frogs lived in a murky pond.", "murky"),
    ("I could help you with the boat.", "could"),
    ("They care about equal pay.", "about"),
    ("He is a new kind of mayor.", "kind of"),
    ("The bank promised him that he could run the shop.", "could"),
    ("They took a virtual tour of the mill.", "virtual"),
    ("Who do they think they are?", "think"),
    ("It went as well as I could have expected.", "expected"),
    ("He wrote a song about 2016 politics.", "about"),
    ("The vote stirred unlikely allies.", "unlikely"),
    ("The engineer, who knows the dam, left.", "who knows"),
    ("The near side of the hill is wet.", "near"),
    ("It was a near-miss in the harbour.", "near"),
    ("Smoke could be seen over the mill.", "could"),
    ("A salve can effectively heal the wound.", "effectively"),
    ("Ten letters were deemed secret by the office.", "deemed"),
    ("They dug all night so he could open the well.", "could"),
    ("I could have stayed with them.", "could"),
    ("They care about right and wrong.", "about"),
    ("He acted in a sense of duty.", "in a sense"),
    ("He told a plausible story.", "plausible"),
    ("She found something of great age.", "something of a"),
]


@pytest.mark.parametrize(("sentence", "trap"), LEFT_ALONE, ids=[t[0] for t in LEFT_ALONE])
def test_a_word_that_does_not_hedge_here_is_left_alone(
    marks: Marks, sentence: str, trap: str
) -> None:
    assert trap.lower() not in [cue.lower() for cue, _ in marks(sentence)]


def test_two_cues_in_a_row_are_two_marks(marks: Marks) -> None:
    assert marks("It seems unlikely that he paid.") == [
        ("seems", "appearance"),
        ("unlikely", "possibility"),
    ]


def test_maybe_is_one_word_and_may_be_is_two(marks: Marks) -> None:
    assert marks("Maybe it rains.") == [("Maybe", "possibility")]
    assert marks("The key may be lost.") == [("may", "possibility")]


ODD = [
    "",
    " ",
    "\n\n\n",
    "MAY MIGHT COULD PERHAPS ABOUT SOME SEEM",
    "may",
    "about",
    "could could could could",
    "def may(x): return could[x] if x else perhaps",
    "Der Bürgermeister könnte vielleicht kommen, sagte er.",
    "O may it be / that might could seem / as if",
    "maymightcouldperhapsabout" * 50,
    '"""""""\'\'\'\'\'“”“”',
    "of as about to",
    "🙂 may 🙂",
    "may " * 500,
]


@pytest.mark.parametrize("text", ODD, ids=[repr(t[:20]) for t in ODD])
def test_odd_text_is_read_without_complaint(marks: Marks, text: str) -> None:
    assert isinstance(marks(text), list)


@pytest.mark.parametrize("text", ODD[1:], ids=[repr(t[:20]) for t in ODD[1:]])
def test_a_text_without_a_parse_is_read_without_complaint(
    pipeline: Pipeline, detector: Detector, text: str
) -> None:
    detector(pipeline.language.make_doc(text))


def test_every_mark_has_a_rule_that_says_why_and_asks(pipeline: Pipeline) -> None:
    component = make(pipeline.language, "newsgloss_hedge", None)
    text = "Some 300 guests may come, it is thought; the alleged forger seems ill."
    rows = read(component(pipeline.language(text)), "newsgloss_hedge")
    assert len(rows) == 5
    for row in rows:
        fields = {"text": text[row["start"] : row["end"]], **row["fields"]}
        said = text_for("hedge", row["subtype"], row["rule"], **fields)
        assert row["rule"]
        assert said.why
        assert row["fields"]["gloss"] in said.why
        assert row.get("question") or said.question


def test_a_users_own_cue_is_marked(pipeline: Pipeline, tmp_path: Path) -> None:
    own = '[[cue]]\ntext = "methinks"\nsubtype = "belief"\ngloss = "It is a thought."\n'
    (tmp_path / "hedges.toml").write_text(own, encoding="utf-8")
    component = make(pipeline.language, "newsgloss_hedge", str(tmp_path))
    rows = read(component(pipeline.language("Methinks the lady is late.")), "newsgloss_hedge")
    assert [row["subtype"] for row in rows] == ["belief"]


def test_a_cue_with_a_test_nobody_knows_is_left_out(pipeline: Pipeline, tmp_path: Path) -> None:
    own = '[[cue]]\ntext = "methinks"\nsubtype = "belief"\ntests = ["no-such-test"]\n'
    (tmp_path / "hedges.toml").write_text(own, encoding="utf-8")
    component = make(pipeline.language, "newsgloss_hedge", str(tmp_path))
    doc = component(pipeline.language("Methinks the lady is late."))
    assert read(doc, "newsgloss_hedge") == []


def test_the_labels_of_spacys_official_models_serve_as_well(
    pipeline: Pipeline, detector: Detector
) -> None:
    words = ["She", "is", "considered", "a", "fool", "and", "could", "lose", "."]
    heads = [2, 2, 2, 4, 2, 2, 7, 2, 2]
    deps = ["nsubjpass", "auxpass", "ROOT", "det", "oprd", "cc", "aux", "conj", "punct"]
    tags = ["PRP", "VBZ", "VBN", "DT", "NN", "CC", "MD", "VB", "."]
    pos = ["PRON", "AUX", "VERB", "DET", "NOUN", "CCONJ", "AUX", "VERB", "PUNCT"]
    doc = Doc(pipeline.language.vocab, words=words, heads=heads, deps=deps, tags=tags, pos=pos)
    rows = read(detector(doc), "newsgloss_hedge")
    assert [(row["rule"], row["subtype"]) for row in rows] == [
        ("consider-as", "belief"),
        ("could-epistemic", "possibility"),
    ]


def test_a_parse_that_hangs_all_words_on_one_takes_no_longer_for_it(
    pipeline: Pipeline, detector: Detector, lines_run: Callable[[Callable[[], object]], int]
) -> None:
    def work(count: int) -> int:
        doc = Doc(
            pipeline.language.vocab,
            words=["may"] * count,
            heads=[0] * count,
            deps=["ROOT", *["aux"] * (count - 1)],
            tags=["MD"] * count,
            pos=["AUX"] * count,
        )
        return lines_run(lambda: detector(doc))

    some = work(200)
    assert some > 1000
    assert work(2000) <= 10 * some


def test_the_component_serves_in_anybodys_pipeline() -> None:
    language = spacy.blank("en")
    language.add_pipe("newsgloss_hedge")
    doc = language("Perhaps the key was lost.")
    assert [span.text for span in doc.spans["newsgloss_hedge"]] == ["Perhaps"]
