"""Files of reports for the tests: the given one, and small ones with exactly one thing about them."""

import csv
import io
import json

import pytest

from portal.config import ROOT
from portal.people.models import Neighbourhood
from tests.world import keep

DATA = ROOT.parent / "shared" / "data"
COLUMNS = ("id", "created_at", "category", "subcategory", "wijk", "street", "lat", "lon")
REPORT = {
    "id": "M1",
    "created_at": "2026-03-01T12:00:00+00:00",
    "category": "Afval",
    "subcategory": "Dumping",
    "wijk": "Vogelbuurt",
    "street": "Merelstraat",
    "lat": "53.0150",
    "lon": "6.5550",
}  # a point in the birds' neighbourhood


def csv_of(*reports, columns=COLUMNS, delimiter=","):
    """A file with these reports; what they do not name is as in REPORT."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(columns)
    for report in reports:
        writer.writerow([{**REPORT, **report}.get(column, "extra") for column in columns])
    return out.getvalue().encode()


def given(name):
    """A file of the shared data, which lies beside the project."""
    if not (DATA / name).is_file():
        pytest.skip(f"{name} is not beside this checkout")
    return (DATA / name).read_bytes()


def keep_given_neighbourhoods(team):
    """Store the ten neighbourhoods of the given town for a team."""
    for feature in json.loads(given("assen-wijken-2025.geojson"))["features"]:
        about, outline = feature["properties"], [feature["geometry"]["coordinates"]]
        keep(
            Neighbourhood(
                code=about["statcode"], name=about["statnaam"], team_id=team.id, outline=json.dumps(outline)
            )
        )
