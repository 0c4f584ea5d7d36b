"""Questions, what may answer them, and what a person follows and has seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from briefings.model import Answer, Article, Channel, Judgement, Scope, Tenant, Told, Turn
from briefings.storage import answers, following, searching
from briefings.storage import articles as _articles
from briefings.storage.database import Database
from briefings.storage.searching import Reach, Searched


class Asked(Database):
    """Questions, what may answer them, and what a person follows and has seen."""

    @cached_property
    def _reached(self) -> searching.Known:
        return {}

    @cached_property
    def _counted(self) -> searching.Counted:
        return {}

    async def search(self, scope: Scope, phrases: Sequence[str], *, until: datetime, most: int = 50) -> Searched:
        """The articles within a scope, published or first seen by `until`, that have most of these phrases."""
        known, counted = self._reached, self._counted
        return await self._read(searching.search, scope, phrases, until=until, most=most, known=known, counted=counted)

    async def in_scope(self, scope: Scope, ids: Sequence[str]) -> tuple[Article, ...]:
        """Those of these revisions that a scope reaches, in no order; its `since` does not matter."""
        return await self._read(_articles.in_scope, scope, ids)

    async def ids_in_scope(self, scope: Scope, ids: Sequence[str]) -> frozenset[str]:
        """Which of these revisions a scope reaches; its `since` does not matter."""
        return await self._read(_articles.ids_in_scope, scope, ids)

    async def current(self, scope: Scope, keys: Sequence[str]) -> tuple[Article, ...]:
        """The newest revision of each of the articles with these keys that a scope reaches, in no order."""
        return await self._read(_articles.current, scope, keys)

    async def reach(self, scope: Scope, *, until: datetime) -> Reach:
        """How many articles a scope holds, and since when."""
        return await self._read(searching.reach, scope, until=until, known=self._reached)

    async def keep_answer(self, tenant: Tenant, answer: Answer) -> None:
        """Keep an answer for its buttons, under its id."""
        await self._write(answers.keep, tenant, answer)

    async def kept_answer(self, tenant: Tenant, answer_id: str) -> Answer | None:
        """An answer that was kept for this tenant, as it was given."""
        return await self._read(answers.kept, tenant, answer_id)

    async def add_turn(self, tenant: Tenant, channel: str, thread: str, turn: Turn) -> None:
        """Remember a question and its answer in a thread; of each thread the last few are kept."""
        await self._write(answers.add_turn, tenant, channel, thread, turn)

    async def turns(self, tenant: Tenant, channel: str, thread: str) -> tuple[Turn, ...]:
        """The last turns of a thread, oldest first."""
        return await self._read(answers.turns, tenant, channel, thread)

    async def judge(self, tenant: Tenant, person: str, judgement: Judgement) -> None:
        """Store what a person thinks of an answer; a later judgement replaces an earlier one."""
        await self._write(answers.judge, tenant, person, judgement)

    async def judgements(self, tenant: Tenant) -> tuple[Judgement, ...]:
        """What people of this tenant thought of answers, the latest first, without who they are."""
        return await self._read(answers.judgements, tenant)

    async def all_judgements(self) -> tuple[tuple[Tenant, Judgement], ...]:
        """What people of all tenants thought of answers, for the operator; the latest first."""
        return await self._read(answers.everyones)

    async def follow(self, tenant: Tenant, person: str, story: Told) -> bool:
        """A person follows a story, or if they did so already, no longer; whether they follow it now."""
        return await self._write(following.toggle, tenant, person, story)

    async def followed(self, tenant: Tenant, person: str) -> tuple[Told, ...]:
        """The stories that a person follows, each as they last had it."""
        return await self._read(following.followed, tenant, person)

    async def caught_up(self, tenant: Tenant, person: str, stories: tuple[Told, ...]) -> None:
        """Remember what a person has got by now of stories that they follow."""
        await self._write(following.caught_up, tenant, person, stories)

    async def show_answers(self, tenant: Tenant, channel: Channel, *, public: bool) -> None:
        """From now on answers in a channel are shown to all, or to whoever asked."""
        await self._write(following.show, tenant, channel, public)

    async def answers_shown(self, tenant: Tenant, channel: Channel) -> bool | None:
        """Whether answers in a channel are shown to all; None where nobody has said so."""
        return await self._read(following.shown, tenant, channel)

    async def mark(self, tenant: Tenant, person: str, at: datetime) -> None:
        """Remember that a person has caught up."""
        await self._write(answers.mark, tenant, person, at)

    async def marked(self, tenant: Tenant, person: str) -> datetime | None:
        """When a person last caught up."""
        return await self._read(answers.marked, tenant, person)
