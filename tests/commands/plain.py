"""Replies and forms as plain text, so that people can read golden files."""

from __future__ import annotations

from bot.blocks import Block, Bullets, Button, Buttons, Card, Form, Headline, Lead, Line, Paragraph, Quotation, Small
from bot.chat import Reply

_MARKS = {"plain": "", "strong": "**", "gloss": "", "code": "`"}


def shown(said: Reply | Form) -> str:
    if isinstance(said, Form):
        fields = "\n".join(f"  {f.label}: [{', '.join(f.value)}]" + ("" if f.required else " ?") for f in said.fields)
        return f"  ┌ {said.title} → {said.act}\n{fields}\n  └ [{said.submit}]"
    head = "  (to all)\n" if said.public else ""
    tail = f"\n  + {said.file.name}, {len(said.file.body)} bytes" if said.file else ""
    return head + "\n".join(_block(block) for block in said.document) + tail


def _block(block: Block) -> str:
    match block:
        case Lead() | Headline():
            return f"  {block.text}"
        case Paragraph():
            return f"  {_line(block.line)}"
        case Bullets(items=lines) | Small(lines=lines):
            mark = ("(", ")") if isinstance(block, Small) else ("• ", "")
            return "\n".join(f"  {mark[0]}{_line(each)}{mark[1]}" for each in lines)
        case Quotation():
            return f"  > {block.text}"
        case Buttons():
            return "  " + " ".join(_button(each) for each in block.row)
        case Card():
            return "\n".join(_block(each) for each in block.blocks)


def _button(button: Button) -> str:
    return f"[{button.label} → {button.act or button.link} ]"


def _line(line: Line) -> str:
    return "".join(f"{_MARKS[w.kind]}{w.text}{_MARKS[w.kind]}" + (f" <{w.link}>" if w.link else "") for w in line)
