"""Names and summaries of commands in Spanish, German and French, for platforms that show them by locale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.chat import Command, Option

LOCALES = ("es-ES", "es-419", "de", "fr")
_COLUMNS = (0, 0, 1, 2)
_GROUPS = ("briefing", "feed")

_WORDS: Mapping[str, tuple[str, str, str]] = {
    "briefing": ("resumen", "briefing", "briefing"),
    "feed": ("fuente", "feed", "flux"),
    "help": ("ayuda", "hilfe", "aide"),
    "ask": ("preguntar", "fragen", "demander"),
    "catchup": ("ponerse_al_día", "verpasst", "rattraper"),
    "story": ("noticia", "meldung", "actualité"),
    "answers": ("respuestas", "antworten", "réponses"),
    "budget": ("presupuesto", "budget", "budget"),
    "minutes": ("minutos", "minuten", "minutes"),
    "words": ("palabras", "worte", "mots"),
    "show": ("mostrar", "zeigen", "montrer"),
    "now": ("ahora", "jetzt", "maintenant"),
    "list": ("lista", "liste", "liste"),
    "schedule": ("programar", "planen", "programmer"),
    "preview": ("avance", "vorschau", "aperçu"),
    "pause": ("pausar", "anhalten", "suspendre"),
    "resume": ("reanudar", "fortsetzen", "reprendre"),
    "remove": ("quitar", "entfernen", "supprimer"),
    "add": ("añadir", "hinzufügen", "ajouter"),
    "test": ("probar", "testen", "tester"),
    "import": ("importar", "importieren", "importer"),
    "export": ("exportar", "exportieren", "exporter"),
    "topic": ("tema", "thema", "sujet"),
    "name": ("nombre", "name", "nom"),
    "zone": ("zona", "zeitzone", "fuseau"),
    "only": ("solo", "nur", "seulement"),
    "language": ("idioma", "sprache", "langue"),
    "quiet": ("silencio", "ruhezeit", "silence"),
    "nothing_new": ("sin_novedad", "nichts_neues", "rien_de_neuf"),
    "thread": ("hilo", "thread", "fil"),
    "here": ("aquí", "hier", "ici"),
    "since": ("desde", "seit", "depuis"),
    "cron": ("cron", "cron", "cron"),
    "address": ("dirección", "adresse", "adresse"),
    "file": ("archivo", "datei", "fichier"),
    "question": ("pregunta", "frage", "question"),
}

_SUMMARIES: Mapping[str, tuple[str, str, str]] = {
    "A briefing of this moment, here": (
        "Un resumen de este momento, aquí",
        "Ein Briefing von diesem Moment, hier",
        "Un briefing de cet instant, ici",
    ),
    "Which briefings are due when, and where": (
        "Qué resúmenes salen, cuándo y dónde",
        "Welche Briefings wann und wo erscheinen",
        "Quels briefings paraissent, quand et où",
    ),
    "Put a briefing on a schedule, or change one: opens a form": (
        "Programa un resumen o cambia uno: abre un formulario",
        "Ein Briefing planen oder ändern: öffnet ein Formular",
        "Programmer un briefing ou le modifier : ouvre un formulaire",
    ),
    "What the next briefing would tell, only for you": (
        "Lo que contaría el próximo resumen, solo para ti",
        "Was das nächste Briefing erzählen würde, nur für dich",
        "Ce que dirait le prochain briefing, pour vous seul",
    ),
    "Post no more of a briefing for now": (
        "Deja de publicar un resumen por ahora",
        "Ein Briefing vorerst nicht mehr posten",
        "Ne plus publier un briefing pour l'instant",
    ),
    "Go on with a paused briefing": (
        "Reanuda un resumen en pausa",
        "Ein angehaltenes Briefing fortsetzen",
        "Reprendre un briefing suspendu",
    ),
    "Forget a briefing": ("Olvida un resumen", "Ein Briefing löschen", "Oublier un briefing"),
    "Read a site's feed from now on": (
        "Lee la fuente de un sitio desde ahora",
        "Den Feed einer Seite ab jetzt lesen",
        "Lire désormais le flux d'un site",
    ),
    "Read a feed no longer": (
        "Deja de leer una fuente",
        "Einen Feed nicht mehr lesen",
        "Ne plus lire un flux",
    ),
    "The feeds, and what is wrong with those that fail": (
        "Las fuentes, y qué falla en las que fallan",
        "Die Feeds, und was denen fehlt, die ausfallen",
        "Les flux, et ce qui ne va pas chez ceux qui échouent",
    ),
    "What a feed would bring, without adding it": (
        "Lo que traería una fuente, sin añadirla",
        "Was ein Feed bringen würde, ohne ihn hinzuzufügen",
        "Ce qu'apporterait un flux, sans l'ajouter",
    ),
    "Add all feeds of an OPML file": (
        "Añade todas las fuentes de un archivo OPML",
        "Alle Feeds einer OPML-Datei hinzufügen",
        "Ajouter tous les flux d'un fichier OPML",
    ),
    "All feeds as an OPML file": (
        "Todas las fuentes en un archivo OPML",
        "Alle Feeds als OPML-Datei",
        "Tous les flux dans un fichier OPML",
    ),
    "A question, answered from the articles": (
        "Una pregunta, respondida a partir de los artículos",
        "Eine Frage, aus den Artikeln beantwortet",
        "Une question, avec une réponse tirée des articles",
    ),
    "What you would like to know": (
        "Lo que quieres saber",
        "Was du wissen möchtest",
        "Ce que vous voulez savoir",
    ),
    "What you missed since you last looked": (
        "Lo que te perdiste desde la última vez",
        "Was du verpasst hast, seit du zuletzt hier warst",
        "Ce que vous avez manqué depuis la dernière fois",
    ),
    "For how many minutes of reading": (
        "Para cuántos minutos de lectura",
        "Für wie viele Minuten Lesezeit",
        "Pour combien de minutes de lecture",
    ),
    "A story that was told, found by its words": (
        "Una noticia ya contada, por sus palabras",
        "Eine erzählte Meldung, nach ihren Worten gefunden",
        "Une actualité déjà racontée, retrouvée par ses mots",
    ),
    "Words of its headline": ("Palabras de su titular", "Worte ihrer Überschrift", "Des mots de son titre"),
    "Who sees the answers here": (
        "Quién ve las respuestas aquí",
        "Wer die Antworten hier sieht",
        "Qui voit les réponses ici",
    ),
    "To all, or to whoever asked": (
        "A todos o solo a quien preguntó",
        "Allen oder nur denen, die gefragt haben",
        "À tous, ou à qui a posé la question",
    ),
    "What the model cost today": (
        "Lo que costó hoy el modelo",
        "Was das Modell heute gekostet hat",
        "Ce que le modèle a coûté aujourd'hui",
    ),
    "What can be done here": ("Qué se puede hacer aquí", "Was hier geht", "Ce que l'on peut faire ici"),
    "Only this topic": ("Solo este tema", "Nur dieses Thema", "Seulement ce sujet"),
    "Which briefing": ("Qué resumen", "Welches Briefing", "Quel briefing"),
    "What it is called; one of yours, to change it": (
        "Cómo se llama; uno tuyo, para cambiarlo",
        "Wie es heißt; eines von euren, um es zu ändern",
        "Son nom ; un des vôtres, pour le modifier",
    ),
    "The readers' time zone": (
        "La zona horaria de los lectores",
        "Die Zeitzone der Leser",
        "Le fuseau horaire des lecteurs",
    ),
    "Topics to keep to, with commas between": (
        "Temas a los que ceñirse, separados por comas",
        "Themen, auf die es sich beschränkt, mit Kommas dazwischen",
        "Sujets auxquels se tenir, séparés par des virgules",
    ),
    "Language of the frame": (
        "Idioma del marco",
        "Sprache des Rahmens",
        "Langue du cadre",
    ),
    "Hours in which nothing is posted: 22:00-07:00": (
        "Horas en que no se publica nada: 22:00-07:00",
        "Stunden, in denen nichts gepostet wird: 22:00-07:00",
        "Heures sans publication : 22:00-07:00",
    ),
    "When nothing is new": ("Cuando no hay novedad", "Wenn es nichts Neues gibt", "Quand il n'y a rien de neuf"),
    "Open a thread under each briefing": (
        "Abre un hilo bajo cada resumen",
        "Unter jedem Briefing einen Thread öffnen",
        "Ouvrir un fil sous chaque briefing",
    ),
    "Post a briefing of yours to this channel, too": (
        "Publica uno de tus resúmenes también en este canal",
        "Eines eurer Briefings auch in diesem Kanal posten",
        "Publier un de vos briefings aussi dans ce canal",
    ),
    "How far back it looks: 24h, 3d, 1w": (
        "Hasta cuándo mira atrás: 24h, 3d, 1w",
        "Wie weit es zurückblickt: 24h, 3d, 1w",
        "Jusqu'où il remonte : 24h, 3d, 1w",
    ),
    "Instead of days and times: 30 7 * * mon-fri": (
        "En vez de días y horas: 30 7 * * mon-fri",
        "Statt Tagen und Zeiten: 30 7 * * mon-fri",
        "Au lieu des jours et heures : 30 7 * * mon-fri",
    ),
    "A feed, or just the site: theguardian.com": (
        "Una fuente, o solo el sitio: theguardian.com",
        "Ein Feed oder nur die Seite: theguardian.com",
        "Un flux, ou juste le site : theguardian.com",
    ),
    "Topics to file it under, with commas between": (
        "Temas bajo los que archivarla, separados por comas",
        "Themen, unter denen er abgelegt wird, mit Kommas dazwischen",
        "Sujets sous lesquels le classer, séparés par des virgules",
    ),
    "Its title, site or address": (
        "Su título, sitio o dirección",
        "Titel, Seite oder Adresse",
        "Son titre, site ou adresse",
    ),
    "An OPML file; on Slack, its address": (
        "Un archivo OPML; en Slack, su dirección",
        "Eine OPML-Datei; bei Slack ihre Adresse",
        "Un fichier OPML ; sur Slack, son adresse",
    ),
}


def translated(command: Command) -> Command:
    """The command with its names and summaries in every language that there are words in."""
    return replace(
        command,
        names=_names(command.name),
        summaries=_summaries(command.summary),
        options=tuple(_option(option) for option in command.options),
    )


def in_locale(command: Command, locale: str) -> Command:
    """The command under the names and summaries that a person of this locale sees."""
    return replace(
        command,
        name=typed_in(command.name, locale),
        summary=_of_locale(_summaries(command.summary), locale) or command.summary,
        options=tuple(
            replace(option, name=_of_locale(_names(option.name), locale) or option.name) for option in command.options
        ),
    )


def typed_in(words: str, locale: str) -> str:
    """What is typed, with its command under the name that a person of this locale sees."""
    first, *more = words.split(" ", 2)
    count = 2 if more and first in _GROUPS else 1
    command = " ".join([first, *more][:count])
    return (_of_locale(_names(command), locale) or command) + words[len(command) :]


def _of_locale(found: Mapping[str, str], locale: str) -> str:
    """The one for the locale, or for its language: "de" for "de-AT", "es-ES" for "es-MX"; "" where there is none."""
    near = (name for name in found if name[:2] == locale[:2].casefold())
    return found.get(locale) or found.get(next(near, ""), "")


def _option(option: Option) -> Option:
    return replace(option, names=_names(option.name), summaries=_summaries(option.summary))


def _names(name: str) -> Mapping[str, str]:
    words = name.split()
    if not all(word in _WORDS for word in words):
        return {}
    return {
        locale: " ".join(_WORDS[word][column] for word in words)
        for locale, column in zip(LOCALES, _COLUMNS, strict=True)
    }


def _summaries(summary: str) -> Mapping[str, str]:
    found = _SUMMARIES.get(summary)
    return {locale: found[column] for locale, column in zip(LOCALES, _COLUMNS, strict=True)} if found else {}
