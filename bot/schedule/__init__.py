"""When plans are due, reckoned without a clock of its own; and the scheduler that wakes us."""

from bot.schedule.catching_up import LIMIT, Decision, Skip, decide
from bot.schedule.times import LOOKBACK, check, due_occurrences, fingerprint, is_quiet, next_occurrence
from bot.schedule.waking import wake

__all__ = [
    "LIMIT",
    "LOOKBACK",
    "Decision",
    "Skip",
    "check",
    "decide",
    "due_occurrences",
    "fingerprint",
    "is_quiet",
    "next_occurrence",
    "wake",
]
