"""The routine: rounds, checks and counts that come back week after week."""

ROUTINE = {
    "waste": """
= container warden day
{At} [twee|drie|vier] zakken naast de bak, [kapot|dicht|deels open]. [Doorgegeven.|Melding gedaan.|Zelf in
de container gekregen.]

= container warden morning
Ochtendronde containers {Buurt}. [Alles leeg op één na.|Twee vol, gemeld.|Eén klep klemt.|Niets ernaast.]

= container warden day
[Spiegel|Kast|Matras|Bureaustoel|Buggy|Strijkplank|Vloerkleed|Bedbodem] naast de container {at}.
[Gemeld.|Foto erbij.|Op de lijst voor morgen.|Geen idee van wie.]

= container flat warden day
{At} grofvuil: [een kast in delen|twee autobanden|een magnetron|drie tuinstoelen|een kapot droogrek].
[Huismeester weet ervan.|Doorgezet naar de verhuurder.|Staat er sinds gisteren.]

= container warden afternoon
Bewoner aangesproken die een doos naast de bak zette {at}. [Nam hem terug.|Wist niet dat het niet
mocht.|Klep zat dicht, zei hij. Klopte.]

= warden day
Afvalronde {Buurt}, [anderhalf uur|een uur|twee uur]. [Eén|Twee|Drie] bijplaatsingen, [geen dader|één
waarschuwing].

= street warden morning
Kliko's {at} nog aan de weg een dag na het legen. [Briefjes gedaan.|Bewoners waren net bezig ze te halen.]

= street homes warden day
Huisvuil in een boodschappentas {at}, naast een lantaarnpaal. [Meegenomen.|Gemeld.]

= park square beach warden morning
Prullenbakken {at} gecontroleerd: [één vol|alle leeg|twee vol, één scheef]. [Doorgegeven.|]

= park playground warden
Blikjes en zakjes {at}, [halve zak|een zak|anderhalve zak] geraapt.

= square shops warden day
Winkelafval {at}: [karton|plastic folie|kratten] buiten gezet voor sluitingstijd. [Ruimt het op.|Tweede
keer, waarschuwing.]

= container resident day
Melding bewoner: container {at} [vol|kapot|stinkt]. [Klopt, doorgezet.|Ter plaatse was hij net geleegd.]

= at:meerkoet warden morning
De Meerkoet, telling: [drie|vijf|zes|acht] zakken, [geen grof vuil|één stuk grof vuil|twee stuks grof vuil].

= at:meerkoet warden day
Bakken De Meerkoet: [bed en twee stoelen|kast en losse planken|bank, twee zitjes|wasrek, dozen en een
lamp|bureau zonder laden]. Gemeld voor [tien|elf] uur.

= at:meerkoet warden evening
Avondcontrole De Meerkoet. [Niets nieuws.|Sinds vanmiddag drie zakken erbij.|Aanhanger zien rijden, niet
gestopt.]

= at:meerkoet afternoon contact
Huismeester De Meerkoet gesproken: [rustige week|lastige week, twee verhuizingen|nieuwe huurders krijgen een
kaart met de afvalregels].

= tunnel bikes bus warden morning
Los vuil {at}, vooral [bekers|folders|blikjes|kranten]. Schoonmaakploeg was er om zeven uur nog niet.

= road business warden day
Berm {at}: [flessen|bouwzak|verpakkingen|twee kratten]. Gemeld bij beheer.

= container flat contact day
[Twee|Vier|Vijf] bewoners gesproken bij de bakken {at}. [Weten niet hoe grofvuil werkt, kaart
gegeven.|Ergeren zich aan mensen van buiten.|Willen een tweede container.]

= container action warden crew busy
Actie bijplaatsing {at} met [reiniging|de huismeester|twee collega's]: [negen|twaalf|zeven] bewoners
gesproken, [twee|drie] waarschuwingen.
""",
    "traffic": """
= street warden day
{At} [drie|vier|zes] auto's gecontroleerd op vergunning, [alle in orde|één bon|twee bonnen].

= street square shops warden day
Blauwe zone {at}: [twee|vier|vijf] zonder schijf. [Bonnen.|Eén kwam net aanlopen.]

= school schoolday
{place}, [brengen|halen]: [rustig|druk maar goed|rommelig door de regen|drie auto's op de stoep].

= school schoolday warden
Toezicht {at}. [Vier|Zeven|Twee] ouders gewezen op het stopverbod.

= street afternoon resident
Bewoner over te hard rijden {at}. [Doorgegeven voor een meting.|Teller hing er vorig jaar ook.|Wij kijken
vanavond.]

= street resident day
Melding geparkeerd voor de uitrit {at}. [Auto was al weg.|Eigenaar gevonden bij de buren.|Bon.]

= road street officer evening
{At} gemeten, half uur. Hoogste [52|58|61|67]. [Twee|Vier|Vijf] te hard.

= bikes warden day
Stalling {at}: [acht|twaalf|vijf] fietsen buiten het vak, [verplaatst|gelabeld].

= square shops warden day
Busje op de stoep {at}, [laden en lossen|koffiepauze|pakketjes]. Verplaatst na verzoek.

= street square warden day
Fietsers in het voetgangersgebied {at}, [zes|negen|elf] keer gevraagd af te stappen.

= parking garage warden day
Parkeerplaats {at} gecontroleerd. [Twee over de lijn.|Geen overtredingen.|Eén zonder kaart op een
gehandicaptenplek, bon.]

= street day
Hinderlijk geparkeerde [aanhanger|bestelbus|camper] {at}. [Kaartje onder de wisser.|Eigenaar belt terug.]

= street road officer evening
Scooter zonder verlichting {at}, [bekeuring|waarschuwing]. [Verder rustig op de weg.|]

= evening officer road
Verkeerscontrole {at}: [negen|veertien|elf] staande gehouden, [twee|drie|vier] bekeuringen.

= road business night party
Rondje {place}: [vier|zes|tien] auto's bij elkaar, [motoren uit|muziek aan|gesleutel onder een lamp].
Weggestuurd.

= street road square afternoon
Kleine aanrijding {at}, [spiegel|bumper|fiets tegen portier]. Gegevens uitgewisseld, geen letsel.

= school schoolday contact
Directie van {place} gesproken over [de kiss-and-ride|fietsen op het plein|het zebrapad]. [Komt in de
nieuwsbrief.|Ouders denken mee.]

= street homes contact weekday evening
Drie deuren langs geweest {at} over [hard rijden|parkeren op de hoek|de bezorgbusjes]. [Mensen waarderen dat
er iemand komt.|Ideeën genoeg, doorgegeven.]

= road street action officer crew busy evening
Verkeersactie {at}: [vierendertig|eenentwintig|zevenentwintig] gecontroleerd, [vier|zes|negen] bonnen,
[veel|een paar] complimenten.
""",
    "groups": """
= square evening
{At} [vijf|zeven|negen] jongeren, [rustig|muziek zacht gezet|doorgelopen na verzoek].

= square station evening
{Time} {place}: [zes|acht|elf] jongeren. [Gesproken, geen overlast.|Weggestuurd, ging goed.|Twee bekenden.]

= park evening
Ronde {place}: [bankjes bezet door vier|zes jongeren bij de ingang|niemand|twee stelletjes en een hond].

= court playground evening
{At} [vier|zes] jongeren na negenen. [Bal onder de arm en naar huis.|Zouden nog tien minuten blijven, deden
ze ook.]

= tunnel evening officer
Tunnel {clock}: [twee|drie|vijf] personen bij de trap. [Doorgelopen.|Stonden er een half uur later
weer.|Wachtten op de trein, zeiden ze.]

= shops evening
{At} groep van [vier|zes|acht] voor de [snackbar|supermarkt|avondwinkel]. Ingang vrij na verzoek.

= flat evening
Portiekronde {at}. [Twee jongeren op de trap, wonen er.|Leeg.|Drie van buiten, weggestuurd.]

= at:marktplein evening officer
Markt [half acht|acht uur|negen uur]: [zes|negen|twaalf] jongeren. [Tien uur|Half elf|Elf uur]:
[vier|leeg|nog drie].

= at:marktplein late
Laatste ronde Markt. [Vijf man, op weg naar huis.|Leeg.|Nog één groepje, weggestuurd.|Glas opgeruimd en
klaar.]

= at:marktplein afternoon
Markt na school: [veertien|twintig|achttien] scholieren, [gezellig|veel geschreeuw|twee duwpartijen voor de
grap].

= at:marktplein evening resident
Melding Markt, [lawaai|voetballen tegen de gevel|scooters op het plein]. Ter plaatse [zes|acht] jongeren,
[aangesproken|waren al aan het vertrekken].

= at:bogerd evening officer
Bogerd om {clock}: [zeven|tien|elf] in de passage. Naar buiten gestuurd. [Half uur later weer zes.|Bleef
daarna rustig.]

= at:bogerd evening resident
Klacht van [een winkelier|een bewoner|de beveiliger] over de passage. [Acht|Twaalf] jongeren weggestuurd.

= square court park contact evening
Kwartier gezeten bij de groep {at}. [Gesprek over stage.|Ze wilden weten wat wij verdienen.|Eén vroeg om
hulp met een boete.|Vooral gelachen.]

= homes flat contact weekday evening
Bij omwonenden {at} aan de deur, [vier|zes] adressen. [Twee hebben last, rest niet.|Willen vooral weten wie
ze kunnen bellen.|Liever geen camera, wel een gesprek.]

= shops contact weekday afternoon
Langs bij de winkels {at}. [Minder last dan vorige maand.|Bedrijfsleider wil een vast nummer,
gegeven.|Personeel sluit met z'n tweeën af.]

= square tunnel action officer crew busy evening
Avond {at} met [jongerenwerk|stadswachten|twee collega's extra]: [negen|dertien|zestien] gesprekken, [geen
bonnen|één bon|twee bonnen]. [Herhalen over twee weken.|Liep soepel.|Groep was kleiner dan gedacht.]
""",
}
