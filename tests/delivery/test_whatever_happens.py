"""Whatever the platform does and wherever we die: each part stands once, or is marked; never twice, never lost."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.chat import Later, Refused, Unknown
from bot.delivery import Outbox, Rules
from briefings.model import Delivery
from briefings.storage import Store
from tests.delivery.channels import Clock, Scripted
from tests.delivery.samples import HOUR, NOW, SECOND, channel, message, put

T = TypeVar("T")
RULES = Rules(slowest=60 * SECOND, patience=300 * SECOND, oldest=HOUR)
_TROUBLE = st.sampled_from(["fine", "lost after", "lost before", "later", "wait", "refused", "blind", "blind and lost"])
_STEPS = ("before the wire", "behind the wire", "reading", "opening", "before a write", "behind a write")


class Died(BaseException):
    """The end of a process, at this point of it."""


class Mortal(Store):
    """A store whose process may die on either side of a write."""

    step = staticmethod(lambda _: None)

    async def move(self, before: Delivery, after: Delivery, *, rest: str = "") -> bool:
        self.step("before a write")
        done = await super().move(before, after, rest=rest)
        self.step("behind a write")
        return done


@cache
def _migrated() -> Path:
    """An empty database, made once."""

    async def made(path: Path) -> None:
        async with Store(path):
            pass

    path = Path(mkdtemp()) / "empty.db"
    asyncio.run(made(path))
    return path


class Machine(RuleBasedStateMachine):
    """Briefings are put in, time goes on, the platform has moods, and processes die and are started again."""

    @initialize()
    def begin(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = TemporaryDirectory()
        folder = Path(self.folder.name)
        self.clock, self.count, self.mood, self.dies = Clock(NOW), 0, dict[str, str](), list[str]()
        self.chat = Scripted(path=folder / "channels", posting=self.posting, reading=self.reading, losing=self.losing)
        shutil.copyfile(_migrated(), folder / "nutgraf.db")
        self.store = Mortal(folder / "nutgraf.db")
        self.store.step = self.chat.step = self.step  # type: ignore[assignment]  # a step of the store is one of this machine
        self.do(self.store.__aenter__())

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def step(self, name: str) -> None:
        if self.dies and self.dies[0] == name:
            self.dies.pop(0)
            raise Died(name)

    def posting(self, delivery: Delivery) -> Later | Refused | Unknown | None:
        moods: dict[str, Later | Refused | Unknown] = {
            "lost before": Unknown(why="cut off"),
            "later": Later(why="503"),
            "wait": Later(why="429", seconds=90),
            "refused": Refused(why="missing access"),
        }
        return moods.get(self.mood.get(delivery.channel.id, ""))

    def reading(self, delivery: Delivery) -> Unknown | None:
        return Unknown(why="503") if "blind" in self.mood.get(delivery.channel.id, "") else None

    def losing(self, delivery: Delivery) -> bool:
        return self.mood.get(delivery.channel.id, "") in {"lost after", "blind and lost"}

    @rule(parts=st.integers(1, 3), thread=st.booleans())
    @precondition(lambda self: self.count < 4)
    def issue(self, parts: int, thread: bool) -> None:
        self.count += 1
        made = [
            replace(
                message(part, parts=parts, briefing=f"b{self.count}", to=channel(name)),
                thread="World" if thread and part == parts else "",
                made_at=self.clock.now,
                changed_at=self.clock.now,
            )
            for name in ("news", "sport")
            for part in range(1, parts + 1)
        ]
        self.do(put(self.store, *made))

    @rule(name=st.sampled_from(["news", "sport"]), mood=_TROUBLE)
    def change_mood(self, name: str, mood: str) -> None:
        self.mood[name] = mood

    @rule(seconds=st.sampled_from([1, 30, 61, 400, 2000]))
    def wait(self, seconds: int) -> None:
        self.clock.now += timedelta(seconds=seconds)

    @rule(dies=st.lists(st.sampled_from(_STEPS), max_size=2))
    def drain(self, dies: list[str]) -> None:
        self.dies = dies
        box = Outbox(store=self.store, chats=[self.chat], clock=self.clock, rules=RULES)
        try:
            self.do(box.drain())
        except BaseExceptionGroup as ended:
            _, others = ended.split(Died)
            if others:
                raise others from None
        self.dies = []

    @invariant()
    def nothing_stands_twice(self) -> None:
        if hasattr(self, "chat"):
            assert self.chat.doubled() == []

    def teardown(self) -> None:
        if not hasattr(self, "chat"):
            return
        try:
            self.mood.clear()
            box = Outbox(store=self.store, chats=[self.chat], clock=self.clock, rules=RULES)
            while (then := self.do(box.drain())) is not None:
                self.clock.now = then
            for number in range(1, self.count + 1):
                self.accounted_for(self.do(self.store.deliveries(f"b{number}")))
        finally:
            self.do(self.store.__aexit__(None, None, None))
            self.loop.close()
            self.folder.cleanup()

    def accounted_for(self, parts: tuple[Delivery, ...]) -> None:
        """Each part stands once and in its order, or its row says why not."""
        assert self.chat.doubled() == []
        keys = [line["key"] for line in self.chat.lines()]
        for each in parts:
            assert each.state in {"sent", "uncertain", "refused", "skipped"}
            assert (each.state == "sent") <= (each.key in keys)
            assert (each.state in {"refused", "skipped"}) <= (each.key not in keys)
            assert each.state == "sent" or each.error
            assert not each.thread or each.thread_id or each.state != "sent"
        for name in ("news", "sport"):
            here = [each for each in parts if each.channel.id == name]
            standing = [each.key for each in here if each.key in keys]
            assert standing == [key for key in keys if key in standing]
            assert standing == [each.key for each in here][: len(standing)]


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=20, stateful_step_count=12, deadline=None)
