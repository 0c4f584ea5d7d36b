"""What Discord holds a message to beyond its OpenAPI description, each rule with its source.

https://docs.discord.com/developers/resources/message#create-message and
https://docs.discord.com/developers/components/reference are meant by "message" and "components".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

V2, EPHEMERAL = 1 << 15, 1 << 6


def walk(components: Any) -> Iterator[Mapping[str, Any]]:
    """All components, at all depths: children, a section's accessory, a label's one component."""
    for component in components or ():
        yield component
        yield from walk(component.get("components"))
        yield from walk([component[key] for key in ("accessory", "component") if component.get(key)])


def broken(payload: Mapping[str, Any], *, edit: bool = False) -> list[str]:
    """The rules that a message breaks, in words."""
    components = list(walk(payload.get("components")))
    ids = [c["custom_id"] for c in components if "custom_id" in c]
    found = [f"custom_id {i!r} stands twice (components)" for i in sorted(set(ids)) if ids.count(i) > 1]
    found += [f"custom_id {i!r} is longer than 100 (components)" for i in ids if len(i) > 100]
    found += [f"a row of {len(c['components'])} buttons, 5 are the most (components)" for c in components if _wide(c)]
    if "allowed_mentions" not in payload:
        found.append("allowed_mentions is not given: text from outside could ping (house rule)")
    elif payload["allowed_mentions"].get("parse") or payload["allowed_mentions"].get("replied_user"):
        found.append("allowed_mentions lets somebody be pinged (house rule)")
    if edit and payload.get("flags", 0) & ~(V2 | 1 << 2):
        found.append("an edit sets flags other than SUPPRESS_EMBEDS and IS_COMPONENTS_V2 (message#edit-message)")
    return found + (_v2(payload, components) if payload.get("flags", 0) & V2 else _plain(payload, edit=edit))


def text_of(components: Any) -> str:
    """What a person reads of them."""
    return "\n".join(str(c.get("content") or c.get("label") or "") for c in walk(components)).strip()


def _wide(component: Mapping[str, Any]) -> bool:
    return component.get("type") == 1 and len(component["components"]) > 5


def _v2(payload: Mapping[str, Any], components: list[Mapping[str, Any]]) -> list[str]:
    """With IS_COMPONENTS_V2: 40 components and 4,000 characters of text, no content or embeds (components)."""
    letters = sum(len(c.get("content", "")) for c in components if c.get("type") == 10)
    found = [f"{len(components)} components, 40 are the most"] if len(components) > 40 else []
    found += [f"{letters} characters of text, 4,000 are the most"] if letters > 4000 else []
    found += [f"{key} with components v2" for key in ("content", "embeds", "poll", "sticker_ids") if payload.get(key)]
    shown = {c["file"]["url"].removeprefix("attachment://") for c in components if c.get("type") == 13}
    named = {str(each["filename"]) for each in payload.get("attachments") or ()}
    found += [f"a file that no component shows, or one that is not there: {shown ^ named}"] if shown ^ named else []
    found += ["a text display without text" for c in components if c.get("type") == 10 and not c["content"].strip()]
    return found + ([] if components else ["an empty message (50006)"])


def _plain(payload: Mapping[str, Any], *, edit: bool) -> list[str]:
    """Without it: 2,000 characters, five rows, no v2 component, and not empty (message)."""
    found = (
        [f"{len(payload['content'])} characters, 2,000 are the most"]
        if len(payload.get("content") or "") > 2000
        else []
    )
    rows = payload.get("components") or []
    found += ["components v2 without their flag"] if any(c.get("type") != 1 for c in rows) else []
    found += [f"{len(rows)} rows, 5 are the most"] if len(rows) > 5 else []
    empty = not any(payload.get(key) for key in ("content", "embeds", "components", "attachments", "sticker_ids"))
    return found + (["an empty message (50006)"] if empty and not edit else [])
