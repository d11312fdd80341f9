"""Photos decoded off the GUI thread, scaled to what is shown, refused where they are too large."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

from nlp.article import Photo

MOST_PIXELS = 50_000_000
"""Of a JPEG, which is decoded smaller than it is; of others, which are not, half as many."""
MOST_BYTES = 60_000_000
_KEPT = 48
"""Pictures; more than a window shows at once."""
_TOLD_MS = 30
"""Whoever listens looks at all photos: what follows a picture this soon is told of together."""


class Pictures(QObject):
    """Decoded photos by photo and width. Ask again when `ready` says that something has come."""

    ready = Signal()

    _decoded = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self.destroyed.connect(lambda: pool.shutdown(wait=False, cancel_futures=True))
        # Photos are told apart by identity: to hash one would read all of its bytes. Each is kept
        # with its picture, so that no other can take its identity.
        self._images: dict[tuple[int, int], tuple[Photo, QImage]] = {}
        self._sizes: dict[int, tuple[Photo, QSize]] = {}
        self._failed: dict[int, Photo] = {}
        self._asked: dict[tuple[int, int], Photo] = {}
        self._untold = False
        self._resting = False
        # Queued, also where a picture is ready at once: who asks is in the middle of a layout.
        self._decoded.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def image(self, photo: Photo, width: int) -> QImage | None:
        """The photo, at most `width` device pixels wide, or None while, or if, it is not there."""
        key = (id(photo), width)
        if not self.is_missing(photo) and key not in self._images and key not in self._asked:
            self._asked[key] = photo
            future = self._pool.submit(decode, photo, width)
            future.add_done_callback(lambda done: self._send(key, done))
        return self._images[key][1] if key in self._images else None

    def is_missing(self, photo: Photo) -> bool:
        """Whether the photo cannot be shown, after it was asked for."""
        return id(photo) in self._failed

    def size(self, photo: Photo) -> QSize | None:
        """The photo's own size upright, once it was decoded; kept when the picture no more is."""
        known = self._sizes.get(id(photo))
        return known[1] if known is not None else None

    def _send(self, key: tuple[int, int], done: "Future[tuple[QImage, QSize] | None]") -> None:
        # The window may be gone by the time that a large picture is decoded.
        with suppress(RuntimeError):
            self._decoded.emit(key, done)

    def _take(self, key: tuple[int, int], done: "Future[tuple[QImage, QSize] | None]") -> None:
        photo = self._asked.pop(key)
        result = None if done.cancelled() or done.exception() else done.result()
        if result is None:
            # Never forgotten: who has no picture yet asks for it whenever another one comes.
            self._failed[key[0]] = photo
        else:
            while len(self._images) >= _KEPT:
                del self._images[next(iter(self._images))]
            self._images[key] = (photo, result[0])
            self._sizes[key[0]] = (photo, result[1])
        self._untold = True
        if not self._resting:
            self._tell()

    def _tell(self) -> None:
        if self._untold:
            self._untold, self._resting = False, True
            QTimer.singleShot(_TOLD_MS, self, self._wake)
            self.ready.emit()

    def _wake(self) -> None:
        self._resting = False
        self._tell()


def decode(photo: Photo, width: int) -> tuple[QImage, QSize] | None:
    """The photo no wider than `width`, and its full size; None where it cannot be read.

    The size stands in the file's head, so a picture made to fill the memory is never decoded.
    """
    try:
        data = photo.read()
    except OSError:
        return None
    if not data or len(data) > MOST_BYTES:
        return None
    bytes_kept = QByteArray(data)
    buffer = QBuffer(bytes_kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    most = MOST_PIXELS if bytes(reader.format().data()) == b"jpeg" else MOST_PIXELS // 2
    if not size.isValid() or size.width() * size.height() > most:
        return None
    turned = bool(reader.transformation().value & 4)
    upright = size.transposed() if turned else size
    if upright.width() > width:
        height = max(1, round(upright.height() * width / upright.width()))
        scaled = QSize(width, height)
        reader.setScaledSize(scaled.transposed() if turned else scaled)
    image = reader.read()
    return None if image.isNull() else (image, upright)
