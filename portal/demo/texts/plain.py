"""The plain lines of a working day, per category: short, dry, without a point to make."""

PLAIN = {
    "waste": """
= container warden day quick
Bijplaatsing {at}, [3|4|5|6|9] zakken. Gemeld bij reiniging.

= container warden day
Containerronde {Buurt}. {At} twee keer karton en een stofzuiger, andere plekken schoon. Sticker geplakt.

= container day resident
Bewoner meldt bijplaatsing {at}. Nagekeken, ligt er inderdaad. [Doorgezet naar de gemeente.|Stond al als
melding bij de gemeente.]

= container warden
Dumping {at}: [stoelen en een bureau|tuinafval in zakken|een kinderbed|een televisie en een droogrek]. Foto
bij melding.

= container warden
Grofvuil van {ago} {at} is weg. Plek nagelopen, alleen wat piepschuim over.

= container warden quick
{At} pas geleegd, klep werkt, niets ernaast.

= container warden day
Vulgraad bekeken: {at} op [dinsdag|vrijdag|maandag] al vol. Staat op weekleging, dat is te weinig.

= street homes warden day
Verkeerd aangeboden huisvuil {at}, zakken op de verkeerde dag. Waarschuwing in de bus bij [twee|drie]
adressen.

= park warden day
Zwerfvuil {at} geraapt, één zak. Verder geen bijzonderheden.

= park square playground warden
Prullenbak {at} vol, [klep los|ernaast ook]. Doorgegeven.

= warden day
Controle op afval {Buurt} tussen tien en twaalf. [Twee|Drie|Geen] overtredingen.

= flat warden
Lege galerij, volle berging {at}. Aantekening voor het gesprek met de verhuurder.

= road business warden
Losse rommel langs de weg {at}, over honderd meter. Aangemeld bij groenbeheer.

= square shops warden
Ondernemer {at} aangesproken op karton buiten de afgesproken tijd. Nam het naar binnen.

= container warden morning
Stapel karton {at}, niet gevouwen, van een webwinkel. Container zelf half leeg.

= container flat evening
Vuilniszakken {at} op een rijtje. Nog niet open, dus vanavond neergezet.

= street homes warden day
Verhuisdozen en een lamp op de stoep {at}. Aangebeld bij de verhuizers, staat er om vijf uur niet meer.
& Klopt, om vijf uur weg.

= park warden morning
Drie zakken geraapt {at}, vooral blik en glas. Bak bij de ingang mist een deksel.
""",
    "damage": """
= day warden quick
Graffiti {at}, ongeveer een meter. Foto bij de melding gevoegd.

= day quick
Kapotte lamp gemeld {at}. Nummer van de mast stond erop.

= morning park street playground school
Vernield hekje {at}. Gemeente ingelicht, tijdelijk lint.

= morning contact
Aangifte van vernieling {at} besproken met de eigenaar, die gaat hem via internet doen.

= flat day warden
Ruit in de tussendeur {at} gebarsten. Verhuurder ingelicht, glas afgeplakt.

= square shops morning warden
Winkelruit bekrast {at}. Eigenaar doet aangifte. Camera's in de buurt bekeken op locatie, niet op inhoud.

= playground park warden
Speeltoestel {at} afgekeurd en afgezet. Bord hangt er.

= evening
Lampen uit {at}. Doorgegeven aan de storingsdienst, nummer genoteerd.

= day
Verzakking in de stoep {at}, struikelgevaar. Gemeld.

= night
Melding glasgerinkel {at}. Niets gevonden, rondje gereden door {buurt}.

= parking street morning
Autoruit ingeslagen {at}, tas weg. Eigenaar ter plaatse gesproken, aangifte volgt.

= winter autumn morning
Fietsenrek {at} omgetrokken. Met twee man teruggezet, een bout mist.
""",
    "traffic": """
= warden day
Parkeercontrole {at}: [5|6|7|9] bonnen, [één waarschuwing|2 waarschuwingen].

= warden day quick
Auto zonder vergunning {at}. Bon.

= warden day street
Drie kwartier gestaan {at}, [4|6] keer gewaarschuwd voor parkeren op de stoep. Eén discussie.

= school schoolday warden
Schoolcontrole {place}. [6|9] aanspreken, [0|1|2] bonnen.

= school schoolday
Toezicht bij {place} tijdens het brengen. Geen gevaarlijke situaties.

= road evening officer
Snelheid gemeten {at}: [142|97] voertuigen, [8|11] te hard.

= day warden street road park
Brommer op het fietspad {at}, bestuurder aangehouden voor een gesprek.

= afternoon resident
Melder wil een drempel {at}. Uitgelegd dat de gemeente daarover gaat, wij geven door dat er klachten zijn.

= afternoon resident
Klacht over busjes op de stoep {at}. Twee keer langsgereden, [geen busje|één busje, chauffeur gesproken].

= homes day resident
Bewoner belt over autowrak {at}. Sticker geplakt, twee weken termijn.

= station bikes day warden
Fietsen {at} verplaatst, vluchtroute weer vrij.

= evening quick street road square school
Fiets zonder licht {at}, [2|3] bestuurders gewaarschuwd.

= day
Verkeerssituatie {at} bekeken op verzoek van bewoners. [Zicht slecht door heg.|Geen gevaarlijk punt gezien,
wel druk.]

= square shops warden day
Laden en lossen {at} binnen de tijden. Eén vrachtwagen te laat, chauffeur gewaarschuwd.

= homes warden evening
Hulpdienstenroute {at} gereden op verzoek van de brandweer. [Twee|Drie] auto's in de bocht, eigenaars
gesproken.

= street road day
Wegwerkers gesproken {at}, bord stond te ver naar voren. Verplaatst.

= school schoolday morning
Fietscontrole met groep 7 van {place}: [achttien|dertien] goedgekeurd, [vier|zes] met huiswerk.
""",
    "groups": """
= evening
Groep van [5|6|8] jongeren {at}. Gesproken, geen bijzonderheden. Bleef rustig.

= evening
Jongeren {at}, [tussen de 14 en 17|rond de 16]. [Verzocht door te lopen.|Gaven aan te wachten op vrienden.]
Voldaan.

= evening
{Time} melding hangjeugd {at}. Ter plaatse [3|4|7] personen, muziek zacht gezet.

= evening
Twee rondes {at} gemaakt, [19.30 en 22.00|20.15 en 21.45] uur. Tweede keer leeg.

= evening resident
Bewoner belt over groep {at}, gaat over geschreeuw. Aan de deur [zelf niets meer gehoord|nog twee jongens
weggestuurd].

= late officer
Groep {at} weggestuurd na klachten. Eén wilde blijven, na tweede verzoek toch vertrokken.

= square tunnel station evening
Bekende groep {at}, vandaag [6|9|11] stuks. Geen overtredingen geconstateerd.

= square station schoolday afternoon
Scholieren {at} na lestijd, [ca. 20|ca. 15]. Bus gehaald.

= park playground evening
Jongeren {at} met een fles op tafel, leeggegooid. Tafel schoongeveegd door hen zelf.

= shops square evening officer
Ondernemer {at} vraagt om vaker langs te komen tussen 19 en 21 uur. Opgenomen in de ronde.

= contact evening
Groep {at} gesproken over afspraken van vorige week. [Ze houden zich eraan.|Ze weten ervan, doen het half.]

= evening
Nieuwe gezichten {at}, [vier|drie] stuks. Nog niet bekend waar zij vandaan komen. Volgende dienst kijken.

= afternoon flat school bus
{At} kinderen op het dak van de fietsenberging. Eraf laten komen, ouders ingelicht.

= late quick
Groep {at}, box uit, naar huis.

= night
Rondje {Buurt} na melding. Geen groep aangetroffen.

= court evening
Voetballers {at}. Bal in tuin, opgelost met de bewoner.

= at:marktplein evening officer busy
Markt, [22|18|26] jongeren in drie groepen. Drie kwartier gebleven. Geen strafbare feiten, wel veel geluid
en rommel.

= at:marktplein late
Klacht van het hotel, Markt. Groep van [7|10] aangesproken bij de fontein. Vertrokken om {clock}.

= tunnel evening officer
Tunnel gecontroleerd om [19|20|21] uur en een uur later. [Beide keren 3 tot 5 personen bij de nis.|Eerste
keer leeg, tweede keer vier personen.]

= at:bogerd evening officer
De Bogerd, [9|12|14] jongeren. Verwijderd uit de passage. Winkeliers gesproken, overlast sinds vier uur.
""",
}
