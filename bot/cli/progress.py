"""What a person sees while feeds are fetched: one moving line on stderr, nothing where nobody looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from briefings.collecting import Outcome
from briefings.collecting import Progress as Callback
from briefings.web import shown


@contextmanager
def progress() -> Iterator[Callback]:
    """A callback for `collect` that moves the line."""
    columns = (TextColumn("Reading feeds"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[feed]}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        line = bar.add_task("", total=None, feed="")

        def step(done: int, of: int, outcome: Outcome) -> None:
            bar.update(line, completed=done, total=of, feed=outcome.feed.title or shown(outcome.feed.url))

        yield step
