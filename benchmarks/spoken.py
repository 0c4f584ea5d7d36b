"""What somebody capable wrote of the sample's stories under our prompts, acting as the model: how much of it holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.adversaries import sample
from briefings.model import Article
from briefings.verification import check_worded
from briefings.wording.judging import grounds, with_title
from briefings.wording.locating import located

_WRITTEN = Path(__file__).resolve().parents[1] / "tests/wording/spoken.jsonl"
_WEEK = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday")

Counts = dict[str, tuple[int, int]]


def spoken() -> Counts:
    """By prompt and kind, how many sentences were written and how many of them are lost."""
    reports = dict(_reports())
    all_, lost = Counter[str](), Counter[str]()
    for line in _WRITTEN.read_text("utf-8").splitlines():
        item = json.loads(line)
        kind = f"true, {item['kind']}s of a model under prompt {item['prompt']}"
        all_[kind] += 1
        lost[kind] += not _held(item, reports, titled=item["kind"] == "headline")
    return {kind: (all_[kind], lost[kind]) for kind in all_}


def _reports() -> Iterator[tuple[tuple[str, str], Article]]:
    """The sample's articles as written on each day, by that day."""
    for yesterday, today, tomorrow in zip(_WEEK, _WEEK[1:], _WEEK[2:], strict=False):
        for article in sample({"yesterday": yesterday, "today": today, "tomorrow": tomorrow}):
            yield (article.id, today), article


def _held(item: Mapping[str, Any], written: Mapping[tuple[str, str], Article], *, titled: bool) -> bool:
    """Whether a sentence holds by what it cites; a headline also with its first report's title beside that."""
    sources = item["sources"]
    reports = {each["report"]: written[each["report"], each["day"]] for each in sources}
    articles = {name: with_title(each) if titled else each for name, each in reports.items()}
    spans = tuple(located(each["words"], articles[each["report"]]) for each in sources)
    found = tuple(span for span in spans if span)
    if not found or len(found) < len(spans):
        return False
    cited = grounds(found, articles[found[0].article_id]) if titled else (found,)
    return any(check_worded(item["text"], each, articles).supported for each in cited)
