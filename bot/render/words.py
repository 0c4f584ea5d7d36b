"""The frame's words in each language: all that stands around the outlets' own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from briefings.model import Language

Count = tuple[str, str]
"""How a number of things is said: one of them, several of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One language's frame. What stands in braces is filled in; each language has the same entries and the same braces.

    `one` are the numbers that take a singular; `thousands` parts a number's thousands, from `parted` on (in Spanish
    from five digits on: rae.es, Ortografía, "Números"). Weekdays count from Monday, months from January. A time of the
    same day reads otherwise than one of another day in most languages: the `_hour` entries are for the former.
    """

    one: tuple[int, ...] = (1,)
    thousands: str
    parted: int = 1_000
    weekdays: tuple[str, str, str, str, str, str, str]
    months: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    parts_of_day: tuple[str, str, str, str]
    hour: str = "{hour:02}:{minute:02}"
    weekday_hour: str
    date: str
    first_of_month: str
    date_year: str
    day: str
    ahead: str

    edition: str
    lead: str
    stories: Count
    articles: Count
    outlets: Count
    feeds: Count

    new_since: str
    new_since_hour: str
    as_told: str
    as_told_hour: str
    again: str
    seen_again: str
    nothing_to_tell: str
    nothing_new: str
    no_feeds: str

    differs: str
    corrected: str
    corrected_at: str
    also_in: str
    unnamed: str
    translated: str

    feeds_failed: str
    see: str
    held_back: Count
    worded_by: str
    extractive: str
    next_edition: str

    receipts: str
    ask: str
    follow: str
    receipts_of: str
    quote: str

    def count(self, number: int, things: Count) -> str:
        """ "1 story", "5 stories", "1,500 articles"."""
        return f"{self.number(number)} {things[0] if number in self.one else things[1]}"

    def number(self, number: int) -> str:
        """ "1,500", as the language parts thousands."""
        return f"{number:,}".replace(",", self.thousands) if number >= self.parted else str(number)


FRAMES: Final[Mapping[Language, Frame]] = {
    "en": Frame(
        thousands=",",
        weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        parts_of_day=("night", "morning", "afternoon", "evening"),
        weekday_hour="{weekday} {hour}",
        date="{day} {month}",
        first_of_month="{day} {month}",
        date_year="{date} {year}",
        day="{weekday} {date}",
        ahead="{day}, {hour}",
        edition="{title} · {day}, {part}",
        lead="{edition}: {stories} from {articles}, {outlets}",
        stories=("story", "stories"),
        articles=("article", "articles"),
        outlets=("outlet", "outlets"),
        feeds=("feed", "feeds"),
        new_since="New since {at}:",
        new_since_hour="New since {at}:",
        as_told="as told {at}",
        as_told_hour="as told {at}",
        again="({told}, nothing new)",
        seen_again="Nothing new since the last briefing; here it is again.",
        nothing_to_tell="Nothing to tell in this window. Look further back with --since 3d, "
        "or see nutgraf feeds check.",
        nothing_new="{edition}: nothing new ({articles}, {outlets})",
        no_feeds="{title} reads no feeds yet, and is silent until it does: {command}",
        differs="Outlets differ on {about}: {figures}",
        corrected="Corrected by {outlet}: {after}, not {before}",
        corrected_at="Corrected {at} by {outlet}: {after}, not {before}",
        also_in="(also in {outlets})",
        unnamed="unnamed",
        translated="translated",
        feeds_failed="{failed} of {feeds} failed",
        see="see {command}",
        held_back=("more story held back: nothing new in it", "more stories held back: nothing new in them"),
        worded_by="Worded by {who}. Every figure, quote and name has a receipt.",
        extractive="the outlets themselves (extractive)",
        next_edition="Next edition: {at}",
        receipts="Receipts",
        ask="Ask",
        follow="Follow",
        receipts_of="Receipts: what each point rests on, word for word",
        quote="The quote",
    ),
    "es": Frame(
        thousands="\u202f",
        parted=10_000,
        weekdays=("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
        months=("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
        parts_of_day=("de madrugada", "por la mañana", "por la tarde", "por la noche"),
        weekday_hour="{weekday} {hour}",
        date="{day} {month}",
        first_of_month="{day} {month}",
        date_year="{date} {year}",
        day="{weekday} {date}",
        ahead="{day}, {hour}",
        edition="{title} · {day}, {part}",
        lead="{edition}: {stories} de {articles}, {outlets}",
        stories=("noticia", "noticias"),
        articles=("artículo", "artículos"),
        outlets=("medio", "medios"),
        feeds=("fuente", "fuentes"),
        new_since="Novedades desde el {at}:",
        new_since_hour="Novedades desde las {at}:",
        as_told="contado el {at}",
        as_told_hour="contado a las {at}",
        again="({told}, sin novedades)",
        seen_again="Sin novedades desde el último boletín; aquí está de nuevo.",
        nothing_to_tell="Nada que contar en este periodo. Amplíelo con --since 3d o consulte nutgraf feeds check.",
        nothing_new="{edition}: sin novedades ({articles}, {outlets})",
        no_feeds="{title} aún no lee ninguna fuente y guarda silencio hasta entonces: {command}",
        differs="Los medios difieren en {about}: {figures}",
        corrected="Corregido por {outlet}: {after}, no {before}",
        corrected_at="Corregido por {outlet} ({at}): {after}, no {before}",
        also_in="(también en {outlets})",
        unnamed="sin nombre",
        translated="traducido",
        feeds_failed="Han fallado {failed} de {feeds}",
        see="ver {command}",
        held_back=("noticia más, omitida por no haber novedades", "noticias más, omitidas por no haber novedades"),
        worded_by="Redacción: {who}. Cada cifra, cita y nombre tiene su prueba.",
        extractive="los propios medios (extractos literales)",
        next_edition="Próxima edición: {at}",
        receipts="Pruebas",
        ask="Preguntar",
        follow="Seguir",
        receipts_of="Pruebas: en qué se apoya cada punto, palabra por palabra",
        quote="La cita",
    ),
    "de": Frame(
        thousands=".",
        weekdays=("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
        months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
        parts_of_day=("nachts", "morgens", "nachmittags", "abends"),
        weekday_hour="{weekday} {hour}",
        date="{day}. {month}",
        first_of_month="{day}. {month}",
        date_year="{date} {year}",
        day="{weekday}, {date}",
        ahead="{day}, {hour}",
        edition="{title} · {day}, {part}",
        lead="{edition}: {stories} aus {articles}, {outlets}",
        stories=("Thema", "Themen"),
        articles=("Artikel", "Artikeln"),
        outlets=("Medium", "Medien"),
        feeds=("Feed", "Feeds"),
        new_since="Neu seit {at}:",
        new_since_hour="Neu seit {at} Uhr:",
        as_told="berichtet am {at}",
        as_told_hour="berichtet um {at} Uhr",
        again="({told}, nichts Neues)",
        seen_again="Nichts Neues seit der letzten Ausgabe; hier ist sie noch einmal.",
        nothing_to_tell="In diesem Zeitraum gibt es nichts zu berichten. Weiter zurück mit --since 3d, "
        "oder siehe nutgraf feeds check.",
        nothing_new="{edition}: nichts Neues in {articles}, {outlets}",
        no_feeds="{title} liest noch keine Feeds und schweigt bis dahin: {command}",
        differs="Unterschiedliche Angaben zu {about}: {figures}",
        corrected="Korrektur von {outlet}: {after}, nicht {before}",
        corrected_at="Korrektur von {outlet} ({at}): {after}, nicht {before}",
        also_in="(auch in {outlets})",
        unnamed="ohne Namen",
        translated="übersetzt",
        feeds_failed="{failed} von {feeds} nicht erreichbar",
        see="siehe {command}",
        held_back=("weiteres Thema zurückgestellt: nichts Neues", "weitere Themen zurückgestellt: nichts Neues"),
        worded_by="Wortlaut: {who}. Jede Zahl, jedes Zitat und jeder Name ist belegt.",
        extractive="die Medien selbst (wörtlich übernommen)",
        next_edition="Nächste Ausgabe: {at}",
        receipts="Belege",
        ask="Nachfragen",
        follow="Folgen",
        receipts_of="Belege: worauf sich jeder Punkt stützt, Wort für Wort",
        quote="Das Zitat",
    ),
    "fr": Frame(
        one=(0, 1),
        thousands="\u202f",
        weekdays=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
        months=(
            *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
            *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
        ),
        parts_of_day=("nuit", "matin", "après-midi", "soir"),
        hour="{hour}h{minute:02}",
        weekday_hour="{weekday} {hour}",
        date="{day} {month}",
        first_of_month="{day}er {month}",
        date_year="{date} {year}",
        day="{weekday} {date}",
        ahead="{day}, {hour}",
        edition="{title} · {day}, {part}",
        lead="{edition}\u00a0: {stories} de {articles}, {outlets}",
        stories=("sujet tiré", "sujets tirés"),
        articles=("article", "articles"),
        outlets=("média", "médias"),
        feeds=("flux", "flux"),
        new_since="Nouveau depuis le {at}\u00a0:",
        new_since_hour="Nouveau depuis {at}\u00a0:",
        as_told="déjà publié, {at}",
        as_told_hour="déjà publié à {at}",
        again="({told}, rien de nouveau)",
        seen_again="Rien de nouveau depuis la dernière édition\u00a0; la revoici.",
        nothing_to_tell="Rien à signaler sur cette période. Remontez plus loin avec --since 3d, "
        "ou voyez nutgraf feeds check.",
        nothing_new="{edition}\u00a0: rien de nouveau ({articles}, {outlets})",
        no_feeds="{title} ne lit encore aucun flux et se tait d'ici là\u00a0: {command}",
        differs="Les médias divergent sur {about}\u00a0: {figures}",
        corrected="Corrigé par {outlet}\u00a0: {after}, et non {before}",
        corrected_at="Corrigé par {outlet} ({at})\u00a0: {after}, et non {before}",
        also_in="(aussi dans {outlets})",
        unnamed="sans nom",
        translated="traduit",
        feeds_failed="{failed} sur {feeds} en échec",
        see="voir {command}",
        held_back=("autre sujet écarté\u00a0: rien de nouveau", "autres sujets écartés\u00a0: rien de nouveau"),
        worded_by="Rédaction\u00a0: {who}. Chaque chiffre, citation et nom a sa preuve.",
        extractive="les médias eux-mêmes (extraits textuels)",
        next_edition="Prochaine édition\u00a0: {at}",
        receipts="Preuves",
        ask="Questionner",
        follow="Suivre",
        receipts_of="Preuves\u00a0: sur quoi repose chaque point, mot pour mot",
        quote="La citation",
    ),
}
