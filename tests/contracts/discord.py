"""What Discord's REST API accepts from a bot: its OpenAPI description, and the rules that it does not hold.

Sources: docs.discord.com/developers/components/reference (component limits, custom ids, ids),
resources/message#create-message (what a message needs, flags), interactions/receiving-and-responding (callbacks).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tests.contracts.schemas import PRESENT, ContractError, require, stored, valid

OPENAPI = "discord-openapi.json"
COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
_ROW, _BUTTON, _SELECT, _INPUT, _TEXT, _LABEL = 1, 2, 3, 4, 10, 18
_ONLY_V2 = frozenset(range(9, 18))
_MESSAGE = re.compile(r"^(POST|PATCH) (/channels/\d+/messages(/\d+)?|/webhooks/\d+/[^/]+(/messages/(@original|\d+))?)$")
_CALLBACK = re.compile(r"^POST /interactions/\d+/[^/]+/callback$")

Body = Mapping[str, Any]


def check(method: str, path: str, body: Any) -> None:
    """Raises ContractError unless Discord would take this request; `path` with or without /api/v10 and a query."""
    path = re.sub(r"^.*?/api/v\d+(?=/)", "", path).partition("?")[0]
    _check_schema(method, path, body)
    call = f"{method.upper()} {path}"
    if _MESSAGE.match(call):
        check_message(body, edit=method.upper() == "PATCH")
    elif _CALLBACK.match(call):
        _check_callback(body)


def check_message(body: Body, *, edit: bool = False) -> None:
    """The rules for a message that is created or edited."""
    require(
        body.get("allowed_mentions") is not None or ("content" not in body and "components" not in body),
        "allowed_mentions must be given: without it every mention in the text pings",
    )
    found = tuple(components(body.get("components") or ()))
    if body.get("flags", 0) & COMPONENTS_V2 or any(each["type"] in _ONLY_V2 for each in found):
        _check_v2(body, found)
    else:
        filled = any(body.get(field) for field in ("content", "embeds", "components", "attachments", "poll"))
        require(filled or edit, "a message must not be empty (error 50006)")
        require(length(body.get("content") or "") <= 2000, "content is limited to 2,000 characters")
        require(not body.get("content") or body["content"].strip(), "content must not be blank (error 50006)")
    _check_components(found)
    require(length(str(body.get("nonce") or "")) <= 25, "a nonce has at most 25 characters")


def check_modal(data: Body) -> None:
    """The rules for a modal: one to five components, text inputs and selects each in a label."""
    require(1 <= len(data["components"]) <= 5, "a modal has one to five top-level components")
    require(1 <= length(data["title"]) <= 45, "a modal's title has 1 to 45 characters")
    found = tuple(components(data["components"]))
    _check_components(found)
    for each in found:
        if each["type"] == _INPUT:
            most, value = each.get("max_length", 4000), each.get("value") or ""
            require(length(value) <= most, "a text input's value is longer than its max_length")
            require(each.get("min_length", 0) <= most, "min_length is over max_length")
        if each["type"] == _LABEL:
            require(1 <= length(each["label"]) <= 45, "a label has 1 to 45 characters")


def components(nested: Any) -> Iterator[Body]:
    """All components, nested ones too, each before what it holds."""
    for each in nested:
        yield each
        yield from components(each.get("components") or ())
        yield from components([each[inner] for inner in ("accessory", "component") if each.get(inner)])


def text_of(body: Body) -> str:
    """All text that stands in a message."""
    shown = [each["content"] for each in components(body.get("components") or ()) if each["type"] == _TEXT]
    return "\n".join([*([body["content"]] if body.get("content") else []), *shown])


def length(text: str) -> int:
    """Characters as the strictest of Discord's clients counts them: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _check_v2(body: Body, found: tuple[Body, ...]) -> None:
    require(body.get("flags", 0) & COMPONENTS_V2, "components v2 need the flag IS_COMPONENTS_V2 (1 << 15)")
    for field in ("content", "embeds", "poll", "sticker_ids"):
        require(not body.get(field), f"{field} cannot be sent with IS_COMPONENTS_V2")
    require(found, "a message must not be empty (error 50006)")
    require(len(found) <= 40, f"a message has at most 40 components, nested ones counted: {len(found)}")
    texts = [each["content"] for each in found if each["type"] == _TEXT]
    total = sum(length(text) for text in texts)
    require(total <= 4000, f"the text displays of a message have at most 4,000 characters together: {total}")
    require(all(text.strip() for text in texts), "a text display must not be blank")


def _check_components(found: tuple[Body, ...]) -> None:
    _unique([each["custom_id"] for each in found if each.get("custom_id")], "custom_id")
    _unique([each["id"] for each in found if each.get("id")], "id")
    for each in found:
        if each["type"] == _ROW:
            held = [inner["type"] for inner in each["components"]]
            require(len(held) <= 5 and (set(held) <= {_BUTTON} or len(held) == 1), "a row: five buttons or one select")
        if each["type"] == _BUTTON:
            _check_button(each)
        if each["type"] == _SELECT:
            _check_select(each)


def _check_button(button: Body) -> None:
    opens = button["style"] == 5
    require(bool(button.get("url")) == opens, "a button has a url if its style is link, and only then")
    require(bool(button.get("custom_id")) != opens, "a button has a custom_id unless it is a link")
    require(button.get("label") or button.get("emoji"), "a button shows a label or an emoji")
    require(length(button.get("label") or "") <= 80, "a button's label has at most 80 characters")
    require(re.match(r"^(https?|discord)://", button.get("url") or "http://"), "a button's url is http(s) or discord")


def _check_select(select: Body) -> None:
    options = select["options"]
    _unique([option["value"] for option in options], "option value")
    chosen = sum(bool(option.get("default")) for option in options)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    require(chosen <= most <= len(options), "defaults <= max_values <= options")
    require(least <= most, "min_values <= max_values")
    require(least or not select.get("required", True), "a required select in a modal has min_values of 1 or more")


def _check_callback(body: Body) -> None:
    data = body.get("data") or {}
    if body["type"] in (4, 7):
        check_message(data, edit=body["type"] == 7)
    elif body["type"] == 9:
        check_modal(data)
    elif body["type"] == 8:
        require(len(data["choices"]) <= 25, "autocompletion offers at most 25 choices")


def _check_schema(method: str, path: str, body: Any) -> None:
    if not PRESENT:
        return
    template = _template(path)
    operation = stored(OPENAPI)["paths"][template].get(method.lower())
    require(operation, f"{method} {template} is no call of the API")
    if body is None or "requestBody" not in operation:
        require(not operation.get("requestBody", {}).get("required"), f"{method} {template} needs a body")
        return
    where = template.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
    content = operation["requestBody"]["content"]
    kind = next(kind for kind in ("application/json", "multipart/form-data") if kind in content)
    valid(body, OPENAPI, f"/paths/{where}/{method.lower()}/requestBody/content/{kind.replace('/', '~1')}/schema")


def _template(path: str) -> str:
    """The described path that this one is an instance of; the one with the most literal steps, if there are many."""
    steps = path.split("/")
    fitting: list[str] = [each for each in stored(OPENAPI)["paths"] if _fits(each.split("/"), steps)]
    if not fitting:
        raise ContractError(f"{path} is no path of the API")
    return min(fitting, key=lambda each: each.count("{"))


def _fits(template: list[str], steps: list[str]) -> bool:
    return len(template) == len(steps) and all(
        told == step or told.startswith("{") for told, step in zip(template, steps, strict=True)
    )


def _unique(values: list[Any], what: str) -> None:
    twice = [value for value, times in Counter(values).items() if times > 1]
    require(not twice, f"{what} is given twice: {twice}")
