"""How a running nutgraf stands, in one screen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.render.standing import lines
from bot.standing import Door, Next, Standing, trouble

NOW = datetime(2026, 2, 3, 6, tzinfo=UTC)
DOOR = Door(platform="discord", connected=True, what="connected to Discord as nutgraf, in 1 server")
STANDS = Standing(pid=1, at=NOW, doors=(DOOR,), feeds=2)


def shown(standing: Standing) -> str:
    return "\n".join(lines(standing, zone=ZoneInfo("Europe/Berlin")))


def test_a_briefing_is_told_in_local_time_and_in_its_channels() -> None:
    away = Next(plan="World", at=datetime(2026, 2, 3, 22, 30, tzinfo=UTC), zone="Asia/Tokyo", channels=("slack:C1",))
    here = Next(plan="Home", at=datetime(2026, 2, 3, 6, 30, tzinfo=UTC), zone="Europe/Rome", channels=("terminal",))
    told = shown(Standing(pid=1, at=NOW, doors=(DOOR,), feeds=2, coming=(here, away)))
    assert "  Tue 03 Feb 07:30  Home → terminal" in told
    assert "  Tue 03 Feb 23:30 (Wed 07:30 Asia/Tokyo)  World → slack:C1" in told


def test_a_platform_that_is_not_connected_is_told_with_its_cure() -> None:
    wrong = Door(platform="slack", connected=False, what="the token is not one of Slack's", cure="copy it anew")
    told = shown(Standing(pid=1, at=NOW, doors=(DOOR, wrong)))
    assert told.startswith("✓ discord: connected to Discord as nutgraf, in 1 server\n✗ slack: the token is not one")
    assert "  → copy it anew" in told
    assert "✗ feeds: none yet" in told


def test_a_platform_that_is_being_connected_to_says_since_when() -> None:
    begun = datetime(2026, 2, 3, 5, 59, 48, tzinfo=UTC)
    new = Door(platform="discord", connected=False, what="connecting to Discord", since=begun)
    away = Door(platform="slack", connected=False, what="Slack: no answer in time", cure="goes on trying", since=begun)
    told = shown(Standing(pid=1, at=NOW, doors=(new, away), feeds=2))
    assert told.startswith(
        "… discord: connecting to Discord since 06:59:48\n… slack: Slack: no answer in time, since 06:59:48\n  → goes"
    )


def test_connecting_is_no_reason_for_alarm_before_a_minute_is_over() -> None:
    door = Door(platform="discord", connected=False, what="connecting to Discord", since=NOW)
    standing = Standing(pid=1, at=NOW, doors=(door,))
    assert trouble(standing, NOW + timedelta(seconds=59)) == ""
    assert trouble(standing, NOW + timedelta(seconds=60)) == "discord: connecting to Discord"
    wrong = Standing(pid=1, at=NOW, doors=(replace(door, since=None),))
    assert trouble(wrong, NOW) == "discord: connecting to Discord"


def test_a_briefing_that_reads_no_feeds_is_told_with_the_cure() -> None:
    bare = Next(plan="World", at=NOW, zone="UTC", channels=("discord:7",), reads=False)
    told = shown(replace(STANDS, coming=(bare,)))
    assert "  ✗ World reads no feeds: nutgraf feeds add theguardian.com, or /feed add in the chat" in told
    assert "World reads" not in shown(replace(STANDS, coming=(bare,), feeds=0)), "there are none at all, and it says so"


def test_what_a_platform_that_is_connected_could_do_besides_is_a_line_below_it() -> None:
    could = Door(platform="discord", connected=True, what="connected to Discord", cure="switch it on")
    assert shown(Standing(pid=1, at=NOW, doors=(could,))).startswith(
        "✓ discord: connected to Discord\n  → switch it on"
    )


def test_what_was_not_posted_is_told_with_its_reason_and_only_so_much_of_it() -> None:
    assert "not posted" not in shown(STANDS)
    why = "discord:7: refused, the bot may not send messages there"
    told = shown(Standing(pid=1, at=NOW, doors=(DOOR,), feeds=2, unposted=(why,) * 10))
    assert told.count(why) == 8
    assert "not posted in the last day, or not surely: 10" in told
    assert "  and 2 more; the log has them all" in told


def test_a_briefing_that_goes_where_nothing_is_set_up_is_told() -> None:
    lost = Next(plan="World", at=NOW, zone="UTC", channels=("discord:7", "slack:C1", "terminal"))
    told = shown(Standing(pid=1, at=NOW, doors=(DOOR,), feeds=2, coming=(lost,)))
    assert "✗ slack is not set up here: World cannot go there" in told
    assert "✗ discord" not in told
    assert "✗ terminal" not in told
