"""What gives way where there is little room, and what stays whole."""

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.actions import Actions
from app.views.elided import ElidedCheckBox, ElidedLabel
from app.views.findings_filter import FindingsFilter
from app.views.flow_row import FlowRow
from app.views.menus import Tools, dress_toolbar, fill_toolbar
from app.views.photo_rows import PhotoRow
from app.views.photo_table_model import PhotoTableModel
from app.views.share_splitter import ShareSplitter
from app.views.side_tabs import SideTabs
from app.views.theme import LIGHT

LONG = "Looking for marks, which you can read meanwhile"


@pytest.mark.parametrize("kind", ["label", "box"])
def test_words_that_do_not_fit_are_whole_in_the_tip_and_for_the_ear(
    qtbot: QtBot, kind: str
) -> None:
    box = ElidedCheckBox(LONG) if kind == "box" else ElidedLabel()
    box.setText(LONG)
    qtbot.addWidget(box)
    box.show()
    box.resize(box.sizeHint())
    assert box.toolTip() == ""
    box.resize(90, 30)
    assert box.minimumSizeHint().width() < 90
    assert box.toolTip() == LONG
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == LONG


def test_what_is_cut_is_painted_within_its_room(qtbot: QtBot) -> None:
    label, plain = ElidedLabel(), QLabel()
    for widget in (label, plain):
        widget.setText(LONG)
        qtbot.addWidget(widget)
        widget.resize(120, 30)
    assert label.grab().toImage() != plain.grab().toImage()
    for widget in (label, plain):
        widget.setText("Short")
        widget.resize(120, 30)
    assert label.grab().toImage() == plain.grab().toImage()


@pytest.fixture
def splitter(qtbot: QtBot) -> ShareSplitter:
    made = ShareSplitter(Qt.Orientation.Horizontal, lambda room: [room // 4, room - room // 4])
    for _ in range(2):
        made.addWidget(QWidget())
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def test_shares_follow_the_window_until_a_handle_was_moved(splitter: ShareSplitter) -> None:
    assert abs(splitter.sizes()[0] - 100) <= 2
    splitter.resize(800, 100)
    assert abs(splitter.sizes()[0] - 200) <= 2
    assert splitter.choice().isEmpty()
    splitter.moveSplitter(300, 1)
    splitter.splitterMoved.emit(300, 1)
    splitter.share()
    assert splitter.sizes()[0] == 300


def test_what_was_chosen_comes_back_and_nonsense_does_not(splitter: ShareSplitter) -> None:
    other = QSplitter(Qt.Orientation.Horizontal)
    for _ in range(2):
        other.addWidget(QWidget())
    other.setSizes([300, 100])
    splitter.choose(other.saveState())
    assert not splitter.choice().isEmpty()
    splitter.choose(QByteArray(b"nonsense"))
    assert splitter.choice().isEmpty()


def test_a_low_list_folds_the_choices_but_not_one_that_narrows_it(qtbot: QtBot) -> None:
    bar = FindingsFilter()
    qtbot.addWidget(bar)
    bar.show()
    assert bar.category.isVisible()
    assert not bar._fold.isVisible()
    bar.set_scarce(True)
    assert not bar.category.isVisible()
    assert bar.search.isVisible()
    qtbot.mouseClick(bar._fold, Qt.MouseButton.LeftButton)
    assert bar.category.isVisible()
    bar.set_scarce(False)
    bar.state.setCurrentIndex(1)
    bar.set_scarce(True)
    assert bar.state.isVisible()


def test_choices_stand_below_each_other_where_their_words_would_be_cut(qtbot: QtBot) -> None:
    bar = FindingsFilter()
    qtbot.addWidget(bar)
    bar.show()
    for width, beside in ((500, True), (160, False), (500, True)):
        bar.resize(width, 160)
        qtbot.wait(1)
        assert (bar.category.y() == bar.state.y()) is beside


def test_what_is_chosen_is_never_cut(qtbot: QtBot) -> None:
    bar = FindingsFilter()
    qtbot.addWidget(bar)
    bar.show()
    for width in (230, 250, 270, 290, 310):
        bar.resize(width, 160)
        for number in range(bar.category.count()):
            bar.category.setCurrentIndex(number)
            QApplication.processEvents()
            for box in (bar.category, bar.state):
                option = QStyleOptionComboBox()
                box.initStyleOption(option)
                field = box.style().subControlRect(
                    QStyle.ComplexControl.CC_ComboBox,
                    option,
                    QStyle.SubControl.SC_ComboBoxEditField,
                    box,
                )
                assert field.width() >= box.fontMetrics().horizontalAdvance(box.currentText())


def test_the_toolbar_gives_up_its_words_before_its_buttons(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    toolbar: Tools = fill_toolbar(window, actions)
    dress_toolbar(toolbar, actions, LIGHT)
    window.resize(1400, 200)
    window.show()
    button = toolbar.widgetForAction(actions["accept"])
    assert isinstance(button, QToolButton)
    worded = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    qtbot.waitUntil(lambda: button.toolButtonStyle() is worded)
    window.resize(toolbar.sizeHint().width() - 20, 200)
    qtbot.waitUntil(lambda: button.toolButtonStyle() is not worded)
    qtbot.waitUntil(toolbar.widgetForAction(actions["print_handout"]).isVisible)
    window.resize(1400, 200)
    qtbot.waitUntil(lambda: button.toolButtonStyle() is worded)


def test_tabs_have_short_titles_where_the_long_ones_do_not_fit(qtbot: QtBot) -> None:
    tabs = SideTabs()
    qtbot.addWidget(tabs)
    tabs.add(QWidget(), "Explanation of the mark", "Mark")
    tabs.add(QWidget(), "Photos")
    tabs.resize(600, 100)
    tabs.show()
    assert tabs.tabText(0) == "Explanation of the mark"
    tabs.resize(160, 100)
    assert (tabs.tabText(0), tabs.tabToolTip(0)) == ("Mark", "Explanation of the mark")
    assert tabs.tabToolTip(1) == ""


def test_a_row_goes_on_below_and_its_items_stand_on_one_middle(qtbot: QtBot) -> None:
    outer, row = QWidget(), FlowRow(4)
    outer.setLayout(row)
    qtbot.addWidget(outer)
    low, high, third = QWidget(), QWidget(), QWidget()
    for button, height in ((low, 20), (high, 40), (third, 20)):
        button.setFixedSize(QSize(60, height))
        row.addWidget(button)
    outer.resize(130, row.heightForWidth(130))
    outer.show()
    assert row.heightForWidth(130) == 40 + 4 + 20
    assert low.geometry().center().y() == high.geometry().center().y()
    assert third.y() == 44


def test_stacked_answers_say_who_gives_them() -> None:
    model = PhotoTableModel()
    model.set_rows([PhotoRow("Where", ("Sochi", "Ellin", ""), frozenset({0, 1}))])
    model.stack(True)
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == ["Where", "Caption: ≠\u202fSochi", "Story: ≠\u202fEllin", "File: not stated"]
    heard = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Where, Caption says: Sochi, this does not fit"
