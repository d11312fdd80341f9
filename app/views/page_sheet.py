"""How the sheet lies on the desk: the column's width, its gutter and margins, by room and type."""

from dataclasses import dataclass

from app.views.article_document import MEASURE_EMS

_GUTTER_EMS, _RIGHT_EMS, _TOP_EMS = 3.6, 2.6, 2.2
_NARROW_GUTTER_EMS, _NARROW_RIGHT_EMS = 2.4, 1.0
_MOST_TOP = 64.0
_LEAST_COLUMN = 80.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """All in pixels. `side` is the desk left and right of the sheet."""

    side: int
    gutter: float
    column: float
    right: float
    top: float


def sheet_for(room: float, pixels: float) -> Sheet:
    """The sheet for type `pixels` high in a pane with so much room.

    In a wide pane the column has some 70 characters and the sheet lies in the middle; in a narrow
    one, or with large type, the margins give way first.
    """
    gutter, right = _GUTTER_EMS * pixels, _RIGHT_EMS * pixels
    wanted = gutter + MEASURE_EMS * pixels + right
    if wanted > room:
        gutter = min(_NARROW_GUTTER_EMS * pixels, room * 0.13)
        right = min(_NARROW_RIGHT_EMS * pixels, room * 0.05)
    width = min(wanted, room)
    return Sheet(
        side=int(room - width) // 2,
        gutter=gutter,
        column=max(_LEAST_COLUMN, width - gutter - right),
        right=right,
        top=min(_TOP_EMS * pixels, _MOST_TOP),
    )
