"""Passages for questions, threads, feedback, marks."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make what this step adds."""
