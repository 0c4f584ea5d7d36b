"""What people typed into forms, kept for a while, so that nothing is lost where something in it is wrong."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Mapping

from briefings.model import Tenant

Draft = Mapping[str, str]
"""What was typed, by the name of the option or field."""

_MOST = 1000  # some 1 kB each; who comes back after a thousand others types anew


class Drafts:
    """Drafts by a short name that a button or form carries. They belong to this process: a restart forgets them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Tenant, str], Draft] = OrderedDict()

    def keep(self, tenant: Tenant, draft: Draft) -> str:
        """Remember it; gives the name under which this tenant finds it again."""
        name = secrets.token_hex(4)
        self._kept[tenant, name] = draft
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return name

    def get(self, tenant: Tenant, name: str) -> Draft | None:
        """The tenant's draft of this name, if it is still there."""
        return self._kept.get((tenant, name))
