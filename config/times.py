"""Days, times of day, time zones and quiet hours as people write them, in nutgraf.toml and in a chat."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import islice

from cronsim import CronSim, CronSimError

from briefings.model import Schedule

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_TIMES = 12
_ANY = datetime(2026, 1, 1, tzinfo=UTC)  # a cron line is looked at from any day on

# English, Spanish, German, French; no word means one day in one of them and another day in another.
_DAYS = (
    "mon monday lun lunes mo montag lundi",
    "tue tues tuesday mar martes di dienstag mardi",
    "wed wednesday mie mié miercoles miércoles mi mittwoch mer mercredi",
    "thu thur thurs thursday jue jueves do donnerstag jeu jeudi",
    "fri friday vie viernes fr freitag ven vendredi",
    "sat saturday sab sáb sabado sábado sa samstag sonnabend sam samedi",
    "sun sunday dom domingo so sonntag dim dimanche",
)
_DAY: Mapping[str, int] = {word: number for number, words in enumerate(_DAYS) for word in words.split()}
_SPANS: Mapping[str, tuple[int, ...]] = {
    **dict.fromkeys(("every day", "daily", "diario", "cada día", "täglich", "tous les jours"), EVERY_DAY),
    **dict.fromkeys(("weekdays", "laborables", "werktags", "en semaine"), EVERY_DAY[:5]),
    **dict.fromkeys(("weekend", "weekends", "fin de semana", "wochenende", "week-end"), EVERY_DAY[5:]),
}
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2})|\s*h)?\s*(?:([ap])\.?m\.?|uhr)?", re.IGNORECASE)
_TRAPS = frozenset({"Factory", "EST", "MST"})  # IANA's EST and MST know no summer time; who writes them mostly does
_OTHERS = {  # what people call their time, and IANA does not, or otherwise
    "est": "America/New_York",
    "mst": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "mdt": "America/Denver",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "edt": "America/New_York",
    "bst": "Europe/London",
    "cest": "Europe/Berlin",
    "eest": "Europe/Helsinki",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney",
}

_TOO_LONG = timedelta(days=36_500)


def duration(text: str) -> timedelta:
    """A length of time such as 90m, 24h, 3d or 1w; raises ValueError for anything else, nought, or a hundred years.

    What is longer reaches back before the year 1, where subtracting from now overflows.
    """
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([mhdw])\s*", text)
    if not found or float(found[1]) == 0 or len(found[1]) > 7:
        raise ValueError(f"“{text}” is no length of time; write 90m, 24h, 3d or 1w")
    length = timedelta(**{_UNITS[found[2]]: float(found[1])})
    if length >= _TOO_LONG:
        raise ValueError(f"“{text}” is too long; write less than a hundred years")
    return length


def days(text: str) -> tuple[int, ...]:
    """Days of the week from 0, Monday: "mon-fri", "sat, sun", "every day", in English, Spanish, German or French.

    Raises ValueError naming the word that is no day.
    """
    text = text.strip().casefold()
    if text in _SPANS:
        return _SPANS[text]
    found: set[int] = set()
    for piece in re.split(r"[\s,;]+", re.sub(r"\s*[-–]\s*", "-", text)):
        ends = [_day(word) for word in piece.split("-") if word]
        if not 1 <= len(ends) <= 2:
            raise ValueError("no day is named; write mon-fri, or sat, sun, or every day")
        found.update((ends[0] + step) % 7 for step in range((ends[-1] - ends[0]) % 7 + 1))
    return tuple(sorted(found))


def days_written(numbers: tuple[int, ...]) -> str:
    """Days as `days` reads them, and as people read them: "every day", "mon-fri", "mon, thu"."""
    if numbers == EVERY_DAY:
        return "every day"
    if len(numbers) > 2 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{DAYS[numbers[0]]}-{DAYS[numbers[-1]]}"
    return ", ".join(DAYS[number] for number in numbers)


def times(text: str) -> tuple[time, ...]:
    """Times of day in their order: "07:30, 18:00", "7.30", "18h30", "6:30 pm"; raises ValueError naming a wrong one."""
    pieces = [piece.strip() for piece in re.split(r"[,;]|\band\b", text) if piece.strip()]
    if not 1 <= len(pieces) <= MOST_TIMES:
        raise ValueError(f"{len(pieces) or 'no'} times are named; write 1 to {MOST_TIMES}, such as 07:30, 18:00")
    return tuple(sorted({_time(piece) for piece in pieces}))


def quiet(text: str) -> tuple[time, time]:
    """Quiet hours "22:00-07:00", from and until; raises ValueError for anything else."""
    ends = [piece.strip() for piece in re.split(r"[-–]", text) if piece.strip()]
    if len(ends) != 2 or _time(ends[0]) == _time(ends[1]):
        raise ValueError(f"“{text}” are no quiet hours; write from and until, such as 22:00-07:00")
    return _time(ends[0]), _time(ends[1])


def in_quiet(at: time, hours: tuple[time, time]) -> bool:
    """Whether a time of day lies in quiet hours, which may cross midnight; their end is no longer quiet."""
    start, end = hours
    return start <= at < end if start < end else at >= start or at < end


def cron(text: str) -> str:
    """A cron line of the five usual fields; raises ValueError for what is none, or never comes to pass.

    The format is crontab(5)'s: https://man7.org/linux/man-pages/man5/crontab.5.html.
    """
    line = " ".join(text.split())
    try:
        if len(line.split()) != 5:
            raise CronSimError("it has not five fields")
        next(CronSim(line, _ANY))
    except (CronSimError, StopIteration) as error:
        trouble = str(error).lower() or "it never comes to pass"
        raise ValueError(f"“{text}” is no cron line ({trouble}); write five fields, such as 30 7 * * mon-fri") from None
    return line


def most_a_day(line: str) -> int:
    """How often a cron line comes to pass in its first day, counted no further than a hundred."""
    fires = list(islice(CronSim(line, _ANY), 100))
    return sum(each - fires[0] < timedelta(days=1) for each in fires)


def goes_out(schedule: Schedule) -> bool:
    """Whether any of a schedule's times lies outside its quiet hours; of a cron line's, the first two hundred."""
    hours = schedule.quiet
    fires = islice(CronSim(schedule.cron, _ANY), 200) if schedule.cron else ()
    return hours is None or any(not in_quiet(at, hours) for at in (*schedule.times, *(each.time() for each in fires)))


def window(numbers: tuple[int, ...]) -> timedelta:
    """How far back a briefing must look that is due on these days: a day, or the longest gap where none is daily."""
    gaps = [(later - day - 1) % 7 + 1 for day, later in zip(numbers, (*numbers[1:], *numbers[:1]), strict=True)]
    return timedelta(days=1 if min(gaps, default=1) == 1 else max(gaps))


def zone(text: str) -> str:
    """An IANA time zone by its name, in whatever case; raises ValueError that suggests the nearest."""
    name = text.strip()
    if found := _zones().get(_plain(name)):
        return found
    if not name:
        raise ValueError("no time zone is named; name a city, such as Europe/Berlin")
    near = zones_like(name, most=1) or difflib.get_close_matches(_plain(name), _zones(), n=1, cutoff=0.75)
    hint = f"did you mean {_zones()[_plain(near[0])]}?" if near else "name a city, such as Europe/Berlin"
    raise ValueError(f"“{text}” is no time zone; {hint}")


def zone_meant(text: str) -> str:
    """As `zone`, but the name of a city that only one zone is called by will do: "new york"."""
    cities = [name for plain, name in _zones().items() if plain.rpartition("/")[2] == _plain(text)]
    return cities[0] if len(cities) == 1 else zone(text)


def zones_like(text: str, *, most: int = 25) -> tuple[str, ...]:
    """Zones whose city begins with the text, then those that contain it, then those that are spelt nearly so."""
    typed = _plain(text)
    if typed in _OTHERS:
        return (_OTHERS[typed],)
    cities = {plain: plain.rpartition("/")[2] for plain in _zones()}
    first = [plain for plain, city in cities.items() if city.startswith(typed)]
    within = [plain for plain in cities if typed in plain]
    near = difflib.get_close_matches(typed, cities.values(), n=3, cutoff=0.75)
    nearly = [plain for close in near for plain, city in cities.items() if city == close]
    return tuple(_zones()[plain] for plain in dict.fromkeys([*first, *within, *nearly]))[:most]


@cache
def _zones() -> Mapping[str, str]:
    """Every zone by its name in lower case; from tzdata, so that all machines know the same."""
    names = files("tzdata").joinpath("zones").read_text("utf-8").split()
    # a region's own names before the old ones without a region: “Berlin” is looked for among cities
    ordered = sorted(name for name in names if name not in _TRAPS)
    return {_plain(name): name for name in sorted(ordered, key=lambda name: "/" not in name)}


def _plain(name: str) -> str:
    return re.sub(r"\s+", "_", name.strip()).casefold()


def _day(word: str) -> int:
    word = word.rstrip(".")
    if word in _DAY:
        return _DAY[word]
    near = difflib.get_close_matches(word, _DAY, n=1)
    hint = f"did you mean {near[0]}?" if near else "write mon-fri, or sat, sun, or every day"
    raise ValueError(f"“{word}” is no day; {hint}")


def _time(text: str) -> time:
    found = _TIME.fullmatch(text.strip())
    if found:
        hour, minute, half = int(found[1]), int(found[2] or found[3] or 0), (found[4] or "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        elif half:
            hour = 24
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise ValueError(f"“{text}” is no time of day; write it as 07:30 or 18:00")
