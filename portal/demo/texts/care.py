"""Worries about somebody. Never shared, and written so that nobody can be recognised."""

SCENES = """
= day officer
Verwarde indruk, oudere persoon {at}. Wist niet meer welke kant op. [Meegelopen tot er iemand open
deed.|Familie gebeld vanuit de auto.] Thuis kwam de rust terug.
~ [Derde keer dit jaar. Overleg met de wijkverpleging lijkt op zijn plaats.|Eén keer, kan de warmte zijn.]

= evening officer follow square park water
Iemand zat {at} al lang op hetzelfde bankje, niet gekleed op het weer. Praten ging traag maar ging.
[Meegenomen naar de opvang.|Wilde niets, heeft nu wel een deken.]

= night officer busy street square
Iemand erg in de war {at}, riep naar lantaarnpalen. Rustig blijven staan tot de crisisdienst er was,
[vijftig minuten|anderhalf uur].
~ De wachttijd is het probleem, niet deze persoon.

= day contact shops
Zorg bij een winkelier over een vaste klant {at} die steeds vaker alleen brood en niets anders haalt.
Doorgezet naar sociaal werk, met instemming van de klant.

= day resident follow homes flat
Buurvrouw maakt zich zorgen: gordijnen {at} al [vier|vijf] dagen dicht. Aangebeld, er werd opengedaan.
[Griep, zegt de bewoner.|Vooral eenzaam, zegt de bewoner zelf.]
& Soep gebracht door de overbuurman. Die houdt een oogje.

= flat day resident urgent
Post puilt uit de bus {at}, radio staat aan. Met de huismeester naar binnen: gevallen, bij kennis. Ambulance
was er snel.

= park morning officer
Iemand heeft {at} geslapen, onder zeil. [Koffie gedronken, wilde geen hulp.|Wil wel douchen: briefje gegeven
voor de ochtendopvang.]

= frost evening officer crew
Vorstronde: langs alle bekende slaapplekken. [Vier|Drie] mensen gesproken, [twee|één] naar binnen gebracht.
Rest heeft extra dekens.

= frost night officer
Min acht. In de hal {at} lag iemand te slapen, conducteur had hem laten liggen en gelijk had hij. Opvang
gebeld, ze hadden nog plek.

= hot day officer
Warmte: oudere vrouw flauwgevallen {at}. In de schaduw gezet, water, [dochter opgehaald|ambulance keek na en
ging weer].

= school schoolday contact
Intern begeleider van {place} deelt een zorg over thuis. Hoort niet hier, verwezen naar de juiste plek.
Alleen genoteerd dat we elkaar gesproken hebben.

= station evening officer
Kind van een jaar of negen alleen {at} met een rugzak. Was de verkeerde kant op gereisd. Vader kwam met de
taxi, lachend en huilend.

= holiday station afternoon officer
Weggelopen tiener aangetroffen {at}, hongerig. Broodje gekocht, thuisfront gebeld. [Ging mee.|Gesprek via
jeugdhulp.]

= homes evening officer busy
Ruzie {at} waar we op geluid af kwamen. Rust gebracht, hulp aangeboden. Verder in het eigen systeem.

= homes day contact
Mantelzorger {at} zit er doorheen, vertelde ze tussen de boodschappen door. Nummer van het steunpunt gegeven
en erbij gebleven tot ze belde.

= centre day contact
Gastvrouw {at} mist een vaste bezoeker sinds vorige week. Samen langsgegaan: in het ziekenhuis geweest,
alweer thuis. Kaartje geschreven met de koffieclub.

= centre morning contact
Inloop {at}: [drie|vier] mensen met geldzorgen, één met een stapel dichte enveloppen. Samen gesorteerd tot
de hulp er was.

= tunnel night officer follow
Iemand bekends sliep {at} zonder schoenen. Schoenen uit de kast op het bureau gehaald, pasten.

= church morning officer
Bij de Joriskerk geslapen, [twee|drie] personen. Eén met hoest die niet goed klinkt. Straatdokter komt
donderdag kijken.

= water evening officer urgent
Persoon stond lang over de reling te staren {at}. Gaan staan, over vissen gepraat. Na een half uur mee naar
de auto, overgedragen aan de crisisdienst.

= christmas day contact homes flat
Kerstpakket gebracht bij een bewoner {at} die dit jaar niemand heeft. Bleef een uur. Advies: volgend jaar
eerder bellen.

= dark evening contact homes flat
Bewoner {at} belt vaak in de donkere maanden. Geen melding, wel een praatje. Maatje gevraagd via het
buurthuis.

= street shops day
Rollator met boodschappen omgevallen {at}. Spullen geraapt, meegelopen. Ze had al drie dagen met niemand
gepraat.

= marketday at:marktplein day
Vaste marktbezoeker had geen geld meer bij zich en wist niet waarvoor het was. Marktkoopman belde ons.
[Kleinzoon ingelicht.|Samen naar huis.]

= flat evening officer
Bewoner {at} ruikt gas, zegt hij, al de hele week. Twee keer gemeten: niets. Angst is wel echt.
Wijkverpleging komt langs.

= library day contact
Medewerker van de bieb heeft zorgen over een jongen die er elke schooldag van tien tot vijf zit. Leerplicht
kent hem, gesprek staat.

= evening officer quick
Bekende persoon met verward gedrag gezien {at}. [Rustig, groette terug.|Had jas en eten, verder gelaten.]

= day officer quick homes flat
Even aangebeld bij iemand waar we ons zorgen over maakten. Het gaat beter.

= evening officer follow street square
Iemand zwerft sinds kort rond {at}, praat met zichzelf, loopt de rijbaan op.
+2 officer day contact
Straatteam heeft contact gehad met degene over wie het {ago} ging. Had al een hulpverlener, in een andere
stad.
+9 day quick
Is weer terug bij de eigen hulpverlening, hoorden we. Niet meer gezien in {buurt}.

= homes day resident
Overbuur let op een alleenstaande bewoner {at} en ziet steeds minder licht branden.
+1 day contact
Aangebeld {at}, naar aanleiding van {ago}. Energie afgesloten door een misverstand. Gebeld en om vier uur
brandde de lamp.
+14 day quick
Nog eens langs geweest. Licht aan, thee gekregen.
"""
