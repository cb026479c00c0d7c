"""More plain lines of a working day."""

PLAIN = {
    "substances": """
= tunnel evening officer
Gebruikers {at} weggestuurd, [2|3] personen. Folie en aansteker gevonden, opgeruimd.

= park evening officer
Drankgebruik {at}, [3|4] personen. Verbaliseren niet nodig, weggegooid.

= station park evening officer
Alcoholverbod {at} gecontroleerd. [2|3] waarschuwingen, [0|1] bon.

= nook morning warden quick
Gebruikersresten {at} verwijderd. Geen naalden.

= nook morning warden
[4|6|9] naalden {at}. Met tang en bak opgeruimd.

= flat evening resident
Melding wietlucht {at}. Niet te lokaliseren. Verhuurder gevraagd mee te kijken.

= evening officer
Mogelijke handel {at}, drie korte contacten in twintig minuten. Doorgezet naar het eigen systeem, hier
alleen de overlast.

= park bus afternoon warden
Lege flessen {at} opgeruimd, [14|9]. Groep was al weg.

= square bars night party
Persoon onder invloed {at}, naar de taxi begeleid.

= school afternoon contact
School vraagt om voorlichting over vapen. Datum geprikt.
""",
    "housing": """
= flat day contact
Periodiek overleg met de huismeester {at}. Besproken: [afval, bergingen, slot van de voordeur|licht op de
galerij, honden en fietsen].

= flat day
Portiekcontrole {at}: [licht defect op twee verdiepingen|geen bijzonderheden]. Doorgegeven.

= flat homes evening resident
Klacht over de bovenburen {at}. [Verwezen naar de verhuurder.|Beiden gesproken, weer rust.]

= homes day
Leegstand {at} gecontroleerd. Dicht en schoon.

= homes evening resident
Burenruzie {at} over [geluid|de erfgrens|de parkeerplek]. Rustig geworden, bemiddeling voorgesteld.

= flat day warden quick
Vluchtweg {at} weer vrij.

= homes day contact
Gesproken met bewoners {at} over de onrust van {ago}. Willen geen melding, wel dat we ervan weten.

= flat night
Buitendeur {at} open aangetroffen, dichtgezet. Verhuurder gemaild.
""",
    "nightlife": """
= bars night party officer
Toezicht {at}. [Circa 150|Circa 200|Circa 250] bezoekers. [2|3|4] keer tussenbeide gekomen.

= bars closing party officer
Sluiting {at} zonder incidenten. Straat leeg om [03.10|03.25|03.40] uur.

= bars night party officer
Vechtende personen {at}, [2|3] man, gescheiden voor wij er waren. Geen letsel, geen aangifte.

= bars night party
Waarschuwing openlijk plassen {at}, [2|3|5] personen.

= bar night party
{At} deur open na elf uur, muziek buiten hoorbaar. Bedrijfsleider aangesproken.

= bars late party
Controle terrassen {at}, [alle stoelen voor elf uur binnen|één zaak was te laat, gewaarschuwd].

= bars closing party
Taxistandplaats: [geen bijzonderheden|korte wachttijd, rustig].

= station night party
Uitgaanspubliek {at}, [30|45] personen. Naar de laatste trein begeleid.

= bars night weekday quick
Korte ronde {at}, rustig.

= homes closing party
Naloop van de uitgaansnacht {at}, [luid|zingend]. Twee keer om stilte gevraagd.

= bars closing party officer
Leegloop {at} tussen half drie en half vier. [Twee|Drie] keer gesust bij de taxi's.

= bars night party officer
Glas opgeraapt {at}, portiers gevraagd de deur in de gaten te houden.

= bars closing party
Rustige sluiting. Nachtbus reed vijf minuten later weg op ons verzoek, dat scheelde dertig wachtenden.
""",
    "noise": """
= homes late
Geluidsoverlast {at}. Bij aankomst [stil|muziek zachter gezet na verzoek].

= homes night
Feest {at}, tweede melding. Muziek uit, bezoek naar binnen.

= flat evening resident
Melder {at} hoort dagelijks muziek. [Verhuurder kent de klacht.|Nog geen contact met de buren gehad.]

= square late
Scooters {at} met open uitlaat. Niet aangetroffen, tijdstip genoteerd voor het patroon.

= square terrace evening
Terrasgeluid {at}. Met de eigenaar gesproken over de bas na tien uur.

= park evening
Muziek {at}, groep van [8|12] personen. Na gesprek zachter.

= homes day
Bouwgeluid {at} binnen de toegestane tijden. Melder uitgelegd.

= late officer
Tweede melding deze week {at}, zelfde geluid. Wijkteam gaat in de avond terug.

= night
Rondje na geluidsmelding. {At} niets meer te horen.

= homes evening resident
Melder {at} hoort een bromtoon. Buiten niets te horen, binnen wel: de koelkast van de buren. Rubberen
voetjes geadviseerd.

= flat late
Verjaardag {at}, gang vol schoenen. Deur dicht en muziek zachter.
""",
    "care": """
= day officer
Persoon {at} gesproken, maakt verwarde indruk. Hulpverlener is bekend en ingelicht.

= evening officer
Zorgmelding besproken met het straatteam. Zij gaan deze week {at} kijken.

= night officer
Persoon sliep {at}. Wakker gemaakt, wilde niet mee. Warm genoeg gekleed.

= homes day contact
Contact met sociaal werk over een zorg {at}. Plan is bekend, wij hoeven niets te doen.

= day officer
Oudere vrouw {at} verdwaald. Naar huis gebracht, familie weet ervan.
""",
    "animals": """
= park day warden
Losloopcontrole {at}: [2|3] honden zonder riem, één bon.

= dogs park morning warden
Hondenbezitters gesproken {at}, [5|7]. Vragen om verlichting.

= homes day resident
Klacht over blaffen {at}. Niemand thuis, kaartje in de bus.

= water morning
Dode eend {at}, opgeruimd.

= street day
Hond {at} zonder baas, chip uitgelezen, eigenaar gebeld.
""",
    "other": """
= bikes day
Aangifte gestolen fiets {at} opgenomen. [Derde deze week.|Slot doorgeknipt.]

= evening quick
Avondronde {Buurt}. Geen bijzonderheden.

= day quick
Ronde te voet door {buurt}, [rustig|alles in orde].

= early quick
Vroege ronde {Buurt}: niets bijzonders.

= night quick
Nachtronde, {Buurt} rustig.

= evening
Voor een melding {at} geweest, loos alarm.

= centre day contact
Spreekuur {at}, [4|6|7] bezoekers. [Parkeren, afval en fietsen.|Vooral vragen over regels.]

= homes day
Inbraakpreventieronde {at}: [8|11] adressen, twee open ramen.

= day centre school business library
Alarm {at} afgegaan, schoonmaker was binnen.

= evening contact homes centre
Buurtpreventiegroep {Buurt} mee gelopen, [5|7] mensen. Route besproken.

= day lead contact centre library
Overleg met partners over {buurt}. Verslag volgt in de dialoog.
""",
}
