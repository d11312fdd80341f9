"""Which language a text is in, by a vote of small words; short and odd texts count as English."""

import re
from collections import Counter

_WORDS = {
    "en": "the of and to in that for is was on with as by at from it he his be this are has have "
    "not but had were said who which their an they will its been would more about after when",
    "de": "der die das und ist nicht ein eine mit von den dem auf für sich des im zu als auch wird "
    "werden sie er es hat haben war bei nach über aus einen einer noch wie aber dass wurde",
    "fr": "le la les des et est une un du dans que pour qui sur pas avec au ce il elle sont par ne "
    "plus se aux cette ses mais ont été leur son nous après deux",
    "es": "el la los las de que y en un una por con para del se no su al es lo como más pero sus "
    "este fue ha son entre también sobre desde hasta según",
    "it": "il la le di che e un una per con del della non sono è in si da dei al lo gli ha nel "
    "alla "
    "più anche come ma delle stato dal questo dopo",
    "pt": "o a os as de que e em um uma para com não do da por se no na ao mais dos das foi são "
    "como "
    "mas pelo pela seu sua tem até também já",
    "nl": "de het een en van ik te dat die in is op niet zijn met voor er aan om ook als naar maar "
    "bij werd door over heeft uit wordt nog deze hij",
    "sv": "och att det som en på är av för med den till inte har de ett om var från men vi kan när "
    "sig under efter så han hon vid också",
    "da": "og at det som en på er af for med den til ikke har de et om var fra men vi kan når sig "
    "under efter så han hun ved også blev",
    "no": "og at det som en på er av for med den til ikke har de et om var fra men vi kan når seg "
    "under etter så han hun ved også ble",
    "fi": "ja on ei että se oli myös kun mutta ovat tai hän kuin joka mukaan sekä vuoden jo nyt "
    "ole "
    "sen niin jos vain voi",
    "pl": "i w z na nie się że do to jest jak po co o od za przez ale dla są przy był oraz jego "
    "tym "
    "już który było może",
    "cs": "a v na se je že s z do o to i jako za k by pro po od jsou ale bylo podle jeho také své "
    "které který nebo až",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra var ama ise değil "
    "olduğunu dedi tarafından her",
    "ro": "și în de la a cu pe nu că o un din este pentru care mai să au fost sunt al ale prin "
    "după "
    "sau dar",
    "hu": "a az és hogy nem is egy van volt meg ez már csak mint el de ha vagy még kell azt "
    "szerint "
    "lesz után",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke oleh ada karena "
    "telah "
    "bisa mereka saat kata",
    "vi": "và của là có cho không được trong một những các với người này đã khi để từ về tại",
}
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_TABLE = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH_WORDS = 12


def language_of(text: str) -> str:
    """The text's language as a code, "en" unless another one is clear."""
    sample = _sample(text)
    script = _script(sample)
    if script:
        return script
    words = [w.lower() for w in _WORD.findall(sample)]
    if len(words) < _ENOUGH_WORDS:
        return "en"
    counts = Counter(words)
    votes = {language: sum(counts[word] for word in table) for language, table in _TABLE.items()}
    best = max(votes, key=lambda language: votes[language])
    clear = votes[best] > 2 * votes["en"] and votes[best] * 8 > len(words)
    return best if clear and _kinds(counts, best) >= 4 else "en"


def _sample(text: str) -> str:
    """The beginning and the middle: the head of a page may be in another language."""
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return text[: _SAMPLE // 2] + " " + text[middle : middle + _SAMPLE // 2]


def _script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    for language, pattern in _SCRIPTS:
        if letters and len(pattern.findall(sample)) * 2 > letters:
            if language == "ru" and re.search("[іїєґ]", sample) and not re.search("[ыэ]", sample):
                return "uk"
            return language
    if letters and len(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]", sample)) * 2 > letters:
        return "ja"
    return None


def _kinds(counts: Counter[str], language: str) -> int:
    return sum(1 for word in _TABLE[language] if counts[word])
