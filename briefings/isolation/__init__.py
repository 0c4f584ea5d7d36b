"""A pure function run in a child process with CPU, memory and time limits."""

from briefings.isolation.pool import Isolation
from briefings.isolation.process import Limits

__all__ = ["Isolation", "Limits"]
