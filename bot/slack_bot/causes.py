"""What Slack's error codes mean for a message and for the person who can mend it (pure)."""

from __future__ import annotations

from bot.chat import Later, Refused, Unknown

_INVITE = "in that channel, type /invite @nutgraf"
_MANIFEST = "paste config/slack-manifest.json into the app's manifest again, then reinstall the app to the workspace"
_COPY = "copy the Bot User OAuth Token anew from the app's page OAuth & Permissions into NUTGRAF_SLACK_BOT_TOKEN"
_POSTING = "let the app post there: the channel's settings, Posting permissions"
_OURS = "this is a fault in nutgraf: please report it with its log"

WRONG_TOKEN = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_allowed_token_type",
        "not_authed",
        "token_expired",
        "token_revoked",
    }
)
"""Codes that say that a token is wrong, not the call (https://docs.slack.dev/reference/methods/auth.test/#errors)."""

_LATER = {
    "ratelimited": "Slack takes no more for now",
    "rate_limited": "Slack takes no more for now",
    "message_limit_exceeded": "the workspace has sent too many messages",
    "request_timeout": "Slack got only part of the request",
    "team_added_to_org": "Slack is moving the workspace to another organisation",
    "org_login_required": "Slack is moving the workspace to another organisation",
}

_UNSURE = frozenset({"", "fatal_error", "internal_error", "service_unavailable"})
"""Codes after which "some aspect of the operation" may have succeeded, as each method's page says of them."""

_REFUSED = {
    "not_in_channel": ("nutgraf is not a member of the channel", _INVITE),
    "channel_not_found": ("there is no such channel, or it is private and nutgraf is not in it", _INVITE),
    "is_archived": ("the channel is archived", "unarchive it, or remove it from the plan"),
    "restricted_action": ("the workspace lets only some people post there", _POSTING),
    "restricted_action_read_only_channel": ("the channel is read-only", _POSTING),
    "restricted_action_thread_only_channel": ("the channel takes replies in threads only", _POSTING),
    "restricted_action_non_threadable_channel": ("the channel takes no threads", "turn the plan's thread off"),
    "no_permission": ("nutgraf has no permission to do this", _MANIFEST),
    "ekm_access_denied": ("the workspace's administrators have suspended posting", "ask them"),
    "team_access_not_granted": ("the app is not installed in that workspace", "install it there"),
    "missing_scope": ("the token lacks a permission", _MANIFEST),
    "invalid_blocks": ("Slack finds the message malformed", _OURS),
    "invalid_blocks_format": ("Slack finds the message malformed", _OURS),
    "invalid_arguments": ("Slack finds the request malformed", _OURS),
    "msg_too_long": ("the message is too long for Slack", _OURS),
    "msg_blocks_too_long": ("the message is too long for Slack", _OURS),
    "no_text": ("the message is empty", _OURS),
    "metadata_too_large": ("the message's metadata is too large for Slack", _OURS),
    "expired_trigger_id": ("it took longer than the three seconds in which Slack opens a form", "try again"),
    "exchanged_trigger_id": ("a form was already opened for this", "try again"),
    **dict.fromkeys(WRONG_TOKEN, ("Slack does not accept the bot token any more", _COPY)),
}


def outcome(code: str, *, needed: str = "", retry_after: float | None = None) -> Refused | Later | Unknown:
    """What an answer with ok:false says about the message; `needed` is the scope that it misses.

    Slack gives an error's code instead of acting, but for those that it says itself it is unsure of.
    """
    if code in _LATER or retry_after is not None:
        return Later(why=_LATER.get(code, _LATER["ratelimited"]), seconds=retry_after or 0.0)
    if code in _UNSURE:
        return Unknown(why=f"Slack answered “{code}”" if code else "Slack's answer made no sense")
    why, cure = words(code, needed=needed)
    return Refused(why=why, cure=cure)


def words(code: str, *, needed: str = "") -> tuple[str, str]:
    """An error code in words, and the cure ("" where we know of none)."""
    why, cure = _REFUSED.get(code, (f"Slack answered “{code}”", ""))
    return (f"{why}: {needed}" if needed else why), cure
