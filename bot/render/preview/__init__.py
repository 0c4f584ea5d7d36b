"""Messages as their platforms show them, from the very payloads that are sent: one self-contained page to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import product
from string import Template
from typing import Any

from bot.render.preview import as_discord, as_slack

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SHOW = {"discord": as_discord.message, "slack": as_slack.message}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Messages in a channel of one platform ("discord", "slack"), and what the scene shows ("Briefing")."""

    platform: str
    title: str
    messages: tuple[dict[str, Any], ...]


def page(scenes: Sequence[Scene], *, at: str) -> str:
    """The page: each scene dark and light, as wide as a phone and as a desktop; `at` is the hour of the messages."""
    shown = [_scene(scene, theme, at) for scene, theme in product(scenes, ("dark", "light"))]
    template = Template(files(__package__).joinpath("preview.html").read_text("utf-8"))
    style = files(__package__).joinpath("preview.css").read_text("utf-8")
    return template.substitute(policy=_POLICY, style=style, scenes="\n".join(shown))


def _scene(scene: Scene, theme: str, at: str) -> str:
    messages = "\n".join(_SHOW[scene.platform](message, at) for message in scene.messages)
    screens = "\n".join(
        f'<div class="screen {width} {scene.platform} {theme}">{messages}</div>' for width in ("phone", "desktop")
    )
    heading = f"<h2>{escape(scene.title)} on {scene.platform.title()}, {theme}</h2>"
    return f'<section>{heading}<div class="screens">{screens}</div></section>'
