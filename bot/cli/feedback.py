"""`nutgraf feedback`: what people in the chats thought of answers, the latest first, without who they are."""

from __future__ import annotations

import asyncio
import json
import os
from argparse import Namespace
from collections.abc import Sequence

from bot import app
from bot.render.outside import without_controls
from briefings.model import Judgement, Tenant
from briefings.storage import Store
from config.settings import Settings, load

Judged = Sequence[tuple[Tenant, Judgement]]


def run(arguments: Namespace) -> int:
    """Print it."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    judged = asyncio.run(_judged(settings))
    print("\n".join(map(_as_json, judged) if arguments.format == "json" else lines(judged)))
    return 0


def lines(judged: Judged) -> list[str]:
    """How many liked how many, then each question with its thumb."""
    if not judged:
        return ["Nobody has judged an answer yet: in the chats each has 👍 and 👎."]
    up = sum(judgement.up for _, judgement in judged)
    return [f"{up} 👍, {len(judged) - up} 👎", *(_line(*each) for each in judged)]


def _line(tenant: Tenant, judgement: Judgement) -> str:
    thumb = "👍" if judgement.up else "👎"
    place = " ".join(word for word in (tenant.platform, tenant.place) if word)
    return f"{thumb} {judgement.at:%Y-%m-%d %H:%M} {place}: {' '.join(without_controls(judgement.question).split())}"


def _as_json(judged: tuple[Tenant, Judgement]) -> str:
    tenant, judgement = judged
    said = {"answer": judgement.answer_id, "question": judgement.question, "up": judgement.up}
    place = {"platform": tenant.platform, "place": tenant.place, "at": judgement.at.isoformat()}
    return json.dumps(said | place, ensure_ascii=False)


async def _judged(settings: Settings) -> Judged:
    async with Store(app.database_of(settings)) as store:
        return await store.all_judgements()
