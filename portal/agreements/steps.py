"""Whose turn it is: what each side can do with an agreement as it stands, in pure Python."""

from portal.agreements.models import Agreement, State, Step

WITH_REASON = (Step.NOT_US, Step.NOT_NOW, Step.KEEP, Step.NOT_YET, Step.WITHDRAW)


def other_side(found: Agreement, reader: str) -> str:
    """The one opposite this side."""
    return found.whom if reader == found.by else found.by


def is_side(found: Agreement, reader: str) -> bool:
    """Whether this reader promised it or gets it; the rest reads along."""
    return reader in (found.by, found.whom)


def steps_for(found: Agreement, reader: str) -> tuple[Step, ...]:
    """What this reader can do now, the plainest first."""
    if not is_side(found, reader):
        return ()
    if found.state == State.PROPOSED:
        return _proposed(found, reader)
    return _agreed(found, reader) if found.state == State.AGREED else ()


def _proposed(found: Agreement, reader: str) -> tuple[Step, ...]:
    if found.awaits != reader:
        return (Step.WITHDRAW,)
    if reader == found.by:
        return (Step.AGREE, Step.OFFER, Step.NOT_US, Step.NOT_NOW)
    return (Step.AGREE, Step.OFFER, Step.WITHDRAW)


def _agreed(found: Agreement, reader: str) -> tuple[Step, ...]:
    """What was agreed stays so until the other side says yes to something else."""
    turn = found.awaits == reader
    if found.offered_text:
        return (Step.AGREE, Step.KEEP, Step.WITHDRAW) if turn else (Step.WITHDRAW,)
    if found.claimed_at is not None:
        return (Step.CONFIRM, Step.NOT_YET) if turn else (Step.WITHDRAW,)
    ready = Step.CLAIM if reader == found.by else Step.CONFIRM
    return (ready, Step.OFFER, Step.WITHDRAW)
