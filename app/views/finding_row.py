"""How a row of the findings list is drawn: letter on its tint, the words, what it is and where."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views import words
from app.views.current_palette import CurrentPalette
from app.views.findings_model import AnnotationRole, PlaceRole
from app.views.mark_painter import SIGNS, colour, draw_pattern
from nlp.annotation import SET_ASIDE, Annotation, State

_Index = QModelIndex | QPersistentModelIndex
_PAD = 8


class FindingRow(QStyledItemDelegate):
    """Two lines a row; a decision shows as a sign at the right, not by colour alone."""

    def __init__(self, palette: CurrentPalette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of text, all rows alike."""
        height = _font_metrics(option).height()
        return QSize(120, height * 2 + _PAD * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints one finding."""
        mark = index.data(AnnotationRole)
        if not isinstance(mark, Annotation):
            return
        painter.save()
        rect = _rect(option)
        self._paint_ground(painter, option, rect)
        height = _font_metrics(option).height()
        chip = QRect(rect.left() + 10, rect.top() + _PAD + 1, round(height * 1.35), height)
        self._paint_chip(painter, chip, mark)
        left = chip.right() + 11
        self._paint_words(painter, option, rect.adjusted(0, _PAD, -12, -_PAD), left, index, mark)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        palette, state = self._palette.now, _state(option)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour(palette.hairline))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour(palette.ink))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(palette.desk))
        painter.setPen(colour(palette.hairline))
        painter.drawLine(rect.left() + 10, rect.bottom(), rect.right(), rect.bottom())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour(palette.focus))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_chip(self, painter: QPainter, chip: QRect, mark: Annotation) -> None:
        style = self._palette.now.style(mark.category)
        if mark.is_prominent:
            painter.fillRect(chip, colour(style.tint))
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour(style.line))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, style.code)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_pattern(
            painter,
            style.pattern if mark.is_prominent else "solid",
            colour(style.line),
            chip.left(),
            chip.right() + 1,
            chip.bottom() + 3.5,
            1.4,
        )

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        left: int,
        index: _Index,
        mark: Annotation,
    ) -> None:
        palette = self._palette.now
        upper = QRect(left, rect.top(), rect.right() - left, rect.height() // 2)
        lower = upper.translated(0, upper.height())
        sign = SIGNS[mark.state] if mark.is_finding else ""
        serif = QFont(_font(option))
        serif.setFamily("Noto Serif")
        serif.setStrikeOut(mark.state is State.REJECTED)
        faded = mark.state in SET_ASIDE
        painter.setFont(serif)
        painter.setPen(colour(palette.muted if faded else palette.ink))
        room = upper.width() - (20 if sign else 0)
        text = QFontMetrics(serif).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        small = QFont(_font(option))
        painter.setFont(small)
        painter.setPen(colour(palette.muted))
        where = str(index.data(PlaceRole))
        edge = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if sign:
            painter.drawText(upper, edge, sign)
        painter.drawText(lower, edge, where)
        name = words.subtype_name(mark) or words.category_name(mark.category)
        if mark.note:
            name = f"{name} · {words.one_line(mark.note, 80)}"
        room = lower.width() - QFontMetrics(small).horizontalAdvance(where) - 8
        text = QFontMetrics(small).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state


def _font(option: QStyleOptionViewItem) -> QFont:
    font: QFont = option.font
    return font


def _font_metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    metrics: QFontMetrics = option.fontMetrics
    return metrics
