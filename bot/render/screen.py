"""Words on a terminal: whatever a terminal would obey instead of showing is taken out of text from outside."""

from __future__ import annotations

from typing import Any

import rich.text
from rich.style import Style

from bot.render.outside import without_controls


class Text(rich.text.Text):
    """Rich's text, from words and addresses of which no terminal sequence is left."""

    def __init__(self, text: str = "", style: str | Style = "", **more: Any) -> None:
        super().__init__(without_controls(text), _style(style), **more)

    def append(self, text: rich.text.Text | str, style: str | Style | None = None) -> Text:
        """More of it, taken care of alike."""
        super().append(without_controls(text) if isinstance(text, str) else text, _style(style) if style else style)
        return self


def _style(style: str | Style) -> str | Style:
    """A style whose link, if it has one, is an address from outside."""
    return without_controls(style) if isinstance(style, str) else style
