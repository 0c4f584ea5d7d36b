"""Plans that people made in a chat."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make what this step adds."""
