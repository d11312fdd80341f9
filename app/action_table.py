"""All that one can do in the window, in one table: menus, toolbar and shortcut list come from it.

Letters alone (`single`) are a second way for those who want it; they can be switched off, since
they get in the way of speech input and of screen readers' own keys.
"""

from dataclasses import dataclass

from app.palette import QT_TRANSLATE_NOOP

CONTEXT = "Actions"
SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its words with the menu's underlined letter, its keys, its icon."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    single: str = ""
    icon: str = ""
    checkable: bool = False
    short: str = ""
    """A word for the toolbar."""
    needs: str = ""
    """What must be there: "document", "words", "finding", "mark", "own", "findings"."""


# lupdate reads QT_TRANSLATE_NOOP with literal arguments only, so it is spelt out each time.
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), ("Ctrl+O",), icon="open"),
    ActionSpec(
        "paste_article",
        QT_TRANSLATE_NOOP("Actions", "&New article from the clipboard"),
        ("Ctrl+Shift+V",),
        icon="paste",
    ),
    ActionSpec(
        "save", QT_TRANSLATE_NOOP("Actions", "&Save"), ("Ctrl+S",), icon="save", needs="document"
    ),
    ActionSpec(
        "save_as",
        QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        ("Ctrl+Shift+S",),
        needs="document",
    ),
    ActionSpec(
        "export_handout",
        QT_TRANSLATE_NOOP("Actions", "&Export handout as PDF…"),
        ("Ctrl+E",),
        icon="handout",
        short=QT_TRANSLATE_NOOP("Actions", "Handout"),
        needs="document",
    ),
    ActionSpec(
        "export_worksheet",
        QT_TRANSLATE_NOOP("Actions", "Export &worksheet as PDF…"),
        ("Ctrl+Shift+E",),
        needs="document",
    ),
    ActionSpec(
        "export_key",
        QT_TRANSLATE_NOOP("Actions", "Export answer &key as PDF…"),
        needs="document",
    ),
    ActionSpec(
        "export_report",
        QT_TRANSLATE_NOOP("Actions", "E&xport report as PDF…"),
        needs="document",
    ),
    ActionSpec(
        "preview_handout",
        QT_TRANSLATE_NOOP("Actions", "&Preview handout…"),
        ("Ctrl+Shift+P",),
        needs="document",
    ),
    ActionSpec(
        "preview_worksheet",
        QT_TRANSLATE_NOOP("Actions", "Pre&view worksheet…"),
        needs="document",
    ),
    ActionSpec(
        "preview_key",
        QT_TRANSLATE_NOOP("Actions", "Preview &answer key…"),
        needs="document",
    ),
    ActionSpec(
        "preview_report",
        QT_TRANSLATE_NOOP("Actions", "Pr&eview report…"),
        needs="document",
    ),
    ActionSpec(
        "print_handout",
        QT_TRANSLATE_NOOP("Actions", "Print &handout…"),
        ("Ctrl+P",),
        icon="print",
        needs="document",
    ),
    ActionSpec(
        "print_worksheet",
        QT_TRANSLATE_NOOP("Actions", "Print &worksheet…"),
        needs="document",
    ),
    ActionSpec(
        "print_key",
        QT_TRANSLATE_NOOP("Actions", "Print answer &key…"),
        needs="document",
    ),
    ActionSpec(
        "print_report",
        QT_TRANSLATE_NOOP("Actions", "Print &report…"),
        needs="document",
    ),
    ActionSpec(
        "close", QT_TRANSLATE_NOOP("Actions", "&Close article"), ("Ctrl+W",), needs="document"
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), icon="undo"),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"
    ),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",), needs="words"),
    ActionSpec(
        "copy_citation",
        QT_TRANSLATE_NOOP("Actions", "Copy with c&itation"),
        ("Ctrl+Shift+C",),
        needs="words",
    ),
    ActionSpec(
        "find", QT_TRANSLATE_NOOP("Actions", "&Find…"), ("Ctrl+F",), icon="find", needs="document"
    ),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), ("F3",), needs="document"),
    ActionSpec(
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Find pre&vious"),
        ("Shift+F3",),
        needs="document",
    ),
    ActionSpec(
        "add_note",
        QT_TRANSLATE_NOOP("Actions", "Add a &note on the selected words…"),
        ("Ctrl+M",),
        "N",
        "note",
        short=QT_TRANSLATE_NOOP("Actions", "Note"),
        needs="words",
    ),
    ActionSpec(
        "mark_hedge",
        QT_TRANSLATE_NOOP("Actions", "Mark the selected words as &hedge"),
        ("Ctrl+1",),
        "1",
        needs="words",
    ),
    ActionSpec(
        "mark_sourcing",
        QT_TRANSLATE_NOOP("Actions", "Mark the selected words as &sourcing"),
        ("Ctrl+2",),
        "2",
        needs="words",
    ),
    ActionSpec(
        "mark_quote",
        QT_TRANSLATE_NOOP("Actions", "Mark the selected words as &quotation"),
        ("Ctrl+3",),
        "3",
        needs="words",
    ),
    ActionSpec(
        "mark_caption",
        QT_TRANSLATE_NOOP("Actions", "Mark the selected words as ca&ption"),
        ("Ctrl+4",),
        "4",
        needs="words",
    ),
    ActionSpec(
        "edit_note",
        QT_TRANSLATE_NOOP("Actions", "&Edit the note"),
        ("F2",),
        "E",
        needs="mark",
    ),
    ActionSpec(
        "choose_kind",
        QT_TRANSLATE_NOOP("Actions", "&Kind of my mark…"),
        ("F4",),
        "T",
        needs="own",
    ),
    ActionSpec(
        "remove", QT_TRANSLATE_NOOP("Actions", "Re&move my mark"), ("Ctrl+Del",), needs="own"
    ),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), ("Ctrl+,",)),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        ("Ctrl++", "Ctrl+="),
        icon="zoom-in",
        needs="document",
    ),
    ActionSpec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        ("Ctrl+-",),
        icon="zoom-out",
        needs="document",
    ),
    ActionSpec(
        "zoom_reset",
        QT_TRANSLATE_NOOP("Actions", "&Normal size"),
        ("Ctrl+0",),
        needs="document",
    ),
    ActionSpec(
        "hide_marks",
        QT_TRANSLATE_NOOP("Actions", "&Hide all marks"),
        ("Ctrl+H",),
        "H",
        "hide",
        checkable=True,
        needs="document",
    ),
    ActionSpec(
        "findings_pane",
        QT_TRANSLATE_NOOP("Actions", "&Marks beside the article"),
        ("F9",),
        checkable=True,
    ),
    ActionSpec(
        "card_pane",
        QT_TRANSLATE_NOOP("Actions", "&Explanation beside the article"),
        ("Shift+F9",),
        checkable=True,
    ),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next &pane"), ("F6",)),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous p&ane"), ("Shift+F6",)),
    ActionSpec(
        "full_screen", QT_TRANSLATE_NOOP("Actions", "F&ull screen"), ("F11",), checkable=True
    ),
    ActionSpec(
        "next_finding",
        QT_TRANSLATE_NOOP("Actions", "&Next mark"),
        ("F8", "Ctrl+Down"),
        "J",
        "next",
        needs="findings",
    ),
    ActionSpec(
        "previous_finding",
        QT_TRANSLATE_NOOP("Actions", "&Previous mark"),
        ("Shift+F8", "Ctrl+Up"),
        "K",
        "previous",
        needs="findings",
    ),
    ActionSpec(
        "accept",
        QT_TRANSLATE_NOOP("Actions", "&Accept: the mark is right"),
        ("Ctrl+Shift+A",),
        "A",
        "accept",
        short=QT_TRANSLATE_NOOP("Actions", "Accept"),
        needs="finding",
    ),
    ActionSpec(
        "reject",
        QT_TRANSLATE_NOOP("Actions", "&Reject: wrong here"),
        ("Ctrl+Shift+R",),
        "R",
        "reject",
        short=QT_TRANSLATE_NOOP("Actions", "Reject"),
        needs="finding",
    ),
    ActionSpec(
        "ignore",
        QT_TRANSLATE_NOOP("Actions", "&Ignore: hide it, no judgement"),
        ("Ctrl+Shift+I",),
        "I",
        "ignore",
        short=QT_TRANSLATE_NOOP("Actions", "Ignore"),
        needs="finding",
    ),
    ActionSpec(
        "undecide",
        QT_TRANSLATE_NOOP("Actions", "&Back to undecided"),
        ("Ctrl+Shift+D",),
        "U",
        needs="finding",
    ),
    ActionSpec(
        "accept_shown",
        QT_TRANSLATE_NOOP("Actions", "Accept a&ll listed"),
        needs="findings",
    ),
    ActionSpec(
        "reject_shown",
        QT_TRANSLATE_NOOP("Actions", "Reject all lis&ted"),
        needs="findings",
    ),
    ActionSpec(
        "ignore_shown",
        QT_TRANSLATE_NOOP("Actions", "I&gnore all listed"),
        needs="findings",
    ),
    ActionSpec(
        "analyse_again",
        QT_TRANSLATE_NOOP("Actions", "Loo&k for marks again"),
        ("F5",),
        needs="document",
    ),
    ActionSpec("reading_marks", QT_TRANSLATE_NOOP("Actions", "How to &read the marks"), ("F1",)),
    ActionSpec(
        "shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("Ctrl+?", "Ctrl+/")
    ),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Newsgloss")),
)

MENUS: tuple[tuple[str, str, str], ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "open paste_article > recent - save save_as - export_handout > export > print - "
            "close quit"
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            "undo redo - copy copy_citation find find_next find_previous - add_note "
            "mark_hedge mark_sourcing mark_quote mark_caption - edit_note choose_kind remove - "
            "settings"
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "zoom_in zoom_out zoom_reset - > categories hide_marks - findings_pane card_pane "
            "next_pane previous_pane - > theme full_screen"
        ),
    ),
    (
        "findings",
        QT_TRANSLATE_NOOP("Actions", "&Marks"),
        (
            "next_finding previous_finding - accept reject ignore undecide - accept_shown "
            "reject_shown ignore_shown - analyse_again"
        ),
    ),
    (
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        "reading_marks shortcuts > practice - about",
    ),
)
"""Menu name, title, and its actions: `-` is a line, `> name` a submenu.

Ten entries and three lines are as high as a screen of 1024×600 at 200 %: what is wanted every day
stands in the menu itself, what is wanted now and then in a submenu.
"""

SUBMENUS: dict[str, str] = {
    "recent": QT_TRANSLATE_NOOP("Actions", "Open &recent"),
    "practice": QT_TRANSLATE_NOOP("Actions", "Practice ar&ticles"),
    "categories": QT_TRANSLATE_NOOP("Actions", "&Categories"),
    "theme": QT_TRANSLATE_NOOP("Actions", "Co&lours"),
    "export": QT_TRANSLATE_NOOP("Actions", "O&ther PDFs"),
    "print": QT_TRANSLATE_NOOP("Actions", "&Print and preview"),
}
SUBMENU_ACTIONS: dict[str, str] = {
    "export": "export_worksheet export_key export_report",
    "print": (
        "print_handout print_worksheet print_key print_report - "
        "preview_handout preview_worksheet preview_key preview_report"
    ),
}
"""The actions of submenus that never change; the window fills the others."""


def actions_of(entries: str) -> list[str]:
    """The names of a menu's actions, with those of its submenus where they stand."""
    words = (SUBMENU_ACTIONS.get(word, word) for word in entries.split())
    known = {spec.name for spec in ACTIONS}
    return [name for names in words for name in names.split() if name in known]


TOOLBAR = (
    "open save - undo redo - previous_finding next_finding accept reject ignore - add_note find "
    "hide_marks - zoom_out zoom_in - export_handout print_handout"
)
TOOLBAR_WORDS = frozenset({"accept", "reject", "ignore", "add_note", "export_handout"})
"""Buttons that show a word beside the icon: what a newcomer needs first."""
