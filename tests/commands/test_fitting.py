"""The parts that the commands are handed in earnest fit their places."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from bot.blocks import Buttons, Card
from bot.commands import ENTRIES, Looks, Next
from bot.render import told
from bot.schedule import next_occurrence
from tests.render import samples

LOOKS: Looks = told
NEXT: Next = next_occurrence


def test_every_button_of_a_briefing_leads_to_a_command() -> None:
    briefing = replace(samples.briefing(samples.bridge(), samples.told_before()), id="3f2a")
    document = LOOKS.briefing(briefing, zone=UTC, following=None, feeds="/feed list", asked=True)
    rows = [block for card in document if isinstance(card, Card) for block in card.blocks if isinstance(block, Buttons)]
    acts = {button.act.split(":")[0] for row in rows for button in row.row}
    assert "receipts" in acts
    assert acts <= {entry.command.name for entry in ENTRIES}


def test_receipts_name_the_outlets() -> None:
    briefing = samples.briefing(samples.bridge())
    assert "Meridian Wire" in str(LOOKS.receipts(briefing, briefing.stories[0], zone=UTC))
