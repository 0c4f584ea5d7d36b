from __future__ import annotations

import time

import pytest

from briefings import markup


@pytest.mark.parametrize(
    "heading", ["What we know", "Why was it shut?", "1. The pier", "The pier:", "“A matter of days”", "Der Pfeiler"]
)
@pytest.mark.parametrize("tag", ["h1", "h2", "h6"])
def test_a_subheading_is_no_sentence_of_the_report(heading: str, tag: str) -> None:
    assert markup.text(f"<p>The bridge is shut.</p><{tag}>{heading}</{tag}><p>A ship struck it.</p>") == (
        "The bridge is shut.\n\nA ship struck it."
    )


@pytest.mark.parametrize(
    "heading", ["The bridge is shut.", "“The bridge is shut.”", "The bridge is shut!", "Traffic waits…", "大桥关闭。"]
)
def test_a_heading_that_tells_something_is_a_lead(heading: str) -> None:
    assert markup.text(f"<h2><span>{heading}</span></h2><p>A ship struck it.</p>") == f"{heading}\n\nA ship struck it."


def test_a_subheading_is_left_out_whatever_elements_it_is_made_of() -> None:
    assert markup.text("<h2><div>What</div> <b>we know</b></h2><p>A ship struck it.</p>") == "A ship struck it."


def test_what_follows_a_heading_is_none() -> None:
    assert markup.text("<h2>What we know</h2>A ship struck it<br><br>and left") == "A ship struck it\n\nand left"
    assert markup.text("<h2>What we know<h3>And what not</h3></h2>A ship struck it") == "A ship struck it"


@pytest.mark.parametrize(
    ("written", "paragraphs"),
    [
        ("The ship<br>struck it.", ["The ship struck it."]),
        ("The ship struck it.<br>Then it left.", ["The ship struck it.", "Then it left."]),
        ("The ship struck it. <br> Then it left.", ["The ship struck it.", "Then it left."]),
        ("The ship<br>\n<br>struck it", ["The ship", "struck it"]),
        ("The ship\nstruck it.\nThen it left.", ["The ship struck it. Then it left."]),
        ("<pre>The ship\n\nstruck it</pre>", ["The ship struck it"]),
    ],
)
def test_two_line_breaks_part_paragraphs_and_one_only_after_a_sentence(written: str, paragraphs: list[str]) -> None:
    assert markup.text(f"<p>{written}</p>").split("\n\n") == paragraphs


@pytest.mark.parametrize(
    "furniture",
    [
        "<script>left(1)</script>",
        "<style>p { }</style>",
        "<figure><img src='x'><figcaption>The pier on Friday.</figcaption></figure>",
        "<aside><p>More on bridges.</p></aside>",
        '<div class="post share-bar"><p>Share it.</p><div>Now.</div></div>',
        '<p id="related">Another bridge.</p>',
        '<span class="sr-only">Opens in a new window.</span>',
    ],
)
def test_furniture_is_left_out_and_what_stands_around_it_is_not(furniture: str) -> None:
    text = markup.text(f"<div><p>The bridge is shut.</p>{furniture}<p>A ship struck it.</p></div>")
    assert text == "The bridge is shut.\n\nA ship struck it."


def test_an_article_that_is_called_after_furniture_is_still_the_report() -> None:
    assert markup.text('<article class="promo"><p>The bridge is shut.</p></article>') == "The bridge is shut."


def test_cells_of_a_row_stay_apart() -> None:
    assert markup.text("<table><tr><td>Monday</td><td>4</td></tr><tr><td>Friday</td></tr></table>") == (
        "Monday 4\n\nFriday"
    )


def test_no_markup_is_too_deep_or_too_broken() -> None:
    began = time.process_time()
    assert "The end" in markup.text("<div>" * 60_000 + "The end")
    assert "The end" in markup.text("<aside class='share'" * 20_000 + "></aside>The end")
    assert "The end" in markup.text("a<br>" * 60_000 + "<p>The end")
    assert time.process_time() - began < 5


def test_terminal_sequences_go_whole() -> None:
    assert markup.line("\x1b[2J\x1b]0;owned\x07Red\x1b[31m sky\x1bP1$r\x1b\\.") == "Red sky."
