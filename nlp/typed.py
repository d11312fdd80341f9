"""Values held against the types they declare: for what strangers' files are made into."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Check = Callable[[Any], object]


def check(value: Any, kind: Any) -> None:
    """Raises TypeError unless the value, and all it holds, has the declared type."""
    _check_for(kind)(value)


@cache
def _check_for(kind: Any) -> Check:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return lambda value: _demand(isinstance(value, str) and value in arguments, value, kind)
    if origin in (Union, types.UnionType):
        return lambda value: _check_for(_member(value, arguments, kind))(value)
    if origin is tuple:
        return _tuple_check(arguments)
    if is_dataclass(kind):
        return _fields_check(kind, tuple(field.name for field in fields(kind)))
    if hasattr(kind, "_fields"):
        return _fields_check(kind, kind._fields)
    # A bool is an int to Python.
    return lambda value: _demand(
        isinstance(value, kind) and (kind is bool or not isinstance(value, bool)), value, kind
    )


def _tuple_check(arguments: tuple[Any, ...]) -> Check:
    def held(value: Any) -> None:
        _demand(isinstance(value, tuple), value, tuple)
        each = arguments[:1] * len(value) if arguments[1:] == (...,) else arguments
        for item, kind in zip(value, each, strict=True):
            _check_for(kind)(item)

    return held


def _fields_check(kind: Any, names: tuple[str, ...]) -> Check:
    hints = get_type_hints(kind)

    def held(value: Any) -> None:
        _demand(isinstance(value, kind), value, kind)
        for name in names:
            _check_for(hints[name])(getattr(value, name))

    return held


def _member(value: Any, kinds: tuple[Any, ...], union: Any) -> Any:
    """The one kind of a union that a value can be of: None, or a class or tuple."""
    for kind in kinds:
        if isinstance(value, get_origin(kind) or kind):
            return kind
    raise TypeError(f"{value!r:.60} is no {union}")


def _demand(holds: bool, value: Any, kind: Any) -> None:
    if not holds:
        raise TypeError(f"{value!r:.60} is no {kind}")
