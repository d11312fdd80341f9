"""The palette: readable, told apart without colour, whole."""

from itertools import combinations

import pytest

from app.palette import DARK, LIGHT, Palette, contrast, luminance, mixed, palette
from nlp.annotation import CATEGORIES

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_every_category_has_a_style(colours: Palette) -> None:
    assert tuple(style.category for style in colours.styles) == CATEGORIES


@BOTH
def test_no_two_categories_share_code_or_pattern(colours: Palette) -> None:
    for kind in ("code", "pattern", "line", "tint", "name"):
        values = [getattr(style, kind) for style in colours.styles]
        assert len(set(values)) == len(values), kind


@BOTH
def test_text_is_readable_on_every_tint(colours: Palette) -> None:
    for style in colours.styles:
        assert contrast(colours.ink, mixed([style.tint], colours.paper, colours.variant)) >= 4.5


@BOTH
def test_text_is_readable_where_three_tints_mix(colours: Palette) -> None:
    for styles in combinations(colours.styles, 3):
        under = mixed([style.tint for style in styles], colours.paper, colours.variant)
        assert contrast(colours.ink, under) >= 4.5, [style.category for style in styles]


@BOTH
def test_lines_and_letters_stand_out_from_paper_and_tint(colours: Palette) -> None:
    for style in colours.styles:
        assert contrast(style.line, colours.paper) >= 4.5
        assert contrast(style.line, mixed([style.tint], colours.paper, colours.variant)) >= 3


@BOTH
def test_quiet_text_focus_and_matches_are_readable(colours: Palette) -> None:
    assert contrast(colours.muted, colours.paper) >= 4.5
    assert contrast(colours.muted, colours.desk) >= 4.5
    assert contrast(colours.focus, colours.paper) >= 7
    assert contrast(colours.ink, colours.found) >= 4.5
    assert contrast(colours.ink, colours.found_now) >= 4.5
    for ground in (colours.paper, *(style.tint for style in colours.styles)):
        assert contrast(colours.found_edge, ground) >= 3


@BOTH
def test_letters_and_edges_are_readable_in_the_panes(colours: Palette) -> None:
    for style in colours.styles:
        assert contrast(style.line, style.tint) >= 4.5
    # A plain quotation's letter has no tint: in a selected row it stands on the row's colour.
    assert contrast(colours.style("quote").line, colours.hairline) >= 4.5
    assert contrast(colours.muted, colours.hairline) >= 4.5


@BOTH
def test_tints_are_pale_enough_for_a_grey_printer(colours: Palette) -> None:
    """In grey the tints fall together, so lines and letters must tell, and be dark on them."""
    for style in colours.styles:
        assert abs(luminance(style.tint) - luminance(style.line)) > 0.15


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_an_unknown_category_is_refused() -> None:
    with pytest.raises(KeyError):
        LIGHT.style("verdict")


def test_variants_are_found_by_name() -> None:
    assert palette("dark") is DARK
    assert palette("light") is LIGHT
    assert DARK.is_dark
    assert not LIGHT.is_dark
