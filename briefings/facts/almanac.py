"""The words of dates in English, German, French and Spanish, and the pattern that finds dates in each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_EVERYWHERE = (
    rf"(?P<iso>{_YEAR}-(?:1[0-2]|0[1-9])-(?:3[01]|[12][0-9]|0[1-9])(?![0-9-]))"
    rf"|(?P<slashed>{_DAY}(?P<mark>[/.]){_DAY}(?P=mark)(?:{_YEAR}|[0-9]{{2}})(?![0-9/]|\.[0-9]))"
    rf"|(?P<decade>(?:1[5-9]|20)[0-9]0['’]?s\b)"
    rf"|(?P<year>{_YEAR}(?:[-–/](?:{_YEAR}|[0-9]{{2}}))?(?![\w%°$£€])(?![.,:/][0-9]))"
)

_ENGLISH_MONTHS = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June|Jun\.|July|Jul\.|Aug(?:ust|\.)"
    r"|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)"
    r"|Dec(?:ember|\.))"
)
_ENGLISH_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ORDINAL = rf"{_DAY}(?:st|nd|rd|th)?"
_NUMBER = (
    r"(?:[0-9]{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[Tt]wo|[Tt]hree|[Oo]ne|[Aa]n?)"
)
_SPAN = r"(?: ?[-–] ?| to | and | or )"
# What the first letters of an English date may be: most words are passed over by this alone.
_ENGLISH_STARTS = (
    r"(?=[0-9JFMASONDTWLYEQ]|yest|t(?:o[dmn]|hi|hre|en |we|wo )|l(?:ast|ater)|ea|ei|el|n(?:ext|ine)|o(?:ver the w"
    r"|ne )|a(?:t the w|n? [dwmyh])|f(?:i[vrn]|our)"
    r"|s(?:i|ev|eco)|coming|past)"
)
_ENGLISH = (
    rf"\b{_ENGLISH_STARTS}(?:(?P<monthday>(?:{_ENGLISH_DAYS},? )?(?:{_ENGLISH_MONTHS}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct"
    rf"|Nov|Dec) {_ORDINAL}(?:{_SPAN}{_ORDINAL}(?![0-9:%]))?"
    rf"(?:,? {_YEAR}\b)?(?![0-9%]|[.,:][0-9]| (?:percent|per cent|people|million)))"
    rf"|(?P<daymonth>(?:{_ENGLISH_DAYS},? )?{_ORDINAL}(?:{_SPAN}{_ORDINAL})?(?: of)? {_ENGLISH_MONTHS}"
    rf"(?:,? {_YEAR}\b)?)(?!\w)"
    rf"|(?P<monthyear>(?:{_ENGLISH_MONTHS}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec),? (?:of )?{_YEAR}\b)"
    rf"|(?P<monthspan>{_ENGLISH_MONTHS}(?=(?: to | and | through | until | or |[-–]){_ENGLISH_MONTHS},? {_YEAR}\b))"
    rf"|(?P<month>(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming) )?(?:January|February|March|April|May"
    rf"|June|July|August|September|October|November|December|Sept\.))(?!\w)"
    rf"|(?P<weekday>(?:(?:[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Pp]ast"
    rf"|[Cc]oming) )?{_ENGLISH_DAYS}(?: (?:morning|afternoon|evening|night))?)\b"
    rf"|(?P<fixed>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))\b"
    rf"|(?P<period>(?:(?:[Ee]arlier|[Ll]ater) )?(?:[Ll]ast|[Tt]his|[Nn]ext) (?:weekend|week|month|year|summer|winter"
    rf"|spring|fall|autumn|quarter)"
    rf"|(?:[Oo]ver|[Aa]t) the weekend)\b(?!-)"
    rf"|(?P<ago>{_NUMBER} (?:day|week|month|year|decade|hour|minute)s? ago)\b"
    rf"|(?P<quarter>(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal)[ -]quarter (?:of )?(?:the )?(?:{_YEAR}"
    rf"|(?:last|this) year)|Q[1-4],?(?: (?:of )?{_YEAR})?))\b"
    rf"|{_EVERYWHERE})"
)

_GERMAN_MONTHS = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\.|Feb\.|Aug\."
    r"|Sept\.|Okt\.|Nov\.|Dez\.)"
)
_GERMAN_DAYS = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_GERMAN = (
    rf"\b(?:(?P<daymonth>(?:{_GERMAN_DAYS}, (?:den |dem )?)?{_DAY}\.(?:(?: bis |[-–]"
    rf"| und ){_DAY}\.)? ?{_GERMAN_MONTHS}(?: {_YEAR}\b)?)(?!\w)"
    rf"|(?P<monthyear>{_GERMAN_MONTHS} {_YEAR})\b"
    rf"|(?P<month>(?:(?:letzten|vergangenen|nächsten|kommenden) )?{_GERMAN_MONTHS})(?!\w)"
    rf"|(?P<weekday>(?:(?:letzten|vergangenen|nächsten|kommenden|diesen|diesem) )?{_GERMAN_DAYS}(?:morgen|vormittag"
    rf"|mittag|nachmittag|abend|nacht)?)\b"
    rf"|(?P<fixed>[Hh]eute|[Gg]estern|[Vv]orgestern|übermorgen)\b"
    rf"|(?P<period>(?:[Ll]etzte|[Vv]ergangene|[Vv]orige|[Dd]iese|[Nn]ächste|[Kk]ommende)[nrms]? (?:Woche|Monat"
    rf"|Jahr(?:es)?|Wochenende))\b"
    rf"|(?P<ago>[Vv]or (?:[0-9]{{1,2}}|einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf) (?:Tag"
    rf"|Woche|Monat|Jahr)(?:en|e|n)?)\b"
    rf"|{_EVERYWHERE})"
)

_FRENCH_MONTHS = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\.|févr\.|sept\."
    r"|oct\.|nov\.|déc\.)"
)
_FRENCH_DAYS = r"(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)"
_FRENCH = (
    rf"\b(?:(?P<daymonth>(?:{_FRENCH_DAYS} )?(?:1er|{_DAY})(?: (?:et|au) {_DAY})? {_FRENCH_MONTHS}(?: {_YEAR}\b"
    rf"| dernier\b| prochain\b)?)(?!\w)"
    rf"|(?P<monthyear>{_FRENCH_MONTHS} {_YEAR})\b"
    rf"|(?P<month>(?<=\ben ){_FRENCH_MONTHS}|{_FRENCH_MONTHS} (?:dernier|prochain)\b|(?<=\bmois de ){_FRENCH_MONTHS}"
    rf"|(?:janvier|février|avril|juillet|août|octobre|novembre|décembre))(?!\w)"
    rf"|(?P<weekday>{_FRENCH_DAYS}(?: (?:matin|après-midi|soir))?(?: (?:dernier|prochain))?)\b"
    rf"|(?P<fixed>[Aa]ujourd['’]hui|[Aa]vant-hier|[Hh]ier|[Dd]emain)\b"
    rf"|(?P<period>(?:la semaine|le mois|l['’]an|l['’]année|le week-end) (?:dernière?|passée?|prochaine?)"
    rf"|cette (?:semaine|année)|ce mois-ci)\b"
    rf"|(?P<ago>il y a (?:[0-9]{{1,2}}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze) (?:jour|semaine|mois"
    rf"|an|année)s?)\b"
    rf"|{_EVERYWHERE})"
)

_SPANISH_MONTHS = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
)
_SPANISH_DAYS = r"(?:[Ll]unes|[Mm]artes|[Mm]iércoles|[Jj]ueves|[Vv]iernes|[Ss]ábado|[Dd]omingo)"
_SPANISH = (
    rf"\b(?:(?P<daymonth>(?:{_SPANISH_DAYS},? )?(?:1º|{_DAY})(?: (?:y"
    rf"|al) {_DAY})? de {_SPANISH_MONTHS}(?: del? {_YEAR}\b)?)(?!\w)"
    rf"|(?P<monthyear>{_SPANISH_MONTHS} (?:del? )?{_YEAR})\b"
    rf"|(?P<month>(?<=\ben ){_SPANISH_MONTHS}|(?:pasado|próximo) (?:mes de )?{_SPANISH_MONTHS}|(?:enero|febrero|abril"
    rf"|junio|julio|septiembre|octubre|noviembre|diciembre))(?!\w)"
    rf"|(?P<weekday>(?:(?:pasado|próximo) )?{_SPANISH_DAYS}(?: pasado| próximo)?)\b"
    rf"|(?P<fixed>[Hh]oy|[Aa]nteayer|[Aa]yer)\b"
    rf"|(?P<period>(?:la semana|el mes|el año|el fin de semana) (?:pasad[oa]|próxim[oa]|que viene)|est[ae] (?:semana"
    rf"|mes|año))\b"
    rf"|(?P<ago>[Hh]ace (?:[0-9]{{1,2}}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce) (?:día|semana|mes"
    rf"|año)(?:es|s)?)\b"
    rf"|{_EVERYWHERE})"
)

_MONTHS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "fr": "jan fév mar avr mai juin juil aoû sep oct nov déc",
    "es": "ene feb mar abr may jun jul ago se oct nov dic",
}
_WEEKDAYS = {
    "en": "mon tue wed thu fri sat sun",
    "de": "mon die mit don fre sam sonnt",
    "fr": "lun mardi mer jeu ven sam dim",
    "es": "lun martes mié jue vie sáb dom",
}
_FIXED = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
    "last night": -1, "tomorrow": 1,
    "heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2,
    "aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1,
    "hoy": 0, "ayer": -1, "anteayer": -2,
}  # fmt: skip
_UNITS = {
    "day": "day tag jour día", "week": "week woche semaine semana", "month": "month monat mois mes",
    "year": "year jahr jahres an année año", "weekend": "weekend wochenende week-end fin",
}  # fmt: skip
_COUNTS = {
    word: n
    for n, words in enumerate(
        [
            "a an one einem einer un une una",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five fünf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
            "eleven",
            "twelve zwölf douze doce",
        ],
        start=1,
    )
    for word in words.split()
}
_PAST = re.compile(r"last|past\b|letzte|vergangen|vorig|derni|passé|pasad", re.IGNORECASE)
_NEXT = re.compile(r"next|coming|nächst|kommend|prochain|próxim|viene", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Almanac:
    """A language's pattern and the numbers of its months (1 to 12) and weekdays (0 is Monday), by how their names
    begin."""

    pattern: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]

    def month(self, written: str) -> int:
        """The last month named in `written`, 0 where none is."""
        return _last(self.months, written)

    def weekday(self, written: str) -> int:
        """The last weekday named in `written`, -1 where none is."""
        return _last(self.weekdays, written) - 1


def _last(names: Mapping[str, int], written: str) -> int:
    for word in reversed(re.findall(r"[^\W\d_]+", written.casefold())):
        for size in (6, 5, 4, 3, 2):
            if word[:size] in names:
                return names[word[:size]]
    return 0


@lru_cache(maxsize=8)
def almanac(language: str) -> Almanac:
    """What a language calls its dates; for one that we do not know, figures alone (ISO dates, years)."""
    written = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}.get(language, rf"\b(?:{_EVERYWHERE})")
    months = {name: n for n, name in enumerate(_MONTHS.get(language, "").split(), start=1)}
    weekdays = {name: n for n, name in enumerate(_WEEKDAYS.get(language, "").split(), start=1)}
    if language == "de":
        months |= {"jän": 1}
        weekdays |= {"sonna": 6}
    return Almanac(re.compile(written + r"|(?<!\w)(?P<short>['’‘][2-9]0s)\b"), months, weekdays)


def away(written: str) -> int | None:
    """How many days from today a fixed word is, None for another word."""
    return _FIXED.get(written.casefold().replace("’", "'"))


def direction(written: str) -> int:
    """-1 for "last", 1 for "next" in any language, 0 for neither."""
    return -1 if _PAST.search(written) else 1 if _NEXT.search(written) else 0


def unit(written: str) -> str:
    """ "day", "week", "month", "year" or "weekend": the unit named in `written`, "" for another ("summer", "hour")."""
    for word in re.findall(r"[^\W\d_]+(?:-end)?", written.casefold()):
        for name, words in _UNITS.items():
            if word in words.split() or word.rstrip("sne") in words.split() or word.removesuffix("es") in words.split():
                return name
    return ""


def count(written: str) -> int | None:
    """The number of days, weeks … in "two days ago", "vor drei Wochen"."""
    for word in reversed(re.findall(r"[0-9]+|[^\W\d_]+", written.casefold())):
        if word.isdigit() or word in _COUNTS:
            return int(word) if word.isdigit() else _COUNTS[word]
    return None
