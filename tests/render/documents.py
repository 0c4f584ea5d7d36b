"""Documents of any text at all, for what must always hold."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.blocks import (
    Block,
    Bullets,
    Button,
    Buttons,
    Card,
    Document,
    Headline,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Small,
    Words,
)

NASTY = (
    "@everyone",
    "<@123456789012345678>",
    "<@&12345678901234567>",
    "<#12345678901234567>",
    "<t:1618953630:R>",
    "</feed add:12345678901234567>",
    "<!channel>",
    "<!subteam^S123>",
    "<@U123>",
    "https://evil.example/x",
    "discord.gg/abc",
    "[x](https://evil.example)",
    "<https://evil.example|x>",
    "\n# heading",
    "\r\n> quote",
    "\u2028- item",
    "1. one",
    "-# small",
    "```\ncode",
    "||spoiler||",
    "*b* _i_ ~s~ `c`",
    ":smile: :a:b:",
    "\u202eturned",
    "\x00\x1b[31m",
    "\u200b# zero",
    "العربية",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "\\*",
    "&lt;!here&gt;",
    "a|b",
)
text = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=40)), max_size=4).map(" ".join)
long_text = st.builds(
    lambda piece, size: (piece * size)[:size],
    st.sampled_from([*NASTY, "word ", "x", "A sentence. "]),
    st.integers(1, 9000),
)
link = st.one_of(
    st.just(""),
    st.sampled_from(
        [
            "https://a.example/b?c=1&d=2",
            "javascript:alert(1)",
            "https://a.example/(x) y>|",
            "https://a.example/@everyone",
        ]
    ),
    st.integers(1, 1200).map(lambda size: "https://a.example/" + "a" * size),
)
words = st.builds(Words, text=text, kind=st.sampled_from(["plain", "strong", "gloss", "code"]), link=link)
line: st.SearchStrategy[Line] = st.lists(words, max_size=4).map(tuple)
lines = st.lists(line, max_size=6).map(tuple)
button = st.builds(
    Button, label=text, act=st.sampled_from(["", "ask:1:2", "receipts:1:2", "x" * 64]), link=link,
    style=st.sampled_from(["plain", "main", "danger"]),
)  # fmt: skip
simple = st.one_of(
    st.builds(Lead, text=text),
    st.builds(Headline, text=text, link=link),
    st.builds(Paragraph, line=line),
    st.builds(Bullets, items=lines),
    st.builds(Quotation, text=text, by=line),
    st.builds(Small, lines=lines),
    st.builds(Buttons, row=st.lists(button, max_size=5).map(tuple)),
)
card = st.builds(Card, blocks=st.lists(simple, max_size=7).map(tuple))
plain_words = st.builds(Words, text=long_text, link=link)
long_block = st.one_of(
    st.builds(Lead, text=long_text),
    st.builds(Headline, text=long_text, link=link),
    st.builds(Quotation, text=long_text, by=line),
    st.builds(Quotation, text=text, by=st.tuples(words, plain_words)),
    st.builds(lambda one, more: Bullets(items=((one,), *more)), plain_words, lines),
    st.builds(lambda one, more: Small(lines=(*more, (one,))), plain_words, lines),
    st.builds(Paragraph, line=st.tuples(words, plain_words, words)),
)
long_card = st.builds(lambda one, row: Card(blocks=(*one.blocks, *row)), card, st.tuples(long_block, simple))
block: st.SearchStrategy[Block] = st.one_of(simple, card)
short_document: st.SearchStrategy[Document] = st.lists(block, max_size=6).map(tuple)
long_document: st.SearchStrategy[Document] = st.tuples(block, st.one_of(long_block, long_card), block)
document = st.one_of(short_document, short_document, short_document, long_document)
