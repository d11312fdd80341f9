"""The one place that knows where bundled data lies."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Path:
    """The path of a bundled file or folder, such as `resource("lexicons/en/hedges.toml")`."""
    return _ROOT / name
