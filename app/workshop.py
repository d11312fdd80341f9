"""What the window works with, made by the composition root and handed on as one."""

from dataclasses import dataclass

from app.background import Background
from app.recovery import Recovery
from app.session import Session
from app.settings import Settings
from app.tasks import AnalysisWorker
from app.views.current_palette import CurrentPalette
from app.views.marks_shown import MarksShown


@dataclass(frozen=True, slots=True)
class Workshop:
    """The parts that live as long as the window."""

    session: Session
    settings: Settings
    background: Background
    worker: AnalysisWorker
    recovery: Recovery
    shown: MarksShown
    palette: CurrentPalette

    def close(self) -> None:
        """Ends processes and threads; unsaved work has been dealt with before.

        Where a thread hangs, a save may be cut off, so the copy of unsaved work stays for the next
        start.
        """
        # A stack that is destroyed tells of it, to listeners that are gone by then.
        self.session.undo_stack.blockSignals(True)
        self.worker.stop()
        ended = self.background.close()
        self.recovery.close(keep=not ended)
