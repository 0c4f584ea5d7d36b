"""What to do with a message, and what an answer means for it; the states are drawn in docs/decisions/delivery.md."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.chat import Absent, Later, Posted, Refused, Unknown
from briefings.model import Delivery

_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=5)
_TOO_OLD = "it could not be posted for {hours:g} h, and is no news any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How long things are waited for.

    `slowest` is after how long a request has certainly ended, on our side and on the platform's; `patience` how long a
    channel that cannot be read back is asked again; `oldest` how long after it was made a message is still news.
    """

    slowest: timedelta = timedelta(seconds=60)
    patience: timedelta = timedelta(minutes=15)
    oldest: timedelta = timedelta(hours=6)

    @property
    def hesitation(self) -> timedelta:
        """How long we may take from saying that we post to posting: who comes after us waits for the rest only."""
        return self.slowest / 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Say that it is being posted (the row becomes `marked`), then post it."""

    marked: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Read the channel back for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Open the thread under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The row becomes `after`; with `rest` the later parts in that channel are skipped for this reason."""

    after: Delivery
    rest: str = ""


def begin(delivery: Delivery, *, token: str, now: datetime, rules: Rules) -> Post | Read | Open | Change:
    """What to do with the first message of a channel that anything is left to do for.

    One found in `sending` is another process's, or of ours that was cut off: once its request has certainly ended, the
    channel says whether it came through.
    """
    if delivery.state == "sent":
        return Open()
    if delivery.state == "sending":
        ended = delivery.changed_at + rules.slowest
        return Read() if now >= ended else Change(after=replace(delivery, not_before=ended))
    if _is_old(delivery, now, rules):
        return _too_old(delivery, now, rules)
    marked = replace(
        delivery, state="sending", token=token, attempt=delivery.attempt + 1, changed_at=now, not_before=None, error=""
    )
    return Post(marked=marked)


def after_post(
    delivery: Delivery, outcome: Posted | Refused | Later | Unknown, *, now: datetime, rules: Rules
) -> Change:
    """What an answer to a post means; `delivery` as it was marked."""
    match outcome:
        case Posted(message_id=message_id):
            return Change(after=_sent(delivery, message_id, now))
        case Refused(why=why, cure=cure):
            return _given_up(delivery, "refused", f"{why} ({cure})" if cure else why, now)
        case Later(why=why, seconds=seconds):
            return Change(after=_again(delivery, why, seconds, now))
        case Unknown(why=why):
            # still `sending`, by the time at which it was: the request may be under way
            return Change(after=replace(delivery, error=why, not_before=delivery.changed_at + rules.slowest))


def after_reading(delivery: Delivery, found: Posted | Absent | Unknown, *, now: datetime, rules: Rules) -> Change:
    """What the channel says of a message that may have been posted."""
    match found:
        case Posted(message_id=message_id):
            return Change(after=_sent(delivery, message_id, now))
        case Absent():
            return Change(after=replace(delivery, state="ready", changed_at=now, not_before=None))
        case Unknown(why=why):
            waited = now - delivery.changed_at - rules.slowest
            if waited >= rules.patience:
                return _given_up(delivery, "uncertain", f"whether it stands there cannot be known: {why}", now)
            return Change(after=replace(delivery, error=why, not_before=now + _pause(waited)))


def after_opening(
    delivery: Delivery, outcome: Posted | Refused | Later | Unknown, *, now: datetime, rules: Rules
) -> Change:
    """What became of the thread; opening one is safe to repeat, and a briefing without one is a briefing still."""
    match outcome:
        case Posted(message_id=thread_id):
            return Change(after=replace(delivery, thread_id=thread_id, not_before=None, error=""))
        case Refused(why=why, cure=cure):
            told = f"no thread: {why}" + (f" ({cure})" if cure else "")
            return Change(after=replace(delivery, thread="", not_before=None, error=told))
        case Later(why=why) | Unknown(why=why):
            if _is_old(delivery, now, rules):
                return Change(after=replace(delivery, thread="", not_before=None, error=f"no thread: {why}"))
            seconds = outcome.seconds if isinstance(outcome, Later) else 0.0
            pause = timedelta(seconds=seconds) or _pause(now - delivery.changed_at)
            return Change(after=replace(delivery, not_before=now + pause, error=why))


def _sent(delivery: Delivery, message_id: str, now: datetime) -> Delivery:
    return replace(delivery, state="sent", message_id=message_id, changed_at=now, not_before=None, error="")


def _again(delivery: Delivery, why: str, seconds: float, now: datetime) -> Delivery:
    pause = timedelta(seconds=seconds) or min(_FIRST_PAUSE * 2 ** min(delivery.attempt - 1, 10), _LONGEST_PAUSE)
    return replace(delivery, state="ready", error=why, changed_at=now, not_before=now + pause)


def _given_up(delivery: Delivery, state: str, why: str, now: datetime) -> Change:
    after = replace(delivery, error=why, changed_at=now, not_before=None)
    after = replace(after, state="refused") if state == "refused" else replace(after, state="uncertain")
    rest = f"part {delivery.part} was refused: {why}" if state == "refused" else f"of part {delivery.part}, {why}"
    return Change(after=after, rest=rest)


def _too_old(delivery: Delivery, now: datetime, rules: Rules) -> Change:
    why = _TOO_OLD.format(hours=rules.oldest / timedelta(hours=1))
    why = f"{why}; last: {delivery.error}" if delivery.error else why
    return Change(after=replace(delivery, state="skipped", error=why, changed_at=now, not_before=None), rest=why)


def _is_old(delivery: Delivery, now: datetime, rules: Rules) -> bool:
    return delivery.made_at is not None and now - delivery.made_at > rules.oldest


def _pause(waited: timedelta) -> timedelta:
    return min(max(waited, _FIRST_PAUSE), _LONGEST_PAUSE)  # by as much again: twice as long each time
