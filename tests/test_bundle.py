"""What a bundle holds and leaves out, told without building one."""

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import spacy.lang
from PIL import Image

from installer import bundle, what_ships
from nlp.readers import READERS

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LIBRARIES = what_ships.libraries(PROJECT["dependencies"])


@pytest.mark.parametrize(
    ("platform", "name"),
    [
        ("linux", "PySide6/Qt/plugins/platforms/libqxcb.so"),
        ("linux", "PySide6/Qt/plugins/platforms/libqoffscreen.so"),
        ("linux", "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so"),
        ("linux", "PySide6/Qt/plugins/imageformats/libqjpeg.so"),
        ("linux", "PySide6/Qt/plugins/iconengines/libqsvgicon.so"),
        ("linux", "PySide6/Qt/lib/libQt6DBus.so.6"),  # the accessibility bridge
        ("linux", "PySide6/Qt/lib/libQt6PrintSupport.so.6"),
        ("linux", "PySide6/Qt/lib/libicudata.so.73"),
        ("linux", "libQt6Core.so.6"),
        ("linux", "libxcb-cursor.so.0"),
        ("linux", "libpython3.11.so.1.0"),
        ("linux", "_rl_accel.abi3.so"),
        ("linux", "blis/cy.cpython-311-x86_64-linux-gnu.so"),
        ("linux", "pillow.libs/libtiff-20b7e810.so.6.3.0"),
        ("linux", "PIL/_avif.cpython-311-x86_64-linux-gnu.so"),
        ("linux", "resources/model/pipeline.bin"),
        ("linux", "resources/fonts/NotoSerif-Regular.ttf"),
        ("linux", "resources/seeds/harbour-ferry.txt"),
        ("linux", "spacy-3.8.18.dist-info/entry_points.txt"),
        ("win32", "PySide6\\plugins\\platforms\\qwindows.dll"),
        ("win32", "PySide6\\Qt6Core.dll"),
        ("win32", "python311.dll"),
        ("win32", "libffi-8.dll"),
        ("darwin", "PySide6/Qt/plugins/platforms/libqcocoa.dylib"),
        ("darwin", "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets"),
        ("darwin", "libssl.3.dylib"),
    ],
)
def test_what_the_program_needs_ships(platform: str, name: str) -> None:
    assert what_ships.keeps(name, platform)


@pytest.mark.parametrize(
    ("platform", "name"),
    [
        ("linux", "PySide6/Qt/plugins/platformthemes/libqgtk3.so"),
        ("linux", "PySide6/Qt/plugins/platforms/libqvnc.so"),
        ("linux", "PySide6/Qt/plugins/tls/libqopensslbackend.so"),
        ("linux", "PySide6/Qt/lib/libQt6Quick.so.6"),
        ("linux", "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6"),
        ("linux", "libQt6Network.so.6"),
        ("linux", "libgtk-3.so.0"),
        ("linux", "libreadline.so.8"),
        ("linux", "libstdc++.so.6"),
        ("linux", "newsgloss-0.1.0.dist-info/direct_url.json"),  # names its maker's folder
        ("linux", "spacy/lang/hr/lemma_lookup_license.txt"),
        ("win32", "PySide6\\Qt6Network.dll"),
        ("win32", "PySide6\\plugins\\tls\\qopensslbackend.dll"),
        ("win32", "PySide6\\translations\\qtbase_de.qm"),
        ("darwin", "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml"),
    ],
)
def test_what_nobody_asks_for_stays_out(platform: str, name: str) -> None:
    assert not what_ships.keeps(name, platform)


def test_all_that_is_loaded_by_name_is_collected() -> None:
    files = [p.relative_to(ROOT).as_posix() for p in (ROOT / "nlp").rglob("*.py")]
    found = what_ships.modules([*files, "nlp/article.txt"])
    assert {f"nlp.readers.{reader.module}" for reader in READERS} <= set(found)
    assert {"nlp", "nlp.readers", "nlp.components.hedge"} <= set(found)
    assert not [name for name in found if name.endswith("__init__") or "article.txt" in name]


def test_no_module_that_a_selftest_loads_is_left_out() -> None:
    names = [path.name for path in Path(spacy.lang.__path__[0]).iterdir() if path.is_dir()]
    left_out = [*what_ships.LEFT_OUT, *what_ships.other_languages(names)]
    assert "spacy.lang.de" in left_out
    code = (
        "import sys\n"
        "for name in sys.argv[1:]: sys.modules[name] = None\n"
        "from app.__main__ import main\n"
        "sys.exit(main(['selftest']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *left_out], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "FAIL" not in done.stdout


def test_what_is_loaded_by_name_is_there() -> None:
    for name in what_ships.LOADED_BY_NAME:
        __import__(name)


def test_every_library_brings_its_licence_or_we_do() -> None:
    ours = {"pyside6-essentials", "shiboken6"}
    without = set()
    for name in LIBRARIES:
        files = map(str, what_ships.distribution(name).files or ())
        if not what_ships.licence_files(files):
            without.add(name)
    assert without <= ours
    given = {path.name for path in (bundle.GIVEN / "licences").iterdir()}
    assert given == {"README.txt", "LGPL-3.0.txt", "GPL-3.0.txt"}


def test_licences_and_notices_are_told_from_code() -> None:
    assert what_ships.licence_files(
        [
            "x-1.dist-info/licenses/src/zlib.txt",
            "x-1.dist-info/METADATA",
            "x/LICENCE.md",
            "x/licenses.py",
            "x/words.txt",
        ]
    ) == ["x-1.dist-info/licenses/src/zlib.txt", "x/LICENCE.md"]


def test_licences_come_into_a_folder_of_their_library_wherever_they_lay(tmp_path: Path) -> None:
    installed = tmp_path / "lib" / "site"
    names = ("LICENSE", "x-1.dist-info/licenses/src/zlib.txt", "../../share/NOTICE")
    for name in names:
        (installed / name).parent.mkdir(parents=True, exist_ok=True)
        (installed / name).write_text(name)
    about = installed / "x-1.dist-info"
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: x\nVersion: 1\n")
    (about / "RECORD").write_text("".join(f"{name},,\n" for name in names))
    bundle._add_licences_of(what_ships.Distribution.at(about), tmp_path / "licences")
    found = [p for p in (tmp_path / "licences").rglob("*") if p.is_file()]
    assert {p.relative_to(tmp_path / "licences").as_posix() for p in found} == {
        "x-1/LICENSE",
        "x-1/licenses/src/zlib.txt",
        "x-1/share/NOTICE",
    }


def test_what_only_an_extra_needs_does_not_ship() -> None:
    assert "spacy" in LIBRARIES
    assert not {"pytest", "torch", "pyinstaller"} & set(LIBRARIES)
    assert what_ships.libraries(['packaging; extra == "dev"']) == []


@pytest.mark.parametrize(
    ("platform", "machine", "name"),
    [
        ("linux", "x86_64", "newsgloss-1.2-linux-x86_64.tar.xz"),
        ("win32", "AMD64", "newsgloss-1.2-windows-x86_64.zip"),
        ("darwin", "arm64", "newsgloss-1.2-macos-arm64.tar.gz"),
        ("linux", "aarch64", "newsgloss-1.2-linux-arm64.tar.xz"),
    ],
)
def test_the_archive_is_named_after_version_system_and_processor(
    platform: str, machine: str, name: str
) -> None:
    ending = what_ships.archive_ending(platform)
    assert what_ships.bundle_name("1.2", platform, machine) + ending == name


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_an_archive_keeps_programs_and_names_and_tells_nothing_of_its_maker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    folder = tmp_path / "newsgloss-1.2"
    (folder / "_internal").mkdir(parents=True)
    (folder / "newsgloss").write_text("#!")
    (folder / "newsgloss").chmod(0o755)
    monkeypatch.setattr(bundle, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "platform", platform)
    archive = bundle.pack(folder)
    if platform == "win32":
        assert "newsgloss-1.2/newsgloss" in zipfile.ZipFile(archive).namelist()
        return
    with tarfile.open(archive) as packed:
        members = packed.getmembers()
    names = ["newsgloss-1.2", "newsgloss-1.2/_internal", "newsgloss-1.2/newsgloss"]
    assert [member.name for member in members] == names
    assert members[-1].mode & 0o111
    assert {(m.uid, m.gid, m.uname, m.gname) for m in members} == {(0, 0, "", "")}


@pytest.mark.parametrize(("platform", "newline"), [("linux", b"\n"), ("win32", b"\r\n")])
def test_the_page_for_technicians_says_what_they_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, newline: bytes
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    bundle.add_what_technicians_need(tmp_path, "1.2")
    data = (tmp_path / "README.txt").read_bytes()
    assert data.startswith(b"Newsgloss 1.2:")
    assert data.count(b"\n") == data.count(newline)
    page = data.decode("ascii")  # any editor shows it
    for words in ("menu-entry.sh --remove", "%APPDATA%\\Newsgloss", "NEWSGLOSS_HOME", "selftest"):
        assert words in page
    assert "$" not in page
    assert (tmp_path / "menu-entry.sh").exists() is (platform == "linux")


def test_the_icon_for_windows_has_small_and_large_sizes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(bundle, "WORK", tmp_path)
    with Image.open(bundle.windows_icon()) as icon:
        assert {(16, 16), (256, 256)} <= set(icon.info["sizes"])
        assert icon.convert("RGBA").getextrema()[3] == (0, 255)


@pytest.mark.skipif(sys.platform != "linux", reason="a desktop entry")
def test_the_menu_entry_finds_the_program_in_any_folder(tmp_path: Path) -> None:
    folder = tmp_path / 'new "gloß" 100%'
    folder.mkdir()
    script = bundle.GIVEN / "menu-entry.sh"
    (folder / script.name).write_bytes(script.read_bytes())
    home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    subprocess.run(["sh", folder / script.name], env=home, check=True, capture_output=True)
    entry = tmp_path / ".local/share/applications/newsgloss.desktop"
    told = entry.read_text(encoding="utf-8")
    assert f'Exec="{tmp_path}/new \\\\"gloß\\\\" 100%%/newsgloss" %f\n' in told
    subprocess.run(["sh", folder / script.name, "--remove"], env=home, check=True)
    assert not entry.exists()
