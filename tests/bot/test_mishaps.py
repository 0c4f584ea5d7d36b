from __future__ import annotations

import logging
import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot import heartbeat, mishaps
from bot.standing import STALE, Standing
from briefings.errors import StoreError
from tests.render.test_standing import STANDS

LOG = logging.getLogger("bot.test")
FULL = StoreError("/desk/nutgraf.db: database or disk is full", cure="make room on the disk")
FAULT = StoreError("/desk/nutgraf.db: no such column: x", cure="nutgraf doctor says more", known=False)


def test_what_a_person_can_mend_is_one_line_with_file_cause_and_cure(caplog: pytest.LogCaptureFixture) -> None:
    mishaps.log(LOG, FULL, "%s was not written", "it")
    (record,) = caplog.records
    assert record.getMessage() == (
        "it was not written: /desk/nutgraf.db: database or disk is full (make room on the disk)"
    )
    assert record.exc_info is None


def test_its_trace_is_there_for_whoever_asks_for_more(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot.test")
    mishaps.log(LOG, FULL, "it was not written")
    assert "StoreError" in (caplog.records[0].exc_text or caplog.text)


@pytest.mark.parametrize("error", [FAULT, KeyError("x")])
def test_what_may_be_a_fault_of_ours_has_its_trace(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    mishaps.log(LOG, error, "it was not written")
    assert f"{type(error).__name__}" in caplog.text
    assert caplog.records[0].exc_info


def test_a_status_that_cannot_be_written_names_file_cause_and_cure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"run\.json: Not a directory") as refused:
        heartbeat.write(tmp_path / "file" / "run.json", STANDS)
    assert refused.value.cure


def test_a_second_run_from_one_database_is_noticed_and_leaves_the_firsts_status(tmp_path: Path) -> None:
    path, first, now = tmp_path / "run.json", os.getppid(), STANDS.at
    heartbeat.write(path, replace(STANDS, pid=first))
    assert heartbeat.another(path, os.getpid(), now) == replace(STANDS, pid=first)
    assert heartbeat.another(path, first, now) is None
    assert heartbeat.another(path, os.getpid(), now + STALE) is None, "it has ended without a word"
    heartbeat.remove(path, os.getpid())
    assert heartbeat.read(path)
    heartbeat.remove(path, first)
    assert heartbeat.read(path) is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "run.part").symlink_to("/dev/full")
    with pytest.raises(StoreError, match=r"run\.json: No space left on device") as refused:
        heartbeat.write(tmp_path / "run.json", Standing(pid=1, at=STANDS.at, doors=()))
    assert refused.value.cure == "make room on the disk"
