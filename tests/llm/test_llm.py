"""The door to a model, against servers as they are."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from briefings.errors import ModelDown, ModelSlow
from briefings.llm import Llm, Manner, Said, Server
from briefings.llm.manners import lesser
from briefings.llm.patience import pause
from tests.fakes import model as fake
from tests.fakes.model import ModelServer, Reply

SCHEMA = {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}
KEY = "sk-never-to-be-shown"


@asynccontextmanager
async def talking(*script: Reply) -> AsyncIterator[tuple[Llm, ModelServer, list[float]]]:
    """A door to a server with this script; and the pauses that it made, none of which was waited for."""
    pauses: list[float] = []

    async def pausing(seconds: float) -> None:
        pauses.append(seconds)

    async with (
        ModelServer(*script) as server,
        Llm(Server(base_url=server.base_url, name="m", key=KEY), pausing=pausing) as llm,
    ):
        yield llm, server, pauses


async def asked(llm: Llm, *, seconds: float = 20) -> Said:
    return await llm.ask("Be brief.", [("user", "Well?")], schema=SCHEMA, tokens=50, seconds=seconds)


async def test_an_answer_comes_with_what_it_cost() -> None:
    async with talking(fake.gives({"ok": True})) as (llm, server, _):
        found = await asked(llm)
        assert (found.text, found.flaw) == ('{"ok": true}', "")
        assert (found.usage.read, found.usage.written, found.usage.estimated) == (700, 90, False)
        assert server.asked[0]["max_tokens"] == 50
        assert server.keys == [f"Bearer {KEY}"]


async def test_what_a_server_does_not_count_is_estimated() -> None:
    async with talking(fake.says("x" * 300, usage=False)) as (llm, _, _):
        usage = (await asked(llm)).usage
        assert usage.estimated
        assert usage.written >= 100


@pytest.mark.parametrize("status", [400, 422, 500, 501])
async def test_a_server_that_cannot_do_a_schema_is_asked_for_one_only_once(status: int) -> None:
    async with talking(fake.without(["json_schema"], fake.gives({"ok": True}), status=status)) as (llm, server, pauses):
        assert [(await asked(llm)).text for _ in range(2)] == ['{"ok": true}'] * 2
        assert server.forms == ["json_schema", "json_object", "json_object"]
        assert '"required": ["ok"]' in server.asked[-1]["messages"][0]["content"]
        assert pauses == []
        again = Llm(llm.server, manner=Manner.read(llm.manner.written()))
        async with again:
            await asked(again)
        assert server.forms[-1] == "json_object"


async def test_a_server_without_any_structured_output_is_asked_in_words() -> None:
    async with talking(fake.without(["json_schema", "json_object"], fake.gives({}))) as (llm, server, _):
        await asked(llm)
        assert server.forms == ["json_schema", "json_object", "json_object", "text"]


async def test_an_error_that_every_way_of_asking_meets_teaches_nothing_about_them() -> None:
    async with talking(fake.fails(500)) as (llm, server, pauses):
        with pytest.raises(ModelDown, match="HTTP 500"):
            await asked(llm)
        assert len(server.asked) == 4
        assert llm.manner == Manner()
        assert pauses == []


async def test_newer_models_are_asked_without_what_they_refuse() -> None:
    first = fake.fails(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
    second = fake.fails(400, "Unsupported value: 'temperature' does not support 0.")
    async with talking(first, second, fake.gives({})) as (llm, server, _):
        await asked(llm)
        last = server.asked[-1]
        assert last["max_completion_tokens"] == 50
        assert not {"max_tokens", "temperature"} & last.keys()
        assert server.forms[-1] == "json_schema"


async def test_too_many_requests_are_waited_for_as_long_as_the_server_says() -> None:
    async with talking(fake.fails(429, Retry_After="7"), fake.gives({})) as (llm, server, pauses):
        await asked(llm)
        assert pauses == [7.0]
        assert len(server.asked) == 2


@pytest.mark.parametrize("passing", [fake.fails(503), fake.hangs_up])
async def test_what_may_pass_is_tried_again_ever_later_and_then_no_more(passing: Reply) -> None:
    async with talking(passing) as (llm, server, pauses):
        with pytest.raises(ModelDown):
            await asked(llm)
        assert pauses == [1.0, 2.0]
        assert len(server.asked) == 3


async def test_a_refused_connection_is_told_with_the_models_name() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]

    async def pausing(_: float) -> None:
        pass

    async with Llm(Server(base_url=f"http://127.0.0.1:{port}/v1", name="m"), pausing=pausing) as llm:
        with pytest.raises(ModelDown, match="m: "):
            await asked(llm)


@pytest.mark.parametrize("status", [401, 403, 404, 500, 502])
def test_nothing_else_is_tried_again(status: int) -> None:
    assert pause(status, {"retry-after": "1"}, "", attempt=1) is None


def test_money_that_has_run_out_is_not_waited_for() -> None:
    assert pause(429, {}, "insufficient_quota", attempt=1) is None
    assert pause(429, {"retry-after": "soon"}, "", attempt=2) == 2.0


def test_a_text_too_long_for_the_model_is_no_question_of_manners() -> None:
    assert lesser(Manner(), 400, "This model's maximum context length is 4096 tokens") is None


async def test_silence_ends_at_the_deadline() -> None:
    async with talking(fake.silent) as (llm, _, _):
        with pytest.raises(ModelSlow):
            await asked(llm, seconds=0.05)


async def test_an_endless_answer_ends_at_its_bytes() -> None:
    async with talking(fake.endless) as (llm, _, _):
        with pytest.raises(ModelDown, match="goes on"):
            await asked(llm)


async def test_a_page_is_no_answer_and_a_wrong_content_type_no_obstacle() -> None:
    async with talking(fake.html) as (llm, _, _):
        with pytest.raises(ModelDown, match="no chat completion") as down:
            await asked(llm)
        assert "/v1" in down.value.cure
    async with talking(fake.mislabelled) as (llm, _, _):
        assert (await asked(llm)).text == '{"ok": true}'


@pytest.mark.parametrize(
    ("reply", "flaw"),
    [
        (fake.says("", refusal="I cannot help with that."), "refused"),
        (fake.says("", tool_calls=[{"id": "1", "type": "function"}]), "tool"),
        (fake.says('{"ok": tr', finish="length"), "cut off"),
        (fake.says(" "), "empty"),
    ],
)
async def test_what_is_no_answer_is_told_as_a_flaw_and_paid_for(reply: Reply, flaw: str) -> None:
    async with talking(reply) as (llm, _, _):
        found = await asked(llm)
        assert flaw in found.flaw
        assert found.usage.read == 700


async def test_the_key_is_never_shown() -> None:
    async with talking(fake.fails(401, f"Incorrect API key provided: {KEY}")) as (llm, _, _):
        with pytest.raises(ModelDown) as down:
            await asked(llm)
        assert KEY not in str(down.value) + repr(llm.server) + repr(llm)
        assert "key" in down.value.cure
