"""How what went wrong stands in the log: what a person can mend in one line, what is our fault with its trace."""

from __future__ import annotations

import logging

from briefings.errors import NutgrafError, StoreError


def log(to: logging.Logger, error: BaseException, what: str, *of: object) -> None:
    """Log `what` (a format, filled in with `of`) and the error.

    One that a person can mend names the file, the cause and the cure itself; its trace is for level DEBUG
    (`nutgraf run --verbose`).
    """
    ours = isinstance(error, NutgrafError) and not (isinstance(error, StoreError) and not error.known)
    trace = None if ours and not to.isEnabledFor(logging.DEBUG) else error
    to.error(f"{what}: %s", *of, error if ours else type(error).__name__, exc_info=trace)
