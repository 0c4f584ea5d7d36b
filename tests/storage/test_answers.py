from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from briefings import sample
from briefings.model import Judgement, Turn
from briefings.storage import Place, Store
from tests.answering.newswire import ANNA, BORIS, NOW, ask, stored


async def test_a_kept_answer_is_the_same_again_and_only_for_its_tenant(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS), (BORIS, sample.OUTLETS)]) as store:
        told = await ask(store, "How many troops will Mexico send to the border?")
        await store.keep_answer(ANNA, told)
        for outlet in sample.OUTLETS:
            await store.unsubscribe(ANNA, outlet.feed)
        assert await store.kept_answer(ANNA, told.id) == told
        assert await store.kept_answer(BORIS, told.id) is None
        assert await store.kept_answer(ANNA, "another") is None


async def test_a_thread_remembers_its_last_turns_across_restarts(place: Place) -> None:
    said = [Turn(question=f"{n}?", answer=f"{n}.", article_ids=(str(n),), at=NOW) for n in range(9)]
    async with Store(place) as store:
        for each in said:
            await store.add_turn(ANNA, "c", "t", each)
        await store.add_turn(ANNA, "c", "other", said[0])
    async with Store(place) as store:
        assert await store.turns(ANNA, "c", "t") == tuple(said[-6:])
        assert await store.turns(ANNA, "c", "other") == (said[0],)
        assert await store.turns(BORIS, "c", "t") == ()


async def test_a_person_judges_an_answer_once_and_may_think_again(place: Place) -> None:
    up = Judgement(answer_id="a", question="Who?", up=True, at=NOW)
    down = Judgement(answer_id="a", question="Who?", up=False, at=NOW + timedelta(hours=1))
    async with Store(place) as store:
        await store.judge(ANNA, "p", up)
        await store.judge(ANNA, "p", down)
        await store.judge(ANNA, "q", up)
        assert await store.judgements(ANNA) == (down, up)
        assert await store.judgements(BORIS) == ()


async def test_a_mark_is_a_persons_own(place: Place) -> None:
    async with Store(place) as store:
        await store.mark(ANNA, "p", NOW)
        await store.mark(ANNA, "p", NOW + timedelta(hours=1))
        assert await store.marked(ANNA, "p") == NOW + timedelta(hours=1)
        assert await store.marked(ANNA, "q") is None
        assert await store.marked(BORIS, "p") is None
