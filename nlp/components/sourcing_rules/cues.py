"""Whether a cue shows its source to say, think or plan something, here and in fact."""

from bisect import bisect_left, bisect_right
from typing import Any

from nlp.components.bag import bag
from nlp.components.sourcing_rules.phrase import LIGHT, Phrase
from nlp.components.sourcing_rules.seeming import (
    NEGATIONS,
    SILENT,
    calls_names,
    casts_a_vote,
    never_said,
    only_seems_to_say,
)
from nlp.tokens import Tokens

_RELAYS = bag(
    "report say write quote note reveal confirm cite observe estimate learn describe "
    "claim tell publish find detail cover broadcast show list state add point mention suggest "
    "speculate explain according per allege carry run break call put hear recall "
    "conclude allude term warn argue predict calculate discover obtain record relate"
)
"""A medium relays only with such a cue: one that endorses, asks or sues acts for itself."""

_ACTS = bag(
    "accept adopt aim append appear approve attack back care devote distribute embrace file "
    "ignore knock look nominate offer release seek share shelter sign support talk vote welcome "
    "join help serve gather march follow attend pay visit work run focus oppose endorse "
    "endorsement favor favour opposition push applaud boo cheer clap demonstrate discuss earn "
    "advance engage negotiate picket protest rally scuffle smile yawn"
)
"""Cues by which a group only acts: "voters backed her" cites nobody."""
_CLAIMS = bag(
    "accuse acknowledge add admit agree allege announce argue ask assert assume assure "
    "believe blame boast brag call caution chant charge cite claim clarify compare complain "
    "concede conclude condemn confide confirm consider contend criticise criticize cry "
    "declare decry demand deny deride describe disagree disclose dismiss doubt emphasise "
    "emphasize estimate expect explain expose fear forecast guess hail hint hope indicate "
    "insist joke lament learn maintain mention mock note object observe pledge point "
    "portray praise predict promise propose protest question reassure recall recommend record "
    "recount refuse reiterate relate remark remember repeat reply report reveal rule say "
    "signal speculate state stress suggest summarize suspect swear teach tell testify "
    "think threaten tweet urge view voice vow warn wonder worry write "
    "articulate challenge charge chide confess counter debate determine discuss dismiss dispute "
    "dub echo fret hail hear lash muse name opine posit quip rebut refute remind retort scoff "
    "sneer talk vent reaffirm restate"
)
"""Cues that make even a borrowed subject a source: "lawmakers who thought that"."""
_HEARD = _CLAIMS | bag(
    "advise affirm allow anticipate aver bemoan blast call caution characterise characterize "
    "circulate comment communicate concur conjecture contemplate correct credit "
    "criticise debunk deem defend denounce deplore detail detect disagree discover disparage "
    "diagnose email encourage envision equate exclaim exhort expect express feel figure find "
    "foresee grumble guarantee hope imply implore instruct intend interpret joke judge "
    "continue label liken mean mull mumble murmur overestimate perceive pitch plan plead "
    "predict present proclaim pronounce quote rate read reckon recollect regard reject report "
    "see sense speak surmise theorise theorize tout translate underestimate whisper "
    "counsel applaud agitate cast brand accuse rank rule rail slam assail lambast lambaste rip "
    "skewer savage excoriate berate scold rebuke reproach disavow chastise upbraid ridicule laud "
    "extol dissent opine apologize apologise contest counter plead"
)
"""Cues by which people are heard or their mind is told; with any other verb they only act."""
_LOUDLY = bag("shout yell scream holler chant")
"""Without words in marks or a clause, these are only noise."""
_HEARD_WITH = {
    "sound": bag("off"),
    "weigh": bag("in"),
    "mince": bag("words"),
    "play": bag("down"),
    "post": bag("thoughts tweet message comment comments reaction reactions video"),
}
"""Verbs that tell of speech only with such a word soon behind them: "parents sounded off"."""
_PEOPLE_RULES = bag(
    "group-unnamed group-again person-unnamed person-again person-owned crowd pronoun-many "
    "pronoun-one body-unnamed"
)
_IN_THE_MIND = bag("think hope believe fear expect consider propose remember wonder see plan want")
"""As participles right behind a noun these only sort people: "voters hoping for change"."""
_SEEMING = bag(
    "seem seems seemed appear appears appeared continue continues continued be to quick were are"
)
_GIVES_VOICE = bag(
    "raise raises raised raising voice voices voiced voicing express expresses expressed "
    "expressing repeat repeated place placed lay laid level leveled levelled"
)
"""With these, a noun of saying is the word of their subject: "teachers raised questions"."""
_NOUN_LINKS = frozenset(("of", "from", "among", "by"))
_LOUD = frozenset(("audience", "crowd", "electorate", "public", "populace"))
_STATES = bag(
    "know like love dislike hate need enjoy prefer seem appear imagine recognise recognize "
    "realise realize understand notice ignore lack order request backing"
)
"""Cues for what people know or like: nobody's word is passed on by "voters who know me"."""
_OF_A_MASS = bag("want feel think believe expect see consider talk question wonder disagree")
"""What "people" in general want or feel is the writer's guess, not somebody's word."""
_TELLS = bag("say warn argue claim contend insist complain allege maintain")
_FAR = _TELLS | bag("pledge vow promise note add predict believe explain acknowledge urge")
"""Cues that a phrase can have although its sentence says something else in between."""
_SEES = bag("know recognise recognize realise realize understand")
"""Of leaders these tell what they think, of people in general what anybody may see."""
_LETTERS = frozenset(("letter", "statement", "declaration", "appeal"))
"""Who signs one of these says what is in it; a petition or a bill only counts names."""
_IN_PRINT = bag("statement release letter email e-mail memo filing")
_SHOWS = frozenset(("show", "find", "prove", "detail", "document"))
_BORROWED = frozenset(("relative", "clause"))
_FACTUAL = frozenset(("according_to", "colon"))
_FORESEEN = bag("will 'll ’ll may might would")
_MINDS = frozenset(("tell", "object", "think", "believe"))
"""What critics "will say", some "may think": it may stand for what they do; the weight decides."""
_HARDLY = bag("not n't n’t never barely hardly scarcely")
_WISHED = frozenset(("would", "could", "might", "may", "should"))
_IRREGULAR = {
    "said": "say",
    "wrote": "write",
    "written": "write",
    "told": "tell",
    "found": "find",
    "ran": "run",
    "broke": "break",
    "heard": "hear",
    "shown": "show",
}


def why_not(t: Tokens, row: dict[str, Any], phrase: Phrase, rule: str) -> str:
    """The reason why a phrase that could be marked is not cited by this cue, or ""."""
    cue = cue_tokens(t, row)
    lemma = str(row.get("lemma", "")).split(" ")[0]
    borrowed = row.get("frame") in _BORROWED
    if lemma and _only_acts(t, row, phrase, rule, lemma):
        return "acts-and-says-nothing"
    some = phrase.determiner in ("many", "number") or phrase.amount >= 0
    placed = t.lower[phrase.core : phrase.core + 1] == ["in"] and (
        t.tag[phrase.core + 1 : phrase.core + 2] == ["NNP"]
    )
    some = some or placed or _are_told_apart(t, phrase)  # "people in Port Ellin see it as"
    mass = (rule == "crowd" and not some and t.lower[phrase.head] in LIGHT | _LOUD) or (
        rule == "body-unnamed" and phrase.determiner == "bare"
    )
    if _only_what_they_say(t, row, phrase):
        return "only-seems-to-say"
    if rule == "pronoun-one" and lemma in _SEES:
        return "people-in-general"  # "somebody knows who did it"
    if mass and (lemma in _OF_A_MASS | _SEES or row.get("frame") == "noun"):
        return "people-in-general"
    if row.get("frame") == "adjective":
        return "described-and-says-nothing"
    anyone = rule == "pronoun-one"
    added = t.lower[phrase.core : phrase.core + 2] == [",", "who"]
    told = lemma in _TELLS or (not anyone and (added or _told_of_the_past(t, cue)))
    if row.get("frame") == "relative" and not told:
        return "a-kind-of-people"
    if row.get("frame") == "clause" and cue and _is_described(t, cue, phrase):
        return "described-and-says-nothing"
    if row.get("frame") == "clause" and cue and not _speaks(t, cue, phrase, rule, lemma):
        return "another-speaks"
    if row.get("frame") == "noun" and cue and rule in _PEOPLE_RULES and not _owns(t, cue, phrase):
        return "not-the-owner"
    if rule == "medium-named" or (rule == "media-vague" and row.get("frame") != "noun"):
        if not cue:
            return ""
        wished = rule == "media-vague" and any(t.lower[c] in _WISHED for c in cue)
        silent = bool(_HARDLY & set(t.lower[phrase.stop : cue[-1]]))
        own = wished or silent or not _relays(t, cue) or _in_its_own_name(t, cue)
        own = own or _about_itself(t, row, phrase, cue)
        return "medium-acts-for-itself" if own else ""
    if lemma == "call" and cue and not calls_names(t, _verb(t, cue)):
        return "acts-and-says-nothing"
    if rule in _PEOPLE_RULES and only_seems_to_say(t, _verb(t, cue), phrase, rule, lemma):
        return "only-seems-to-say"
    if row.get("frame") in _FACTUAL or not cue:
        return ""
    return _unreal(t, cue, phrase, borrowed)


def _are_told_apart(t: Tokens, phrase: Phrase) -> bool:
    """Whether it says which people they are: "people close to Morn", "with knowledge of it"."""
    behind = t.lower[phrase.core : phrase.core + 3]
    return bool(behind) and (behind[0] in _NEAR or (behind[0] == "with" and "knowledge" in behind))


_NEAR = bag("close familiar near inside briefed involved knowledgeable around")


def _only_what_they_say(t: Tokens, row: dict[str, Any], phrase: Phrase) -> bool:
    """ "She heard what voters are saying": that they speak is told, not what they said."""
    what = t.lower[max(0, phrase.first - 1) : phrase.first] == ["what"]
    return what and row.get("frame") == "verb" and not row.get("content")


def _only_acts(t: Tokens, row: dict[str, Any], phrase: Phrase, rule: str, lemma: str) -> bool:
    """Whether the cue tells what its source does or is, not what it says or thinks."""
    if lemma == "sign" and _LETTERS & set(t.lower[phrase.stop : phrase.stop + 7]):
        return False
    borrowed = row.get("frame") in _BORROWED
    if lemma == "appear" or casts_a_vote(t, cue_tokens(t, row), lemma):
        return True
    if (not borrowed or row.get("frame") == "clause") and _has_clause(t, row):
        return False  # "leaders recognise that", "teachers decided she should stay"
    shows = rule == "paper-vague" and lemma in _SHOWS
    if lemma in _ACTS | _STATES or (borrowed and lemma not in _CLAIMS and not shows):
        return True
    return rule in _PEOPLE_RULES and not _is_heard(t, row, phrase, lemma)


def _has_clause(t: Tokens, row: dict[str, Any]) -> bool:
    """Whether "that" or a clause with its own verb stands behind the cue."""
    cue = cue_tokens(t, row)
    if not cue or t.tag[cue[-1]] not in ("VBP", "VBZ", "VBD"):
        return False
    return t.lower[cue[-1] + 1 : cue[-1] + 2] == ["that"] or any(
        t.dep[c] == "ccomp" and c > cue[-1] for c in t.children[cue[-1]]
    )


def _is_heard(t: Tokens, row: dict[str, Any], phrase: Phrase, lemma: str) -> bool:
    """Whether a verb tells what people say or think; "some want" and "make clear" do."""
    if row.get("frame") not in ("verb", "passive", "inverted", "clause", "relative"):
        return True
    if row.get("quotes") and row.get("frame") in ("verb", "inverted"):
        return True  # "a clerk had typed "not urgent"": the words are there
    last = (cue_tokens(t, row) or [phrase.stop])[-1]
    if lemma == "make":
        return "clear" in t.lower[last : last + 4]
    if lemma in _LOUDLY:
        return bool(row.get("content")) and "that" in t.lower[last : last + 3]
    if lemma in _HEARD_WITH:
        return bool(_HEARD_WITH[lemma] & set(t.lower[last - 1 : last + 4]))
    if lemma == "want":
        return phrase.determiner == "many"
    return lemma in _HEARD or bool(_stem(t, _verb(t, cue_tokens(t, row))) & _HEARD)


def _speaks(t: Tokens, cue: list[int], phrase: Phrase, rule: str, lemma: str) -> bool:
    """Whether the phrase is the subject of a cue for which the tree gave none of its own.

    Right before the cue it is; farther away only as the first subject of its sentence, with a
    plain verb of saying: "Teachers have attacked the plan, saying it is unfair".
    """
    verb = _verb(t, cue)
    if verb < 0 or cue[0] < phrase.first:
        return True
    between = range(phrase.stop, cue[0])
    if bool(between) and all(t.lower[i] in _SEEMING for i in between):
        return t.lower[phrase.stop] != "to"
    if (t.tag[verb] == "VB" and t.lower[cue[0]] == "to") or t.lower[verb - 1] == "to":
        return False
    if all(t.tag[i] in ("RB", "VBD", "VBP", "VBZ", ",") for i in between) and len(between) < 4:
        return not (t.tag[verb] == "VBG" and lemma in _IN_THE_MIND and not between)
    finite = t.tag[verb] in ("VBD", "VBZ", "VBP")
    if finite and rule in _PEOPLE_RULES and _only_describes(t, between):
        return True
    if rule in ("medium-named", "media-vague") or lemma not in _FAR:
        return False
    begin = t.sents[t.sent[phrase.first]][0]
    return not any(t.dep[i].startswith("nsubj") for i in range(begin, phrase.first))


def _only_describes(t: Tokens, between: range) -> bool:
    """Whether a participle with its prepositions stands there, and no other subject.

    So "people briefed on the case said": what they are, then what they do.
    """
    if not 1 < len(between) < _PARTICIPLE or t.tag[between[0]] not in ("VBN", "VBD", "JJ"):
        return False
    led = False
    for i in between[1:]:
        if t.tag[i] in ("IN", "TO", "CC"):
            led = True
            continue
        another = t.tag[i] in ("DT", "PRP$", "PRP") and not led
        if another or t.tag[i] not in _IN_A_PHRASE:
            return False
        led = led and t.tag[i] not in ("NN", "NNS", "NNP", "NNPS")
    return t.tag[between[1]] in ("IN", "TO")


_PARTICIPLE = 14
"""Tokens of a participle with what belongs to it."""
_IN_A_PHRASE = bag("DT PRP$ PRP NN NNS NNP NNPS JJ CD POS RB HYPH")


def _owns(t: Tokens, cue: list[int], phrase: Phrase) -> bool:
    """Whether a noun of saying is these people's: "critics' fears", "criticism from rivals"."""
    if any(t.lower[i] in _GIVES_VOICE for i in range(phrase.core, cue[-1])):
        return True
    if cue[0] >= phrase.core:
        return t.tag[phrase.core - 1] == "POS" or t.tag[phrase.stop - 1] == "POS"
    return any(t.lower[i] in _NOUN_LINKS for i in range(cue[0], phrase.first))


def _verb(t: Tokens, cue: list[int]) -> int:
    """The verb that says what is done: the last of "did not respond", or -1."""
    return next((i for i in reversed(cue) if t.tag[i].startswith("VB")), -1)


def _in_its_own_name(t: Tokens, cue: list[int]) -> bool:
    """Whether a medium speaks about itself: "Hullo News said in a statement"."""
    i = cue[-1] + 1
    return t.lower[i : i + 2] in (["in", "a"], ["in", "an"], ["in", "its"]) and any(
        word in _IN_PRINT for word in t.lower[i + 2 : i + 5]
    )


def _about_itself(t: Tokens, row: dict[str, Any], phrase: Phrase, cue: list[int]) -> bool:
    """Whether a medium tells what it does itself: "Hullo News said it would close"."""
    i = cue[-1] + 1
    i += t.lower[i : i + 1] == ["that"]
    says = bool(_stem(t, _verb(t, cue)) & {"say", "announce"})
    leads = row.get("frame") == "verb" and phrase.stop <= cue[0]
    does = t.tag[i + 2 : i + 3] == ["VBG"] or t.lemma[i + 1 : i + 2] != ["be"]
    return says and leads and t.lower[i : i + 1] == ["it"] and t.dep[i] == "nsubj" and does


def _told_of_the_past(t: Tokens, cue: list[int]) -> bool:
    """Whether a relative clause tells what was said; "people who think" only sorts people."""
    return any(t.tag[i] in ("VBD", "VBN") for i in cue)


def _is_described(t: Tokens, cue: list[int], phrase: Phrase) -> bool:
    """Whether a participle before its noun has another's word: "called a hero, the clerk ..."."""
    return cue[-1] < phrase.first and t.tag[cue[0]] in ("VBN", "VBD")


def cue_tokens(t: Tokens, row: dict[str, Any]) -> list[int]:
    """The tokens of a row's cue."""
    return [
        i
        for start, end in row["cue"]
        for i in range(bisect_right(t.end, start), bisect_left(t.start, end))
    ]


def _unreal(t: Tokens, cue: list[int], phrase: Phrase, borrowed: bool) -> str:
    """Whether the saying is only thought of: "critics could say", "a need for voters to say"."""
    verb = _verb(t, cue)
    if verb < 0:
        return ""
    around = {*cue, *t.children[verb]}
    if borrowed and t.tag[verb] not in ("VBD", "VBZ", "VBP"):
        around |= {i for i in t.children[t.head[verb]] if i < verb}
    only = "only" in (t.lower[verb - 1], *t.lower[verb + 1 : verb + 2])
    modals = {t.lower[i] for i in around if t.tag[i] == "MD"}
    if modals and not only:  # but who "could only quip" or "would say only" did
        told = not borrowed and modals <= _FORESEEN and _stem(t, verb) & (_TELLS | _MINDS)
        return "only-foreseen" if told else "only-thought-of"
    if any(t.lower[i] in NEGATIONS for i in around) and (borrowed or _stem(t, verb) & SILENT):
        return "denied"
    if borrowed and t.dep[phrase.head] in ("nsubj:pass", "nsubjpass"):
        return "hears-and-says-nothing"
    if never_said(t, phrase.first, verb):
        return "only-thought-of"
    before = t.lower[phrase.first - 1] if phrase.first else ""
    if before == "for" and t.tag[verb] == "VB":
        return "only-thought-of"
    if before in ("whether", "if") and phrase.first > t.sents[t.sent[phrase.first]][0]:
        return "only-thought-of"
    return ""


def _relays(t: Tokens, cue: list[int]) -> bool:
    last = cue[-1]
    if "call" in _stem(t, _verb(t, cue)) and t.lower[last : last + 2][-1:] in (["on"], ["for"]):
        return False  # it asks somebody to do something
    return any(t.lower[i] in (":", "—", "-") or _stem(t, i) & _RELAYS for i in cue)


def _stem(t: Tokens, i: int) -> set[str]:
    """Possible dictionary forms: the pipeline's lemma and the word with its ending cut."""
    word = t.lower[i]
    out = {word, t.lemma[i], _IRREGULAR.get(word, word)}
    for ending, put in (("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y")):
        if word.endswith(ending):
            out.add(word[: -len(ending)] + put)
    return out
