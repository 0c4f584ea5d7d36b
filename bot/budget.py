"""What a workspace's models used today and may still use, as lines: for `nutgraf budget` and /budget."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefings.llm import Server
from briefings.storage import Limits, Spent
from config.models import ModelSettings

_MICRO = 1_000_000


def server(settings: ModelSettings) -> Server:
    """The model's server that the settings name."""
    return Server(
        base_url=settings.base_url,
        name=settings.name,
        key=settings.key,
        price_in=settings.price_in,
        price_out=settings.price_out,
        currency=settings.currency,
    )


def limits(settings: ModelSettings) -> Limits:
    """What the settings let a workspace and a plan use in a day."""
    return Limits(
        tokens=settings.tokens_per_day,
        cost=int(settings.cost_per_day * _MICRO),
        plan_tokens=settings.plan_tokens_per_day,
        plan_cost=int(settings.plan_cost_per_day * _MICRO),
    )


def lines(spent: Sequence[Spent], settings: ModelSettings, *, day: str) -> tuple[str, ...]:
    """Today's use as people read it: the whole, then plan by plan; or that there is no model."""
    if not settings.wanted:
        return ("No model is configured: the outlets' own words are told, and nothing is spent. See docs/model.md.",)
    may = limits(settings)
    tokens = sum(each.tokens for each in spent)
    cost = sum(each.cost for each in spent if each.currency == settings.currency)
    found = [
        f"{settings.name}, {day} (UTC)",
        f"  tokens: {_of(f'{tokens:,}', f'{may.tokens:,}' if may.tokens else '')}",
        f"  cost: {_of(_money(cost), _money(may.cost) if may.cost else '')} {settings.currency}",
    ]
    for each in spent:
        use = f"{each.tokens:,} tokens, {_money(each.cost)} {each.currency}, {each.calls} call{'s' * (each.calls != 1)}"
        found.append(
            f"  {each.plan or 'questions'}: {use}" + ("" if each.model == settings.name else f" ({each.model})")
        )
    if may.plan_tokens or may.plan_cost:
        most = [f"{may.plan_tokens:,} tokens"] * bool(may.plan_tokens)
        most += [f"{_money(may.plan_cost)} {settings.currency}"] * bool(may.plan_cost)
        found.append(f"  a plan may use {' and '.join(most)} a day")
    return tuple(found)


def _of(used: str, most: str) -> str:
    return f"{used} of {most}" if most else f"{used}, no limit"


def _money(micro: int) -> str:
    """Millionths as an amount: cents, and more places where there are fractions of one."""
    amount = Decimal(micro) / _MICRO
    return f"{amount:.2f}" if micro % 10_000 == 0 else f"{amount:.4f}"
