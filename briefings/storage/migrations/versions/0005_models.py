"""Budgets and cached wordings."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make what this step adds."""
