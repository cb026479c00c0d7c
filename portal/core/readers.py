"""Who reads: the token of a team, an organisation or a chief's district, and of who is looking."""

from portal.core.viewer import Viewer


def team_token(team_id: int) -> str:
    return f"t{team_id}"


def organisation_token(organisation_id: int) -> str:
    return f"o{organisation_id}"


def district_token(district_id: int) -> str:
    return f"d{district_id}"


def token_of(viewer: Viewer) -> str:
    """The reader that this viewer belongs to; `-` for who belongs to none."""
    if viewer.in_team:
        return team_token(viewer.team_id or 0)
    if viewer.organisation_id:
        return organisation_token(viewer.organisation_id)
    return district_token(viewer.district_id) if viewer.district_id else "-"
