"""The commented nutgraf.toml that `nutgraf init` writes, and docs/configuration.md, made from the settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap

from config import models
from config.settings import known

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
    lines = ["# nutgraf.toml: what this news desk reads and how it briefs. Lines that begin with # are defaults.", ""]
    for name, env, default, meaning in known():
        if name != "feeds":
            lines += [
                *_comment(meaning + (f" Also as {env} in the environment." if env else "")),
                f"# {name} = {default}",
                "",
            ]
    lines += [*_model(), *_comment(known()[-1][3]), "[feeds]"]
    for topic, urls in STARTERS.items():
        lines += [f"{topic} = [", *(f'    "{url}",' for url in urls), "]"]
    return "\n".join(lines) + "\n"


def _model() -> list[str]:
    opening = "A model that words what the desk chose; see docs/model.md. Its key is set in the environment."
    lines = [*_comment(opening), "[model]"]
    for name, env, default, meaning in models.known():
        lines += [*_comment(meaning + (f" Also as {env}." if env else "")), f"# {name} = {default}"]
    return [*lines, ""]


def page() -> str:
    """docs/configuration.md."""
    words = [(f"model.{name}", *rest) for name, *rest in models.known()]
    secret = ("–", "NUTGRAF_MODEL_API_KEY", "", "The model's key; or NUTGRAF_MODEL_API_KEY_FILE, a file that holds it.")
    rows = [
        f"| `{name}` | {env and f'`{env}`'} | `{default}` | {meaning} |"
        for name, env, default, meaning in (*known(), *words, secret)
    ]
    return "\n".join(
        [
            "# Configuration",
            "",
            "Made from config/settings.py by `make docs`. `nutgraf init` writes a nutgraf.toml with all of it;",
            "without one, `nutgraf brief` shows the sample newswire.",
            "The file is `--config F`, else `NUTGRAF_CONFIG`, else ./nutgraf.toml.",
            "",
            "| in nutgraf.toml | in the environment | default | meaning |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
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
