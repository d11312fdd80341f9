"""Makes the application and its window from their parts, for `app.gui` and for tests."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from app import i18n, paths
from app.background import Background
from app.log import catch_errors, start_log
from app.main_window import MainWindow
from app.recovery import Recovery
from app.safekeeping import Safekeeping
from app.session import Session
from app.settings import Settings
from app.tasks import AnalysisWorker
from app.translation import translate_with
from app.views import theme
from app.views.current_palette import CurrentPalette
from app.views.icons import program_icon
from app.views.marks_shown import MarksShown
from app.views.menus import dress_toolbar
from app.workshop import Workshop
from nlp import texts


def make_application() -> QApplication:
    """The application, named and with its fonts."""
    QCoreApplication.setApplicationName("Newsgloss")
    QCoreApplication.setOrganizationName("Newsgloss")
    application = QApplication(["newsgloss"])
    application.setStyle("Fusion")
    application.setDesktopFileName("newsgloss")
    application.setWindowIcon(program_icon())
    theme.load_fonts()
    start_log(paths.log_file())
    return application


def make_workshop() -> Workshop:
    """Settings, session, worker and the rest, from the user's own folder."""
    settings = Settings(paths.settings_file())
    session = Session(settings.author)
    background = Background()
    return Workshop(
        session=session,
        settings=settings,
        background=background,
        worker=AnalysisWorker(background, settings.model, settings.photo_library),
        recovery=Recovery(session, background, paths.recovery_folder()),
        shown=MarksShown(),
        palette=CurrentPalette(),
    )


def make_window(application: QApplication) -> MainWindow:
    """The window, dressed and wired; worker and recovery start after the first paint."""
    workshop = make_workshop()
    settings = workshop.settings
    i18n.install(application, settings.language)
    translate_with(QCoreApplication.translate)
    texts.speak(i18n.code_of(settings.language))
    theme.apply(application, settings.theme, settings.text_size)
    window = MainWindow(workshop)
    Safekeeping(workshop.recovery, settings, window.bar, window)

    worn: tuple[bool, int] | None = None

    def dress() -> None:
        nonlocal worn
        look = (theme.is_dark(settings.theme), settings.text_size)
        if look == worn:
            return  # each zoom and each opened file changes a setting; drawing the icons is slow
        worn = look
        tones = theme.apply(application, settings.theme, settings.text_size)
        workshop.palette.set_dark(look[0])
        dress_toolbar(window.toolbar, window.commands, tones)

    # A style sheet's first touch puts widgets' own palettes back to what they were when made.
    for widget in window.findChildren(QWidget):
        widget.ensurePolished()
    dress()
    settings.changed.connect(dress)
    application.styleHints().colorSchemeChanged.connect(dress)
    window.painted.connect(workshop.worker.start)
    window.painted.connect(lambda: window.leftovers.offer(workshop.recovery.leftovers()))
    catch_errors(window.tell_error)
    return window
