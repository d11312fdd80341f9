"""Makes the application and its window from their parts, for `app.gui` and for tests."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app import i18n, paths
from app.background import Background
from app.log import catch_errors, start_log
from app.main_window import MainWindow
from app.recovery import Recovery
from app.session import Session
from app.settings import Settings
from app.tasks import AnalysisWorker
from app.views import theme
from app.views.icons import program_icon
from app.views.menus import dress_actions


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


def make_window(application: QApplication) -> MainWindow:
    """The window, dressed and wired; the worker starts after the first paint."""
    settings = Settings(paths.settings_file())
    i18n.install(application, settings.language)
    session = Session(settings.author)
    background = Background()
    worker = AnalysisWorker(background, settings.model, settings.photo_library)
    recovery = Recovery(session, background, paths.recovery_folder())
    tones = theme.apply(application, settings.theme, settings.text_size)
    window = MainWindow(session, settings, worker, background, recovery)
    dress_actions(window.actions_by_name, tones)
    window.painted.connect(worker.start)
    catch_errors(window.tell_error)
    return window
