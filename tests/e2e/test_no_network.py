"""The window asks nothing of the network: in the program and in the processes that it starts."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

WHOLE_WAY = """
import socket, sys, time
from pathlib import Path
def refuse(*_):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from PySide6.QtTest import QTest
from app.window_parts import make_application, make_window
application = make_application()
window = make_window(application)
window.show()
window.open_file(Path(sys.argv[1]))
def wait(condition):
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        QTest.qWait(20)
wait(lambda: window.session.document is not None and window.session.document.analysed)
window.handouts.export(Path(sys.argv[2]))
wait(Path(sys.argv[2]).exists)
print(len(window.session.document.annotations))
window.close_without_asking()
"""


def test_reading_marking_and_printing_work_without_any_network(
    article: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", WHOLE_WAY, str(article), str(tmp_path / "x.pdf")]
    alone = ["unshare", "--net", "--map-root-user"]
    if (
        shutil.which("unshare")
        and subprocess.run([*alone, "true"], capture_output=True).returncode == 0
    ):
        command = [*alone, *command]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 3
