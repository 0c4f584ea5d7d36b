"""Subscriptions go out as OPML and come back as they were; hostile files do no harm."""

from __future__ import annotations

import pytest

from briefings import opml
from briefings.errors import InputError
from briefings.model import TERMINAL, Feed, Subscription


def subscription(url: str, *topics: str, title: str = "A & B") -> Subscription:
    return Subscription(
        tenant=TERMINAL, feed=Feed(id=url, url=url, title=title, site="https://t.example/"), topics=topics
    )


def test_what_is_written_is_read_back() -> None:
    written = opml.write(
        [subscription("https://t.example/1"), subscription("https://t.example/2", "World", "Sea")], "Mine"
    )
    assert opml.read(written.encode()) == (
        opml.Outline(url="https://t.example/1", title="A & B", site="https://t.example/"),
        opml.Outline(url="https://t.example/2", title="A & B", site="https://t.example/", topics=("World", "Sea")),
    )


def test_topics_come_from_folders_and_categories() -> None:
    body = b"""<opml version="1.0"><body><outline text="News"><outline title="World">
    <outline text="Tide" xmlURL="https://t.example/f" category="/Sea/Ports,Trade"/></outline></outline></body></opml>"""
    assert opml.read(body)[0].topics == ("News", "World", "Sea", "Ports", "Trade")


@pytest.mark.parametrize("body", [b"", b"hello", b"<rss/>", b"<html><body>x</body></html>"])
def test_what_is_no_opml_is_refused_with_a_cure(body: bytes) -> None:
    with pytest.raises(InputError) as refused:
        opml.read(body)
    assert refused.value.cure


def test_entities_are_not_followed_and_do_not_grow() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    body = f"""<!DOCTYPE opml [{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]><opml><body>
    <outline text="&f;&e11;" xmlUrl="https://t.example/f"/></body></opml>"""
    try:
        found = opml.read(body.encode())
    except InputError:
        return
    assert all(len(outline.title) < 1000 and "root:" not in outline.title for outline in found)
