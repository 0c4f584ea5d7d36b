"""A pure function run in a child process with CPU, memory and time limits."""

from briefings.isolation.pool import Isolation, Limits

__all__ = ["Isolation", "Limits"]
