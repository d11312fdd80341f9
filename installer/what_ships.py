"""What a bundle holds and what it leaves out, and under which names and licences.

Nothing here builds anything: `installer/bundle.py` and `installer/newsgloss.spec` do.
Names of files are those inside of the bundle's `_internal`, with `/`.
"""

import re
from collections.abc import Iterable
from fnmatch import fnmatch
from importlib.metadata import Distribution, distribution
from importlib.metadata import requires as requires_of
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOADED_BY_NAME = (
    "_rl_accel",
    "spacy_legacy.architectures",
    "spacy_legacy.layers",
    "spacy_legacy.loggers",
    "spacy_legacy.scorers",
    "spacy_loggers",
)
"""Modules that no import statement names: reportlab tries one, spaCy's registry finds others."""

LANGUAGES = ("en", "ja", "ko", "th", "vi", "xx", "zh")
"""spaCy's languages that ship: English, and those that spaCy itself imports for its registry."""

LEFT_OUT = (
    "IPython",
    "PIL.ImageTk",
    "PIL._imagingtk",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_pytest",
    "_tkinter",
    "catalogue.tests",
    "cymem.tests",
    "hypothesis",
    "idlelib",
    "lxml.isoschematron",
    "murmurhash.tests",
    "mypy",
    "numpy.f2py",
    "pip",
    "pkg_resources",
    "preshed.tests",
    "pytest",
    # The GNU readline library is under the GPL.
    "readline",
    "setuptools",
    "spacy.tests",
    "srsly.tests",
    "thinc.tests",
    "tkinter",
    "torch",
)
"""Modules that the program never asks for, or does without."""

DESCRIPTIONS = ("METADATA", "entry_points.txt")
"""What ships of a package's description: its name and version, and what others find it by."""

PLUGINS = {
    "accessiblebridge": ("*",),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibus*"),
    "platforms": ("qcocoa", "qoffscreen", "qwayland*", "qwindows", "qxcb"),
    # Not qgtk3: it would bring GTK along, or meet a GTK that does not fit.
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("*",),
    "styles": ("*",),
    "wayland-decoration-client": ("*",),
    "wayland-graphics-integration-client": ("*",),
    "wayland-shell-integration": ("*",),
    "xcbglintegrations": ("*",),
}
"""Qt's plugins that ship, by kind, without "lib" and ending; a kind that is not here does not."""

_UNUSED = (
    # Qt's words, in languages that the window is not translated to.
    "PySide6/*translations/*",
    "PySide6/Qt/qml/*",
    "PySide6/qml/*",
    "*/tests/*",
    "*.pyx",
    "*.pxd",
    "*.pyi",
    "*.cpp",
    "*.h",
    "*.hh",
    "*.c",
)
_UNUSED_QT = (
    "EglF[sS]*",
    "Network",
    "OpenGLWidgets",
    "Pdf*",
    "Qml*",
    "Quick*",
    "ShaderTools",
    "Sql",
    "Test",
    "VirtualKeyboard*",
    "WaylandCompositor",
    "WaylandEglCompositor*",
)
_QT_LIBRARY = re.compile(r"(?:.*/)?(?:lib)?Qt6?([A-Za-z]+)(?:\.framework|\.so|\.dll|\.abi3|\.|/|$)")
_LINUX_LIBRARIES = (
    "libX11-xcb.*",
    "libbz2.*",
    "libcrypto.*",
    "libexpat.*",
    "libffi.*",
    "liblzma.*",
    "libpython*",
    "libssl.*",
    "libxcb-*",
    "libxkbcommon*",
    "libz.*",
)
"""What Python needs, and what Qt needs beyond a plain desktop: libxcb-cursor is seldom there.

All other libraries of the system must be its own: glib, fontconfig, OpenGL and the C++ runtime
have to fit its drivers and its settings.
"""


def keeps(name: str, platform: str) -> bool:
    """Whether a collected file ships; the platform is one of `sys.platform`."""
    path = PurePosixPath(name.replace("\\", "/"))
    text = str(path)
    if "/plugins/" in text and text.startswith("PySide6/"):
        return _keeps_plugin(path)
    if path.parts[0].endswith(".dist-info"):
        return path.name in DESCRIPTIONS  # others tell where a checkout lies on its maker's disk
    qt = _QT_LIBRARY.match(text)
    if qt is not None and any(fnmatch(qt[1], unused) for unused in _UNUSED_QT):
        return False
    if platform == "linux" and fnmatch(text, "lib*.so*") and len(path.parts) == 1 and qt is None:
        return any(fnmatch(text, kept) for kept in _LINUX_LIBRARIES)
    if text.startswith("spacy/lang/") and len(path.parts) > 3:
        return path.parts[2] in LANGUAGES
    return not any(fnmatch(text, unused) for unused in _UNUSED)


def _keeps_plugin(path: PurePosixPath) -> bool:
    kind, plugin = path.parent.name, path.name.partition(".")[0].removeprefix("lib")
    return any(fnmatch(plugin, kept) for kept in PLUGINS.get(kind, ()))


def other_languages(names: Iterable[str]) -> list[str]:
    """The modules of spaCy's languages that stay out; `names` are the folders in `spacy/lang`."""
    return [f"spacy.lang.{n}" for n in sorted(names) if n not in (*LANGUAGES, "__pycache__")]


def modules(files: Iterable[str]) -> list[str]:
    """The modules among the files of the wheel: readers, commands and more are loaded by name."""
    sources = [PurePosixPath(name) for name in files if name.endswith(".py")]
    dotted = {".".join(path.with_suffix("").parts) for path in sources}
    return sorted(name.removesuffix(".__init__") for name in dotted)


def libraries(requirements: Iterable[str], extra: str = "") -> list[str]:
    """The names of all distributions that the requirements bring along, themselves included."""
    done = set[tuple[str, str]]()
    todo = [(Requirement(text), extra) for text in requirements]
    while todo:
        wanted, extra = todo.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": extra}):
            continue
        for extra in ("", *wanted.extras):
            if (key := (canonicalize_name(wanted.name), extra)) not in done:
                done.add(key)
                todo += [(Requirement(text), extra) for text in requires_of(wanted.name) or ()]
    return sorted({name for name, _ in done})


def descriptions(wheel: Path) -> list[tuple[str, str]]:
    """Names, versions and entry points of what ships, as PyInstaller's pairs of file and folder.

    The window shows the versions; spaCy finds components and architectures by entry points.
    """
    (own,) = wheel.glob("newsgloss-*.dist-info")
    names = libraries(Distribution.at(own).requires or ())
    folders = [own, *map(_folder, names)]
    files = [folder / name for folder in folders for name in DESCRIPTIONS]
    return [(str(path), path.parent.name) for path in files if path.is_file()]


def _folder(name: str) -> Path:
    files = distribution(name).files or []
    metadata = next(file for file in files if str(file).endswith(".dist-info/METADATA"))
    return Path(str(metadata.locate())).parent


def licence_files(names: Iterable[str]) -> list[str]:
    """The licences and notices among the files of a distribution."""
    telling = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
    found = []
    for name in names:
        path = PurePosixPath(name)
        inside = path.parts[0].endswith(".dist-info") and "licenses" in path.parts[1:-1]
        if (inside or telling.search(path.name)) and path.suffix not in (".py", ".pyc", ".pyi"):
            found.append(name)
    return sorted(found)


def bundle_name(version: str, platform: str, machine: str) -> str:
    """The name of the folder and the archive: program, version, system and processor."""
    system = {"win32": "windows", "darwin": "macos"}.get(platform, platform)
    processor = {"amd64": "x86_64", "aarch64": "arm64"}.get(machine.lower(), machine.lower())
    return f"newsgloss-{version}-{system}-{processor}"


def archive_ending(platform: str) -> str:
    """What the system unpacks by itself."""
    return {"win32": ".zip", "darwin": ".tar.gz"}.get(platform, ".tar.xz")
