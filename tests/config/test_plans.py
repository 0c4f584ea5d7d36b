"""Plans in nutgraf.toml: read into what the clock works by, and a wrong one told by plan, setting and cure."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path

import pytest

from briefings.errors import SettingError
from briefings.feeds import feed_at
from briefings.model import Channel, Plan, Schedule
from config import example
from config.plans import KEYS
from config.settings import load

FEEDS = '[feeds]\nworld = ["https://a.example/rss", "https://b.example/rss"]\nsea = ["https://c.example/rss"]\n'
LEAST = '[[plans]]\nname = "World"\nzone = "Europe/Berlin"\nchannels = ["slack:C1"]\n'
PLAN = LEAST + 'times = ["07:30"]\n'


def _plans(path: Path, text: str) -> tuple[Plan, ...]:
    file = path / "nutgraf.toml"
    file.write_text(text, "utf-8")
    return load({}, config=file).plans


def test_a_plan_says_little_and_takes_the_rest_from_the_other_settings(tmp_path: Path) -> None:
    (plan,) = _plans(tmp_path, 'stories = 3\nsince = "2d"\ntopics = ["sea"]\n' + PLAN)
    assert plan == Plan(
        name="World",
        title="World",
        topics=("sea",),
        stories=3,
        hours=48.0,
        schedule=Schedule(zone="Europe/Berlin", times=(time(7, 30),)),
        channels=(Channel(platform="slack", id="C1"),),
        declared=True,
    )


@pytest.mark.parametrize(("days", "hours"), [("mon-fri", 24), ("mon", 168), ("mon, thu", 96), ("daily", 24)])
def test_a_plan_looks_back_to_its_last_day(tmp_path: Path, days: str, hours: int) -> None:
    (plan,) = _plans(tmp_path, PLAN + f'days = "{days}"')
    assert plan.hours == hours


def test_a_plan_that_says_all_is_taken_at_its_word(tmp_path: Path) -> None:
    (plan,) = _plans(
        tmp_path,
        f"""{FEEDS}{LEAST.replace('"slack:C1"', '"discord:7", "slack:T1/C1", "terminal", "discord:7"')}
        times = "18:00, 07:30"\ndays = ["sat", "sun"]\nquiet = "22:00-07:00"\ntopics = ["ferries"]\nonly = ["bridges"]
        feeds = ["sea", "https://a.example/rss"]\nstories = 8\nsince = "90m"\nlanguage = "de"\nnothing_new = "silent"
        thread = true""",
    )
    assert plan == Plan(
        name="World",
        title="World",
        topics=("ferries",),
        only=("bridges",),
        feeds=(feed_at("https://c.example/rss").id, feed_at("https://a.example/rss").id),
        stories=8,
        hours=1.5,
        schedule=Schedule(zone="Europe/Berlin", days=(5, 6), times=(time(7, 30), time(18)), quiet=(time(22), time(7))),
        channels=(
            Channel(platform="discord", id="7"),
            Channel(platform="slack", id="C1", place="T1"),
            Channel(platform="terminal", id="terminal"),
        ),
        language="de",
        silent=True,
        thread=True,
        declared=True,
    )


@pytest.mark.parametrize(
    ("text", "what", "cure"),
    [
        (PLAN + "storys = 3", "“World”: “storys” is no setting of a plan", "did you mean stories?"),
        (PLAN.replace("Berlin", "Berln"), "“World”: zone: “Europe/Berln” is no time zone", "Europe/Berlin?"),
        (PLAN.replace("slack:C1", "#news"), "“World”: channels: “#news” is no channel", "discord:ID"),
        (PLAN.replace("slack:C1", "slack:news"), "“World”: channels: “slack:news”", "foot of the channel's details"),
        (PLAN.replace("slack:C1", "discord:news"), "“World”: channels: “discord:news”", "Copy Channel ID"),
        (PLAN.replace("slack:C1", "terminal:1"), "“World”: channels: “terminal:1”", "write terminal"),
        (PLAN.replace('"slack:C1"', ""), "“World”: channels: [] should be a list", "example"),
        (PLAN.replace('zone = "Europe/Berlin"\n', ""), "“World”: zone is missing", 'zone = "Europe/Berlin"'),
        (PLAN.replace('name = "World"\n', ""), "number 1: name is missing", 'name = "World"'),
        (LEAST, "“World”: say when it is due", "by times or by cron"),
        (PLAN + 'cron = "30 7 * * *"', "“World”: say when it is due", "not by both"),
        (LEAST + 'cron = "30 7 * * *"\ndays = "mon"', "“World”: days go with times", "names its own"),
        (LEAST + 'cron = "30 7"', "“World”: cron: “30 7” is no cron line", "five fields"),
        (PLAN + 'quiet = "22:00-08:00"', "“World”: 07:30 lies in its quiet hours", "never go out"),
        (LEAST + 'cron = "0 23 * * *"\nquiet = "22:00-08:00"', "“World”: cron: all of its times lie", "never go out"),
        (PLAN + PLAN.replace("World", "world"), "two are called “World”", "remembered by name"),
        (PLAN + 'language = "it"', "“World”: language: 'it' should be one of: en, es, de, fr", "example"),
        (PLAN + 'thread = "yes"', "“World”: thread: 'yes' should be true or false", "example"),
        (FEEDS + PLAN + 'feeds = ["wrld"]', "“World”: feeds: “wrld” is no topic", "did you mean world?"),
        ("[plans]\nname = 'World'", "write each plan under a line [[plans]]", "example"),
    ],
)  # fmt: skip
def test_a_wrong_plan_is_told_by_its_name_and_setting_with_the_cure(
    tmp_path: Path, text: str, what: str, cure: str
) -> None:
    with pytest.raises(SettingError) as refused:
        _plans(tmp_path, text)
    assert "nutgraf.toml: plans: " in refused.value.what
    assert what in refused.value.what
    assert cure in refused.value.what + refused.value.cure


def test_every_line_of_the_example_may_be_uncommented(tmp_path: Path) -> None:
    setting = re.compile(r"(?m)^# (\w+ = .*|\[\[plans\]\])$")
    whole = setting.sub(r"\1", example.toml())
    file = tmp_path / "nutgraf.toml"
    file.write_text(whole, "utf-8")
    secrets = {"NUTGRAF_SLACK_SIGNING_SECRET": "0" * 32, "NUTGRAF_SLACK_BOT_TOKEN": "xoxb-1"}
    settings = load(secrets, config=file)
    (plan,) = settings.plans
    assert (plan.stories, settings.http_port) == (8, 8080)
    assert set(KEYS) - {"cron"} <= set(setting.findall(whole) or re.findall(r"(?m)^(\w+) =", whole))
