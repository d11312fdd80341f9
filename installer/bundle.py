"""Makes a folder with Newsgloss, Python and all else that it needs, and packs it.

python -m installer.bundle    from the checkout, with `pip install -e .[bundle]`

PyInstaller collects the folder; `installer/what_ships.py` says what stays out. What is made runs
on the system and the kind of processor it was made on. The archive is written to `dist/`.
"""

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from string import Template

from installer.what_ships import archive_ending, bundle_name, libraries, licence_files

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bundle"
GIVEN = ROOT / "installer" / "bundled"
"""What goes into the bundle as it stands."""


def main() -> None:
    """Makes the bundle, tries it and packs it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = bundle_name(project["version"], sys.platform, platform.machine())
    shutil.rmtree(WORK, ignore_errors=True)
    wheel = unpacked_wheel()
    print("Collecting: this takes some minutes.", flush=True)
    folder = collected(wheel, WORK / name)
    strip(folder / "_internal")
    add_licences(folder, project["dependencies"], wheel)
    add_what_technicians_need(folder, project["version"])
    subprocess.run([folder / f"newsgloss{_exe()}", "selftest"], check=True)
    print("Packing: this takes some minutes.", flush=True)
    archive = pack(folder)
    print(f"{archive} {archive.stat().st_size // 10**6} MB, unpacked {size(folder) // 10**6} MB")


def unpacked_wheel() -> Path:
    """The folder of an unpacked wheel: what an installed program has, and nothing of its makers."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(WORK)]
    subprocess.run([*command, str(ROOT)], check=True, stdout=subprocess.DEVNULL)
    (wheel,) = WORK.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(WORK / "wheel")
    return WORK / "wheel"


def collected(wheel: Path, folder: Path) -> Path:
    """The folder with programs and libraries, as PyInstaller makes it."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    places = ["--distpath", str(WORK), "--workpath", str(WORK / "collecting")]
    icons = [str(windows_icon())] if sys.platform == "win32" else []
    spec = str(ROOT / "installer" / "newsgloss.spec")
    subprocess.run([*command, *places, spec, "--", str(wheel), *icons], check=True)
    (WORK / "newsgloss").rename(folder)
    if sys.platform != "win32":
        (folder / "newsgloss-gui").symlink_to("newsgloss")
    return folder


def windows_icon() -> Path:
    """The program's drawing in the sizes that Windows shows."""
    from PIL import Image
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QIcon

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    drawn, icon = WORK / "newsgloss.png", WORK / "newsgloss.ico"
    drawing = QIcon(str(ROOT / "resources" / "icons" / "newsgloss.svg"))
    drawing.pixmap(QSize(256, 256), 1.0).save(str(drawn))
    del application
    with Image.open(drawn) as image:
        image.save(icon, sizes=[(side, side) for side in (16, 24, 32, 48, 64, 128, 256)])
    return icon


def strip(internal: Path) -> None:
    """Drops the names that only debuggers read, on Linux: half of the size.

    Qt for Python ships unchanged, as its licence is easiest kept, and so do the libraries that
    wheels carry beside them, whose layout was altered and which a strip may break.
    """
    tool = shutil.which("strip")
    if sys.platform != "linux":
        return
    if tool is None:
        raise SystemExit("strip was not found: install binutils.")
    for path in internal.rglob("*.so*"):
        first = path.relative_to(internal).parts[0]
        if path.is_symlink() or first.endswith(".libs") or first in ("PySide6", "shiboken6"):
            continue
        subprocess.run([tool, "--strip-unneeded", str(path)], check=True)


def add_licences(folder: Path, requirements: list[str], wheel: Path) -> None:
    """Puts the licences of all that ships into `licences`, a folder for each library."""
    licences = folder / "licences"
    shutil.copytree(GIVEN / "licences", licences)
    (own,) = wheel.glob("newsgloss-*.dist-info")
    shutil.copytree(own / "licenses", licences / "newsgloss")
    for name in [*libraries(requirements), "pyinstaller"]:
        _add_licences_of(distribution(name), licences)
    shutil.copy(python_licence(), licences / "Python.txt")
    for library in _system_libraries(folder / "_internal"):
        _add_notice_of(library, licences / "system")


def _add_licences_of(library: Distribution, licences: Path) -> None:
    names = licence_files(str(file) for file in library.files or ())
    if not names and not library.name.lower().startswith(("pyside6", "shiboken6")):
        raise SystemExit(f"{library.name} brings no licence of its own: put it into {GIVEN}.")
    for name in names:
        folders, _, plain = name.rpartition("/")
        inside = [part for part in folders.split("/")[1:] if part != ".."]
        to = licences.joinpath(f"{library.name}-{library.version}", *inside, plain)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(str(library.locate_file(name)), to)


def python_licence() -> Path:
    """The licence of this Python: its makers and Debian keep it in different places."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / version / "copyright",
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise SystemExit(f"Python's licence was not found: {', '.join(map(str, places))}.")
    return found


def _system_libraries(internal: Path) -> list[str]:
    """The names of the libraries that come from this system rather than from a package."""
    if sys.platform != "linux":
        return []
    files = [path for path in internal.glob("lib*.so*") if not path.is_symlink()]
    return sorted(p.name for p in files if not p.name.startswith("libpython"))


def _add_notice_of(library: str, system: Path) -> None:
    """Copies the notice of the Debian package that a library belongs to."""
    owned = subprocess.run(["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True)
    package = owned.stdout.partition(":")[0]
    notice = Path("/usr/share/doc") / package / "copyright"
    if not package or not notice.is_file():
        raise SystemExit(f"{library} has no known licence: make the bundle on Debian or Ubuntu.")
    system.mkdir(exist_ok=True)
    shutil.copy(notice, system / f"{package}.txt")


def add_what_technicians_need(folder: Path, version: str) -> None:
    """Puts the page for technicians beside the programs, and on Linux what adds a menu entry."""
    page = Template((GIVEN / "README.txt").read_text(encoding="utf-8"))
    words = page.substitute(version=version, made_on=made_on())
    newline = "\r\n" if sys.platform == "win32" else "\n"
    (folder / "README.txt").write_text(words, encoding="utf-8", newline=newline)
    if sys.platform == "linux":
        shutil.copy(GIVEN / "menu-entry.sh", folder)


def made_on() -> str:
    """The system that the bundle was made on, and what it asks of others."""
    if sys.platform == "linux":
        library, number = platform.libc_ver()
        return f"Linux, {platform.machine()}; it needs {library} {number} or later"
    return f"{platform.system()} {platform.release()}, {platform.machine()}"


def pack(folder: Path) -> Path:
    """The archive of the folder, in `dist`: names in order, and nothing about who made it."""
    archive = ROOT / "dist" / f"{folder.name}{archive_ending(sys.platform)}"
    archive.parent.mkdir(exist_ok=True)
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
            for path in _everything(folder):
                zipped.write(path, path.relative_to(folder.parent))
        return archive
    form = archive.suffix.removeprefix(".")
    with tarfile.open(archive, f"w:{form}") as packed:  # type: ignore[call-overload]
        for path in _everything(folder):
            packed.add(path, path.relative_to(folder.parent), recursive=False, filter=_nobodys)
    return archive


def _everything(folder: Path) -> Iterator[Path]:
    yield folder
    yield from sorted(folder.rglob("*"))


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def size(folder: Path) -> int:
    """The bytes of all files of a folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def _exe() -> str:
    return ".exe" if sys.platform == "win32" else ""


if __name__ == "__main__":
    main()
