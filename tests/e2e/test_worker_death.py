"""The process that looks for marks dies: that is told, and nothing is lost."""

import os
import signal
from pathlib import Path

from app.main_window import MainWindow
from nlp.annotation import State


def test_a_killed_worker_is_told_and_started_again_and_findings_arrive(
    window: MainWindow, article: Path, person
) -> None:
    worker = window.workshop.worker
    worker.start()
    person.wait(lambda: worker.process_id != 0)
    window.open_file(article)
    person.wait(lambda: worker.is_busy)
    killed = worker.process_id
    os.kill(killed, signal.SIGKILL)
    person.wait(lambda: "stopped by itself" in window.bar.text)
    person.wait_for_findings()
    assert worker.process_id not in (0, killed)


def test_a_worker_killed_at_rest_costs_no_decision(opened: MainWindow, person) -> None:
    mark = person.mark("could")
    opened.session.decide([mark.id], State.ACCEPTED, "accept")
    worker = opened.workshop.worker
    worker.start()
    person.wait(lambda: worker.is_ready)
    os.kill(worker.process_id, signal.SIGKILL)
    person.wait(lambda: "nothing of yours is lost" in opened.bar.text)
    assert person.mark("could").state is State.ACCEPTED
    opened.commands["analyse_again"].trigger()
    person.wait(lambda: not worker.is_busy)
    assert person.mark("could").state is State.ACCEPTED


def test_a_worker_that_dies_again_and_again_is_given_up_with_a_sentence(
    window: MainWindow, article: Path, person
) -> None:
    worker = window.workshop.worker
    window.settings.model = "a-language-that-is-not-there"
    window.open_file(article)
    person.wait(lambda: "could not look for marks" in window.bar.text)
    assert not worker.is_busy
    assert person.document.article.text.startswith("Ferry")


def test_looking_for_marks_can_be_stopped_and_taken_up_again(
    window: MainWindow, tmp_path: Path, person
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"The cost may rise, officials said {n}." for n in range(3000)))
    window.open_file(long)
    worker = window.workshop.worker
    person.wait(lambda: worker.is_busy and worker.is_ready)
    person.click_button("Stop", window.status)
    assert not worker.is_busy
    assert not person.document.analysed
    assert "Stopped" in window.status.words
