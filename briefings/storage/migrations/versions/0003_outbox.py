"""Occurrences, kept briefings and messages on their way."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make what this step adds."""
