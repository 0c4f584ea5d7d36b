"""Briefings as chats get them: short, long, from right to left, with emoji, hostile, with nothing new, in German."""

from __future__ import annotations

from dataclasses import replace

from briefings.model import Article, Briefing, Correction, Figure, Point, Story
from tests.render import samples

ID = "0badcafe0123"

_FERRY = (
    "The Ellery ferry will sail again on Thursday after 12 days in dock. The repair of its two engines cost 1.4 "
    "million crowns, the port authority said. Some 2,300 people take it on a working day. Its captain said the "
    "crossing would be slower at first."
)
_ARABIC = "أعلنت بلدية المرفأ إغلاق جسر تارن بعد العثور على 14 شقا. وتعبر الجسر 12 ألف سيارة يوميا."
_HEBREW = "העירייה סגרה את גשר טארן לאחר שנמצאו בו 14 סדקים."
_URDU = "بلدیہ نے ٹارن پل کو 14 دراڑیں ملنے کے بعد بند کر دیا۔"
_EMOJI = "The zoo’s 🐼 twins weigh 180 g each 🎉. A family 👩‍👩‍👧‍👦 from 🏴󠁧󠁢󠁷󠁬󠁳󠁿 named them, the zoo said."
_HOSTILE = (
    "@everyone <@123456789012345678> <!channel> won [a prize](https://evil.example/x) at https://evil.example and "
    "discord.gg/abcdef, `code` ~~struck~~ ||hidden|| :joy: \x1b[31mred \u202etxet\u202c. "
    "# Not a heading, said <@U012AB3CD>. > Not a quote. - Not an item, it said. " + "Donaudampfschiff" * 40 + " sailed."
)


def _story(number: int, text: str, *, outlet: str, title: str) -> Story:
    url = f"https://outlet.example/{number}?a=1&b=(2)"
    report = replace(samples.article(6, text, outlet=outlet, title=title, url=url), id=f"a{number}.1", key=f"a{number}")
    found = [each.strip() for each in text.replace(". ", ".\n").split("\n")]
    points = tuple(Point(text=each, spans=(samples.span(report, each),)) for each in found[:5])
    return Story(
        id=f"{number:012x}", headline=title, headline_article=report.id, articles=(report,), points=points, quote=None
    )


def _stressed(story: Story) -> Story:
    first, second, *more = story.points
    at = second.text.index("1.4 million crowns")
    return replace(story, points=(first, replace(second, emphasis=((at, at + 18),)), *more))


def _corrected(story: Story) -> Story:
    first = story.articles[0]
    before = replace(first, id="a5.0", text=first.text.replace("14", "15"))
    return replace(
        story,
        told_at=samples.NOW.replace(hour=4),
        superseded=(before,),
        corrections=(
            Correction(
                outlet=first.outlet,
                at=samples.NOW.replace(hour=7),
                before=_cracks(before, "15"),
                after=_cracks(first, "14"),
            ),
        ),
    )


def _cracks(report: Article, text: str) -> Figure:
    return samples.figure(report, text, int(text), "cracks")


def _kept(told: Briefing) -> Briefing:
    return replace(told, id=ID)


def _right_to_left() -> Briefing:
    return _kept(
        samples.briefing(
            _story(1, _ARABIC, outlet="صحيفة المرفأ", title="إغلاق جسر تارن بعد العثور على 14 شقا"),
            _story(2, _HEBREW, outlet="הד הנמל", title="גשר טארן נסגר: 14 סדקים"),
            _story(3, _URDU, outlet="بندرگاہ پوسٹ", title="ٹارن پل بند، 14 دراڑیں"),
        )
    )


def _long() -> Briefing:
    ferry = _stressed(
        _story(1, _FERRY, outlet="The Harbour Post", title="Ellery ferry sails again after 12 days in dock")
    )
    stories = [replace(ferry, id=f"{number:012x}", headline=f"{ferry.headline} ({number})") for number in range(1, 21)]
    told = samples.briefing(*stories)
    return _kept(replace(told, coverage=replace(told.coverage, feeds=1_204, articles=1_500)))


def _hostile() -> Briefing:
    title = "@everyone: [free](https://evil.example) <!here> discord.gg/abc **now** _x_ `y` | 🔗\n# Big"
    return _kept(
        replace(samples.briefing(_story(1, _HOSTILE, outlet="*Evil* <@U1> | [x](y)", title=title)), title="<!all> *W*")
    )


BRIEFINGS = {
    "short": _kept(samples.briefing(samples.bridge(), samples.told_before())),
    "long": _long(),
    "right-to-left": _right_to_left(),
    "emoji": _kept(samples.briefing(_story(1, _EMOJI, outlet="Zoo 🐾 News", title="🐼 Twins weigh 180 g each 🎉"))),
    "hostile": _hostile(),
    "nothing-new": _kept(samples.briefing(samples.told_before())),
    "corrected": _kept(samples.briefing(_corrected(samples.bridge()))),
    "german": replace(_kept(samples.briefing(_corrected(samples.bridge()), samples.told_before())), language="de"),
}
