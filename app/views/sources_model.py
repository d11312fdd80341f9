"""The source audit as a Qt model: who speaks, how often, in how many words, named or not."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.messages import source_name
from app.views import words
from app.views.plain import tip
from nlp.annotation import Source

SourceRole = Qt.ItemDataRole.UserRole + 1
ShareRole = Qt.ItemDataRole.UserRole + 2
DetailRole = Qt.ItemDataRole.UserRole + 3
_Index = QModelIndex | QPersistentModelIndex
NAMED = frozenset(("named_person", "named_body", "document"))


class SourcesModel(QAbstractListModel):
    """Rows are sources, the most heard first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Source] = []
        self._most = 1

    def set_sources(self, sources: Iterable[Source]) -> None:
        """Shows other sources."""
        self.beginResetModel()
        self._rows = list(sources)
        self._most = max((source.mentions for source in self._rows), default=1)
        self.endResetModel()

    def summary(self) -> str:
        """How many voices are named and how many are not."""
        named = sum(source.kind in NAMED for source in self._rows)
        unnamed = len(self._rows) - named
        return (
            self.tr("%1 named, %2 not named").replace("%1", str(named)).replace("%2", str(unnamed))
        )

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many sources there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the source itself, its share of the most heard one, a sentence for the ear."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        source = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.one_line(source_name(source.name), 120)
        if role == SourceRole:
            return source
        if role == ShareRole:
            return source.mentions / self._most
        if role == DetailRole:
            return self._detail(source)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            heard = self.tr("%1 times").replace("%1", str(source.mentions))
            name = words.one_line(source_name(source.name), 300)
            said = f"{name}, {heard}, {self._detail(source)}"
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def _detail(self, source: Source) -> str:
        parts = [words.source_kind(source.kind)]
        if source.words_quoted == 1:
            parts.append(self.tr("1 word quoted"))
        elif source.words_quoted:
            parts.append(self.tr("%n words quoted", "", source.words_quoted))
        else:
            parts.append(self.tr("not quoted"))
        return " · ".join(parts)
