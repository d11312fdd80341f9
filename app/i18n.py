"""The window's language: translations are found by their name, `newsgloss_<language>.qm`.

Views call `self.tr`; tables outside a QObject mark their words with `QT_TRANSLATE_NOOP` and have
them translated when they are shown. A language is added by adding its file, nothing else.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from nlp.resources import resource

PSEUDO = "pseudo"
"""A made-up language for tests: every translated word stands in brackets."""


class PseudoTranslator(QTranslator):
    """Puts every word of the window in brackets, so that words nobody translated stand out."""

    def isEmpty(self) -> bool:
        """Never: Qt would drop an empty translator."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The word in brackets, with its number filled in."""
        counted = source.replace("%n", str(n)) if n >= 0 else source
        return f"[{counted}]"


def available() -> list[str]:
    """The languages that have a translation; English is always there."""
    names = (path.stem.partition("_")[2] for path in _folder().glob("newsgloss_*.qm"))
    return sorted({"en", *names})


def translator_of(language: str, parent: QObject | None = None) -> QTranslator | None:
    """The translator of a language; an empty one follows the system.

    English has a file as well, for singular and plural; it is what an unknown language gets.
    """
    if language == PSEUDO:
        return PseudoTranslator(parent)
    wanted = QLocale(language) if language else QLocale.system()
    translator = QTranslator(parent)
    there = _load(translator, wanted) or _load(translator, QLocale("en"))
    return translator if there else None


def code_of(language: str) -> str:
    """The code of a language, such as "fr_FR", for texts outside of Qt; empty is the system's."""
    locale = QLocale(language) if language else QLocale.system()
    return locale.name() if locale.language() is not QLocale.Language.C else "en"


def install(application: QCoreApplication, language: str = "") -> QTranslator | None:
    """Translates the window; an empty language follows the system."""
    translator = translator_of(language, application)
    if translator is not None:
        application.installTranslator(translator)
    return translator


def _load(translator: QTranslator, locale: QLocale) -> bool:
    return translator.load(locale, "newsgloss", "_", str(_folder()))


def _folder() -> Path:
    return resource("translations")


def own_name(language: str) -> str:
    """What a language calls itself."""
    return QLocale(language).nativeLanguageName().capitalize() or language
