"""Plans of every kind, for properties that hold for all of them."""

from __future__ import annotations

from datetime import time

from hypothesis import strategies as st

from briefings.model import Channel, Plan, Schedule

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_TEXTS = st.lists(_TEXT, max_size=3).map(tuple)
_TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))

SCHEDULES = st.builds(
    Schedule,
    zone=st.sampled_from(["UTC", "Europe/Berlin", "America/New_York"]),
    days=st.lists(st.integers(0, 6), max_size=7).map(tuple),
    times=st.lists(_TIMES, max_size=3).map(tuple),
    cron=st.sampled_from(["", "30 7 * * 1-5"]),
    quiet=st.none() | st.tuples(_TIMES, _TIMES),
)
CHANNELS = st.builds(Channel, platform=st.sampled_from(["discord", "slack", "terminal"]), id=_TEXT, place=_TEXT)
PLANS = st.builds(
    Plan,
    name=_TEXT,
    title=_TEXT,
    topics=_TEXTS,
    only=_TEXTS,
    feeds=_TEXTS,
    stories=st.integers(1, 20),
    hours=st.floats(0.1, 1000),
    schedule=st.none() | SCHEDULES,
    channels=st.lists(CHANNELS, max_size=3).map(tuple),
    language=st.sampled_from(["en", "es", "de", "fr"]),
    silent=st.booleans(),
    thread=st.booleans(),
    paused=st.booleans(),
)
