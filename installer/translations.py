"""Gathers the window's words for translators and packs what they wrote.

python installer/translations.py [LANGUAGE...]   (default: the languages that are there, and en)

Each `resources/translations/newsgloss_<language>.ts` gets the words of the program as it is now;
then each is packed as `.qm`. English has a file too, only for singular and plural: a source text
"%n mark(s)" becomes "%n mark" and "%n marks" by itself.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def main(languages: list[str]) -> None:
    """Updates and packs the languages."""
    there = {path.stem.partition("_")[2] for path in FOLDER.glob("newsgloss_*.ts")}
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    for language in sorted({*languages, *there, "en"}):
        file = FOLDER / f"newsgloss_{language}.ts"
        only = ["-pluralonly"] if language == "en" else []
        options = ["-no-obsolete", "-locations", "none", "-target-language", language, *only]
        _run("pyside6-lupdate", *options, *sources, "-ts", str(file))
        if language == "en":
            _fill_plurals(file)
        _run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _fill_plurals(file: Path) -> None:
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if message.get("numerus") != "yes" or translation is None:
            continue
        translation.attrib.pop("type", None)
        for form in list(translation):
            translation.remove(form)
        for text in (source.replace("(s)", ""), source.replace("(s)", "s")):
            ElementTree.SubElement(translation, "numerusform").text = text
    tree.write(file, encoding="utf-8", xml_declaration=True)


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    subprocess.run([str(beside), *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1:])
