"""The commented nutgraf.toml that `nutgraf init` writes, and docs/configuration.md, made from the settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap

from config import models, tokens
from config.plans import KEYS
from config.settings import known, secrets

# Addresses that these outlets publish for anyone to read; a feed that has moved shows in `nutgraf feeds check`.
STARTERS: Mapping[str, tuple[str, ...]] = {
    "world": (
        "https://feeds.bbci.co.uk/news/world/rss.xml",
        "https://www.theguardian.com/world/rss",
        "https://rss.dw.com/rdf/rss-en-world",
        "https://www.aljazeera.com/xml/rss/all.xml",
        "https://feeds.npr.org/1004/rss.xml",
        "https://www.france24.com/en/rss",
        "https://rss.nytimes.com/services/xml/rss/nyt/World.xml",
    ),
    "business": (
        "https://feeds.bbci.co.uk/news/business/rss.xml",
        "https://www.theguardian.com/business/rss",
        "https://feeds.npr.org/1006/rss.xml",
    ),
    "technology": (
        "https://feeds.arstechnica.com/arstechnica/index",
        "https://www.theverge.com/rss/index.xml",
        "https://feeds.bbci.co.uk/news/technology/rss.xml",
        "https://www.theguardian.com/technology/rss",
    ),
    "science": (
        "https://feeds.bbci.co.uk/news/science_and_environment/rss.xml",
        "https://www.theguardian.com/science/rss",
        "https://www.nasa.gov/feed/",
        "https://feeds.npr.org/1007/rss.xml",
    ),
}


def toml() -> str:
    """A complete nutgraf.toml: every setting with its meaning, its default commented out, and starter feeds."""
    lines = ["# nutgraf.toml: what this news desk reads and how it briefs.", *_comment(_READING), ""]
    meanings = {each.name: each.meaning for each in known()}
    for name, env, shown, meaning in known():
        if name not in ("feeds", "plans"):
            lines += [
                *_comment(meaning + (f" Also as {env} in the environment." if env else "")),
                f"# {name} = {shown}",
                "",
            ]
    lines += [*_model(), *_comment(meanings["feeds"]), "[feeds]"]
    for topic, urls in STARTERS.items():
        lines += [f"{topic} = [", *(f'    "{url}",' for url in urls), "]"]
    lines += ["", *_comment(f"{meanings['plans']} Each has a name, a zone, channels, and times or cron.")]
    lines += ["# [[plans]]", *(line for name in KEYS for line in _key(name))]
    return "\n".join(lines) + "\n"


def _model() -> list[str]:
    opening = "A model that words what the desk chose; see docs/model.md. Its key is set in the environment."
    lines = [*_comment(opening), "[model]"]
    for name, env, default, meaning in models.known():
        lines += [*_comment(meaning + (f" Also as {env}." if env else "")), f"# {name} = {default}"]
    return [*lines, ""]


def _key(name: str) -> list[str]:
    """A setting of a plan; what goes instead of another setting is commented out twice."""
    instead = "# # " if name == "cron" else "# "
    return [*_comment(f"# {KEYS[name].meaning}"), f"{instead}{name} = {KEYS[name].example}"]


def page() -> str:
    """docs/configuration.md."""
    rows = [f"| `{name}` | {env and f'`{env}`'} | `{shown}` | {meaning} |" for name, env, shown, meaning in known()]
    rows += [
        f"| `model.{name}` | {env and f'`{env}`'} | `{shown}` | {why} |" for name, env, shown, why in models.known()
    ]
    secret = [*((env, meaning) for _, env, _, meaning in secrets()), ("NUTGRAF_MODEL_API_KEY", "The model's key.")]
    hidden = [f"| `{env}` | `{env}{tokens.FILE}` | {meaning} |" for env, meaning in secret]
    keys = [f"| `{name}` | `{key.example}` | {key.meaning} |" for name, key in KEYS.items()]
    return "\n".join([*_HEAD, *rows, *_SECRETS, *hidden, *_PLANS, *keys, ""])


_READING = "Lines that begin with # are defaults, or examples of what is not set by default."
_HEAD = (
    "# Configuration",
    "",
    "Made from config/settings.py by `make docs`. `nutgraf init` writes a nutgraf.toml with all of it;",
    "without one, `nutgraf brief` shows the sample newswire.",
    "The file is `--config F`, else `NUTGRAF_CONFIG`, else ./nutgraf.toml. The environment outweighs it.",
    "",
    "| in nutgraf.toml | in the environment | default, or an example | meaning |",
    "| --- | --- | --- | --- |",
)
_SECRETS = (
    "",
    "## Secrets",
    "",
    "Only from the environment, or from a file that the second variable names; never from nutgraf.toml, never printed.",
    "`nutgraf doctor` says whether they work.",
    "",
    "| in the environment | or in a file named by | meaning |",
    "| --- | --- | --- |",
)
_PLANS = (
    "",
    "## Plans",
    "",
    "Under a line `[[plans]]` each. `name`, `zone`, `channels`, and either `times` or `cron` must be there.",
    "A plan from here belongs to the operator: its feeds are those of `[feeds]`, it may post to any channel that the",
    "bot may post to, and nobody changes it in the chat. Plans that are made in the chat live in the database.",
    "",
    "| in a plan | example | meaning |",
    "| --- | --- | --- |",
)


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, 110)]


def main() -> None:
    """Write both files where they belong."""
    here = Path(__file__).parent
    (here / "nutgraf.toml").write_text(toml(), "utf-8")
    (here.parent / "docs" / "configuration.md").write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
