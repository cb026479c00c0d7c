"""What counts as personal data in the words of a patrol, and what must never be taken for it."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from portal.core.personal_data import NEVER_STORED, Finding, PersonalData, find_personal_data, marked

BSN, IBAN, PLATE = PersonalData.BSN, PersonalData.IBAN, PersonalData.PLATE
PHONE, EMAIL, BIRTH_DATE = PersonalData.PHONE, PersonalData.EMAIL, PersonalData.BIRTH_DATE
REPORTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "assen-meldingen.csv"
TODAY = date(2026, 11, 23)

FOUND = [
    (BSN, "Man legitimeert zich, BSN [111222333], en loopt door."),
    (BSN, "Nummer [1112.22.333] stond op de brief bij de container."),
    (BSN, "Hij noemt [111 222 333] en loopt weg."),
    (BSN, "Op de kaart stond [111-222-333] of iets dergelijks."),
    (BSN, "Gelezen: [111/222/333]."),
    (BSN, "Gelezen: [1, 1, 1, 2, 2, 2, 3, 3, 3]."),
    (BSN, "Gelezen: [1:1:1:2:2:2:3:3:3]."),
    *(
        (BSN, f"Gelezen: [111{mark}222{mark}333].")
        for mark in ("=", " = ", ",", ";", "_", "|", "+", "%", "€")
    ),
    (BSN, "Gelezen: [11,12,22,33,3]."),
    (BSN, "Gelezen: [1112, 22333]."),
    (BSN, "BSN is [111, 222, 333]."),
    (BSN, "Het bsn [114,116,118] stond erop."),
    (BSN, "Gelezen: [1!1!1!2!2!2!3!3!3]."),
    (BSN, "Woont op 12 [111222333] volgens de buurvrouw."),
    (BSN, "Gezien 23-11-2026 14.05 [111222333] en daarna weg."),
    (BSN, "Gelezen: bsn[111222333]x."),
    (BSN, "Nul ervoor: 0 [201234567] op het briefje."),
    (BSN, "Huisnummers [12 34 56 782] bezocht."),
    (BSN, "Gelezen: [2052-41-28 1], geen datum."),
    (BSN, "Gelezen: [4-2 9.58-42.09], geen tijden."),
    (BSN, "Zijn BSN is [10000008], zei hij."),
    (BSN, "In cijfers: [１１１２２２３３３]."),
    (BSN, "In cijfers: [١١١٢٢٢٣٣٣]."),
    (BSN, "In cijfers: [𝟭𝟭𝟭𝟮𝟮𝟮𝟯𝟯𝟯]."),
    (BSN, "In cijfers: [①①①②②②③③③]."),
    (BSN, "In cijfers: [1\u200b1\u200b1\u00ad222\u2060333]."),
    (BSN, "In cijfers: [1\u03361\u03361\u0336222333]\u0336."),
    (BSN, "In cijfers: [111\u00a0222\u2009333]."),
    (BSN, "In cijfers: [111–222—333]."),
    (BSN, "In cijfers:\n[111\n222\n333]"),
    (IBAN, "Betaalverzoek naar [NL91ABNA0417164300] op het raam."),
    (IBAN, "Betaalverzoek naar [nl91 abna 0417 1643 00] op het raam."),
    (IBAN, "Briefje: [N.L.9.1-ABNA 0417/1643/00]!"),
    (IBAN, "Briefje: [NL91=ABNA,0417_1643|00]."),
    (IBAN, "Briefje: IBAN[NL91ABNA0417164300]."),
    (IBAN, "Briefje: [NL９１ABNA0417\u200b164300]."),
    (IBAN, "Duitse rekening [DE89 3704 0044 0532 0130 00] genoemd."),
    (IBAN, "Belgische rekening [BE68 5390 0754 7034] genoemd."),
    (PHONE, "Bel terug op [06-12345678] na 18.00 uur."),
    (PHONE, "Bel terug op [06 12 34 56 78]."),
    *((PHONE, f"Bel terug op [06{mark}12345678].") for mark in ("=", ",", ", ", "_", "|", ";")),
    (PHONE, "Bel terug op [06,12,34,56,78]."),
    (PHONE, "Mobiel: [06, 12, 34, 56, 78]."),
    (PHONE, "Bel terug op [0612345678], liefst vandaag."),
    (PHONE, "Bel terug op [06.12.34.56.78]."),
    (PHONE, "Bel terug op [0 6 1 2 3 4 5 6 7 8]."),
    (PHONE, "Bel terug op [+31 6 12345678]."),
    (PHONE, "Bel terug op [+31 (0)6-12345678]."),
    (PHONE, "Bel terug op [0031612345678]."),
    (PHONE, "Bel terug op [31612345678]."),
    (PHONE, "Bel terug op [06 12 19 85 45]."),
    (PHONE, "Winkel is bereikbaar op [0592-123456]."),
    (PHONE, "Winkel is bereikbaar op [(0592) 12 34 56]."),
    (PHONE, "Winkel is bereikbaar op [050 1234567]."),
    (PHONE, "Winkel is bereikbaar op [+31 50 1234567]."),
    (PHONE, "Winkel is bereikbaar op [0１0-1234567]."),
    (PHONE, "Chauffeur gaf [+49 151 23456789] op."),
    (PHONE, "Op 23-11-2026 14.05 [06 12345678] gebeld."),
    (EMAIL, "Stuur het naar [jan.jansen@voorbeeld.nl]. Daarna gebeld."),
    (EMAIL, "Stuur het naar [Jan_Jansen+wijk@mail.voorbeeld.co.uk], graag."),
    (EMAIL, "Stuur het naar [josé@voorbeeld.nl]."),
    (EMAIL, "Stuur het naar [jan＠voorbeeld．nl]."),
    (EMAIL, "Stuur het naar [jan\u200b@voor\u00adbeeld.nl]."),
    (EMAIL, "Stuur het naar [jan (at) voorbeeld.nl]."),
    (EMAIL, "Stuur het naar [jan[at]voorbeeld[punt]nl]."),
    (EMAIL, "Stuur het naar [jan @ voorbeeld . nl]."),
    (EMAIL, "Stuur het naar [jan apenstaartje voorbeeld punt nl]."),
    (EMAIL, "Stuur het naar [jan at gmail dot com]."),
    (EMAIL, "Stuur het naar [jan\n@voorbeeld.nl]."),
    (EMAIL, "Stuur het naar [jan@\nvoorbeeld.nl]."),
    (EMAIL, "Stuur het naar [jan@voorbeeld\n.nl]."),
    (EMAIL, "Stuur het naar [jan@voorbeeld.\nnl]."),
    (EMAIL, "Stuur het naar [jan (at)\nvoorbeeld (punt)\nnl]."),
    (EMAIL, "Stuur het naar [j a n @ v o o r b e e l d . n l]."),
    (EMAIL, "Stuur het naar [gz-481-k@voorbeeld.nl]."),
    (EMAIL, "Stuur het naar [0612345678@voorbeeld.nl]."),
    (BIRTH_DATE, "Jongen, geb. [03-05-2011], is opgehaald."),
    (BIRTH_DATE, "Jongen geboren op [3 mei 2015] te Assen."),
    (BIRTH_DATE, "Meisje ([3-5-2015] geboren) was erbij."),
    (BIRTH_DATE, "Geboortedatum: [03051985]."),
    (BIRTH_DATE, "Verdachte, g.d. [03-05-85]."),
    (BIRTH_DATE, "Gebdat [3 mei '85] volgens hemzelf."),
    (BIRTH_DATE, "Man van [3-5-1985] aangesproken."),
    (BIRTH_DATE, "Man van [3 mei 1985] aangesproken."),
    (BIRTH_DATE, "Man van [1985-05-03] aangesproken."),
    (BIRTH_DATE, "Man van [03 05 1985] aangesproken."),
    (BIRTH_DATE, "Man van [0 3 / 0 5 / 1 9 8 5] aangesproken."),
    (BIRTH_DATE, "Man van [０３.０５.１９８５] aangesproken."),
    (BIRTH_DATE, "Man van [03-05-\n1985] aangesproken."),
    (BIRTH_DATE, "Man van [3 mei\n1985] aangesproken."),
    (BIRTH_DATE, "Jongen, geboren op\n[3-5-2015] te Assen."),
    (BIRTH_DATE, "Jarig: [23-11-2012] precies veertien."),
    (PLATE, "Auto met kenteken [ab 12 cd] reed weg."),
    (PLATE, "Busje [G-Z-4-8-1-K] reed weg."),
    (PLATE, "Busje [GZ-\n481-K] reed weg."),
    (PLATE, "Busje [GZ-481-\nK] reed weg."),
    (PLATE, "Busje [GZ–481–K] reed weg."),
    (PLATE, "Busje [ＧＺ-４８１-Ｋ] reed weg."),
    (PLATE, "Busje [КН-481-К] met lookalikes reed weg."),
    (PLATE, "Witte auto-[GZ-481-K]-achterkant gezien."),
]

SERIES = [
    *("DR-12-34", "12-34-DR", "12-DR-34", "DR-12-BG", "DR-BG-12", "12-DR-BG", "12-DRG-3"),
    *("3-DRG-12", "DR-123-B", "D-123-BG", "DRG-12-B", "D-12-BGH", "1-DR-234", "123-DR-4"),
]

NOT_FOUND = [
    "Om 14.05 uur 2 jongens bij de fietsenstalling, 12 minuten gebleven.",
    "Muziek van 22:00-01:00 uur, daarna stil.",
    "Open 9.00-17.30 3 dagen per week; 22.00 - 01.00 3 keer gecontroleerd.",
    "2026-05-19T08:10:00+00:00 doorgekregen, 07:41:46+00:00 opgepakt.",
    "Dumping op de hoek, 9401 AB 12, en ook bij 9401BD 123 en 9403 KL 12 34.",
    "Containers bij nr 12\n34 DR 3 keer, lijn 8 en\n12-14 dicht.",
    "Volg @politieassen.\nDe rest volgt. Jan was er -\n12 kinderen ook.",
    "Containers bij nr 123 b, nr 12 hs, 12 en 14, 12 t/m 18, 12-14 en 3 bis.",
    "Nummers 12, 14, 16, 18, 20 en 22 bezocht.",
    "Huisnummers 11, 12, 22, 33, 3 en huisnummers 111,222,333 bezocht.",
    "Bij 111, 222, 333 aangebeld, en bij 111,222,333,444 ook.",
    "Bij 114,116,118 aangebeld, en bij 158,160,162.",
    "Op de dagen 06, 12, 18, 24, 30 en om 6.12, 14.05, 22.30, 1.15 en 0.30 uur.",
    "Gezien: 111! 222! 333? En 1.112, 22.33, 3 keer.",
    "Op 23-11-2026 3 personen, op 3 mei 2025 14.05 2 personen, 2026-11-23 weer 4.",
    "Afgesproken op 3-12-2026 9.30 uur en vr 12-11 of ma 23-11.",
    "Kwam 5-mei-25 langs en 12-nov-24 nog eens.",
    "Zaak 2026-104233 en melding 20261123 lopen nog; KvK 10000008.",
    "Coördinaten 53.0128, 6.5920 en 52.9781,6.5363.",
    "Logboek 3f2504e0-4f89-41d3-9a0c-0305e82c3301 en bron 1f370738883eb7ec.",
    "Boete van € 1.250,00 en € 95,-; 400 meter hek, 2,50 x 1,20 m, 100 km 2 keer.",
    "Na 112 gebeld met 0900-8844, 0800-1234, 0800 1234567, 14 0592 en 144.",
    "Langs de N33 en A28 bij hm 123.4 L, lijn 12 bv 14.",
    "Hij at bij cafe.nl en at gmail saai; volg @politieassen. De rest volgt.",
    "Baby geboren. Op 23-11-2026 gefeliciteerd namens het team.",
    "De brug is geopend op 31-2-1985 en 24-11-2012 telt nog niet mee.",
    "Nummer 111222334 is ongeldig en 1112223331 te lang.",
    "Adres 192.168.100.200, versie 2.1.10, stand 3-2, cijfer 7,5.",
    "Straten: Vaart N.Z., Rode Heklaan, Van Heuven Goedhartlaan 12-3.",
]


def kinds(text):
    return [finding.kind for finding in find_personal_data(text, today=TODAY)]


def outer_brackets(marked_sentence):
    """The sentence without its outer brackets, and what stood between them."""
    start, end = marked_sentence.index("["), marked_sentence.rindex("]")
    inside = marked_sentence[start + 1 : end]
    return marked_sentence[:start] + inside + marked_sentence[end + 1 :], Finding(
        None, start, end - 1, inside
    )


@pytest.mark.parametrize(("kind", "sentence"), FOUND)
def test_personal_data_is_found_exactly_where_it_stands(kind, sentence):
    text, place = outer_brackets(sentence)
    assert find_personal_data(text, today=TODAY) == (Finding(kind, place.start, place.end, place.text),)


@pytest.mark.parametrize("written", SERIES)
@pytest.mark.parametrize(
    "change", [str, str.lower, lambda plate: plate.replace("-", "."), lambda p: p.replace("-", " - ")]
)
def test_every_series_of_number_plates_is_found(written, change):
    assert [finding.text for finding in find_personal_data(f"Auto {change(written)}, grijs.")] == [
        change(written)
    ]


@pytest.mark.parametrize("written", [plate for plate in SERIES if plate != "12-34-DR"])
def test_a_plate_without_dashes_is_found_but_a_postcode_is_not(written):
    assert kinds(f"Auto {written.replace('-', '')} en postcode 9401DR.") == [PLATE]
    assert kinds(f"Auto {written.replace('-', ' ')} en postcode 9401 DR.") == [PLATE]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_ordinary_reports_hold_no_personal_data(sentence):
    assert find_personal_data(sentence, today=TODAY) == ()


def test_letters_and_digits_of_no_series_are_no_plate():
    assert kinds("Codes A1-B2-C3, ABC-DEF, 123-456, AB-1-CDE, 1-A-2345, A-1234-B, 9999-XX en XXXX-99.") == []


def test_findings_come_in_order_of_place_whatever_their_kind():
    text = "Bel 06-12345678, mail jan@voorbeeld.nl, bsn 111222333, auto GZ-481-K, geb. 3-5-1985."
    assert kinds(text) == [PHONE, EMAIL, BSN, PLATE, BIRTH_DATE]


@pytest.mark.parametrize("text", ["j.111222333@voorbeeld.nl", "Geb. 11.12.1980 2"])
def test_a_bsn_wins_from_what_it_stands_in(text):
    assert kinds(text) == [BSN]


def test_only_the_number_of_a_person_or_an_account_is_never_stored():
    assert {BSN, IBAN} == NEVER_STORED


def test_a_recent_date_becomes_a_birth_date_when_fourteen_years_have_passed():
    assert kinds("Op 24-11-2012 gezien.") == []
    assert find_personal_data("Op 24-11-2012 gezien.", today=date(2026, 11, 24))[0].kind == BIRTH_DATE


def test_without_a_day_given_the_day_of_today_counts():
    year = datetime.now(UTC).year
    assert find_personal_data(f"Gezien op 1-1-{year - 15}.")[0].kind == BIRTH_DATE
    assert find_personal_data(f"Gezien op 1-1-{year - 13}.") == ()


def test_marked_cuts_the_text_around_the_findings():
    text = "Bel 06-12345678 <b>nu</b>."
    assert marked(text, find_personal_data(text)) == [
        ("Bel ", None),
        ("06-12345678", PHONE),
        (" <b>nu</b>.", None),
    ]
    assert marked("Niets.", ()) == [("Niets.", None)]
    assert marked("", ()) == []


@pytest.mark.skipif(not REPORTS.exists(), reason="the shared reports of Assen are not beside this project")
def test_the_real_reports_of_assen_hold_no_personal_data():
    with REPORTS.open(encoding="utf-8", newline="") as file:
        texts = [f"{row['subcategory']}\n{row['street']}" for row in csv.DictReader(file)]
    assert len(texts) > 2_000
    assert {text: found for text in texts if (found := find_personal_data(text))} == {}
