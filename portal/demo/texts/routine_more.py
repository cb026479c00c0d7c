"""More of the routine."""

ROUTINE = {
    "substances": """
= tunnel morning warden
Ochtendronde tunnel: [twee|drie|geen] naalden, [folie|blikjes|verder schoon].

= tunnel evening officer
Tunnel {clock}: [twee|drie] bekenden bij de nis, [weggestuurd|gesproken, gaan naar de opvang].

= park afternoon
Bankjes {place}: [drie|vier|vijf] mannen met drank. [Weggegoten.|Doorgelopen.|Soep was belangrijker.]

= square park evening officer
Controle alcoholverbod {at}: [twee|drie|vijf] blikjes leeg laten lopen, [geen bonnen|één bon].

= tunnel park action officer crew busy
Gerichte controle {at}: [zes|acht|elf] personen gesproken, [één|twee] doorverwezen, [drie|vier] weggestuurd.

= nook park contact weekday afternoon
Veldwerker gesproken over {place}. [Kent [drie|vier] van de vaste mensen.|Komt donderdag mee
lopen.|Wachtlijst is korter geworden.]
""",
    "housing": """
= flat contact weekday day
Huismeester {at} gesproken: [bergingen|lift|lege woning op de derde|nieuwe sloten]. [Komt goed.|Verhuurder
moet nog beslissen.|Foto's gestuurd.]

= flat warden day
Portieken {at} gelopen. [Eén deur open.|Twee lampen stuk, gemeld.|Fiets in de vluchtweg, verplaatst.|In
orde.]

= homes flat resident evening
Buren {at} over [stank|rook|voetstappen|een hond|de galerij]. [Naar de verhuurder verwezen.|Met beide
gepraat.|Wil geen melding.]

= homes warden day
Lege woning {at}: [dicht|raam open, gemeld|post geleegd door de buren].

= flat contact weekday day
Consulent gesproken over {place}: [huurachterstand speelt niet, eenzaamheid wel|twee verhuizingen deze
maand|klachten nemen af].
""",
    "nightlife": """
= bars closing party officer
Sluiting {at}: [rustig|twee opstootjes|veel volk bij de taxi's]. Klaar om {clock}.

= bars night party officer
Ronde {at} tussen [elf en één|twaalf en twee]: [drie|vijf] gesprekken, [geen bonnen|één bon|twee bonnen].

= bars late weekday
{At} doordeweeks: [één terras open|alles dicht|twintig man bij een verjaardag].

= bar night party
{Time} bij {place} gekeken. [Rij netjes.|Portier tevreden.|Vol, deur ging op een kier.]

= bars bar contact evening
Bedrijfsleider {at} gesproken over [glas op straat|de rij|sluitingstijd|nieuwe portiers]. [Pakt het op.|Had
het zelf ook gezien.|Wil volgende week terugkoppelen.]

= bars action officer crew long closing party
Uitgaansactie {at} met de portiers: [twee|drie] uur zichtbaar, [vier|zes] keer gesust, [geen
aanhoudingen|één aanhouding].
""",
    "noise": """
= homes flat late
{Time} muziek {at}. [Zachter na aanbellen.|Niet gehoord.|Raam dicht, klaar.]

= homes late resident
Geluid {at}, [feestje|televisie|muziek]. [Opgelost aan de deur.|Was al stil.|Melder teruggebeld.]

= homes flat evening resident
Klacht over [gestamp|een trompet|een hond|een boormachine] {at}. [Buren gesproken.|Kaartje in de bus.|Melder
gaat zelf eerst praten.]

= at:marktplein late
Box op de Markt om {clock}. [Uit na verzoek.|Eigenaar vertrok.|Tweede keer deze week.]

= square terrace late
Stemgeluid {at}, [twaalf|twintig|vijftien] man. [Terras ging dicht.|Naar binnen gevraagd.]

= park late summer
Muziek {at}, op verzoek uit. [Ging goed.|Kwartier later nog eens gekeken: stil.]

= homes flat contact weekday evening
Melder en buren {at} apart gesproken over geluid. [Appen elkaar voortaan.|Bemiddeling mag bellen.|Het zit in
de vloer, niet in de wil.]
""",
    "care": """
= day officer
Bekende van de dagopvang gesproken {at}. [Ging goed.|Was moe, wel gegeten.|Afspraak met de hulpverlener
stond.]

= evening officer
Melding: iemand in de war {at}. [Niet aangetroffen.|Gesproken, ging zelf naar huis.|Begeleider opgehaald.]

= night officer
Slaper {at}. [Wakker gemaakt, oké.|Naar de nachtopvang gebracht.|Wilde blijven, heeft deken.]

= homes flat contact day
Overleg met [wijkverpleging|sociaal werk|huisarts] over een zorg in {buurt}. [Zij nemen het over.|Wij hoeven
niets te doen.|Volgende week opnieuw.]
""",
    "animals": """
= park day warden
Hondencontrole {place}: [vier|zes|negen] baasjes, [alle met zakjes|één waarschuwing|twee los].

= street park day
Loslopende [hond|herder|teckel] {at}. [Baasje kwam eraan.|Naar het asiel.|Was al weg.]

= water day
Melding [gewonde eend|zwaan in de knel|kat op een boot] {at}. [Dierenambulance.|Loos alarm.|Zelf al weer
weg.]

= homes day resident
Klacht over [katten|duiven|een haan|blaffende honden] {at}. [Gesproken met de eigenaar.|Doorverwezen.]

= park playground day warden
Hondenpoep {at}, [bordje bijgezet gevraagd|zakjes bijgevuld|twee bezitters gesproken].
""",
    "good_news": """
= quick evening
Rustige avond in {buurt}, [vriendelijke gesprekken|veel mensen op een bankje|kinderen buiten tot het donker
was].

= homes centre day
Bedankje gekregen {at}, [koek|kaartje|twee handen]. [Voor de ronde van vorige week.|Gewoon zomaar.]

= square park playground evening
Goede sfeer {at}: [veel gezinnen|muziek op een fijn volume|drie generaties op een bank|kinderen buiten tot
het donker]. Geen meldingen.

= square shops day
Ondernemer {at} is tevreden over [de afgelopen weken|het verschil met vorig jaar|de verlichting|het
contact]. [Doorgegeven.|Zei hij uit zichzelf.|Mag in de krant, vindt hij.]

= homes day
Bewoner {at} [stak een duim op|kwam naar buiten om te bedanken|bracht koffie]. [Voor de ronde van vorige
week.|Vanwege de straatverlichting.|Zonder reden, dat is het mooiste.]

= flat day
Huismeester {at}: [geen klachten deze week|trappenhuis al tien dagen schoon|bewoners groeten elkaar weer].
[Wij ook blij.|Doorgegeven in de briefing.|]

= school schoolday
{place}: [alle fietsen op slot|geen auto op de stoep|verkeersouders compleet|iedereen met licht].
[Complimenten gegeven.|Sticker uitgedeeld.|]

= centre day
Activiteit {at}: [taalles|koffieochtend|naaiclub|huiswerkgroep|soep voor iedereen],
[elf|veertien|achttien|twintig] mensen. [Twee nieuwe gezichten.|Drie mensen bleven om op te ruimen.|Volgende
week weer.]

= court playground evening
Jeugd {at} speelt gewoon. [Toernooitje van zes teams.|Kleintjes mochten meedoen.|Bal uit de sloot gevist,
iedereen droog.]

= park weekend morning
Vrijwilligers aan het werk {at}: [snoeien|prikken|verven], [zes|negen|elf] mensen. [Koffie bij de
fontein.|Lijst voor volgende maand hangt er.|]

= sport evening
Training {at}: [veertig|zestig|vijftig] kinderen op het veld. [Twee die wij van straat kennen doen
mee.|Ouders regelen het parkeren zelf.]

= library day
Bieb: [computerles vol|leeshoek bezet door tieners|spreekuur gezellig druk]. [Beveiliger verveelt zich, zegt
hij.|]

= bars night party
Nacht zonder [vechtpartij|aanhouding|ambulance] op de Brink. [Portiers merkten het ook op.|Mag vaker.]

= tunnel evening
Tunnel [schoon|rustig|licht] vanavond. [Mensen lopen er door zonder tempo te maken.|Niemand bij de trap.]

= bikes day
Stalling: [geen enkele diefstal deze week|sloten overal dubbel|drie fietsen terug bij de eigenaar].

= water park afternoon
[Vissers|Wandelaars|Hondenbezitters] {at} ruimen op voor ze gaan, [uit zichzelf|de bak was er niet eens
nodig].
""",
    "other": """
= evening quick
Ronde {Buurt} [gefietst|gelopen]. [Niets.|Eén praatje.|Twee open poorten, dicht gedaan.]

= day
Gevonden [telefoon|jas|tas|rijbewijshoesje, leeg|handschoenen] {at}. [Eigenaar gebeld.|Op het bureau.]

= bikes day
[Twee|Eén|Drie] gestolen fietsen gemeld {at}. [Sloten doorgeknipt.|Zonder slot.|Beelden gevraagd.]

= bikes morning warden
Ronde stalling: [één los zadel|twee open sloten|niets bijzonders|vier fietsen zonder slot]. [Kaartje aan het
stuur.|]

= centre day contact
Inloop {at}: [drie|vijf|zes] mensen. [Parkeervergunning, fiets, buren.|Babbeltruc en een kwijtgeraakte
sleutel.|Een half uur over vroeger.]

= homes evening
[Open raam|Sleutel in de deur|Open schuur] gezien {at}, [bewoner gewaarschuwd|kaartje in de bus].

= street homes day
Verdachte situatie gemeld {at}. [Schilder.|Nieuwe bewoner.|Collecte.|Niemand gezien.]

= centre library day contact
Koffie gedronken {at}, [tien|acht] mensen gesproken. [Onderwerp: parkeren.|Onderwerp: de hondenpoep.|Vooral
geluisterd.]

= business evening
Sluitronde {place}: [één poort open|alles dicht|licht aan bij de wasstraat].

= street shops contact day
Te voet door {buurt}, [zeven|negen|twaalf] gesprekjes. [Parkeren en hondenpoep.|Veel over de verbouwing.|Eén
goede tip over de fietsen.]

= bikes action warden crew busy afternoon
Slotcontrole {at}: [tachtig|honderdtwintig] fietsen bekeken, [veertien|negentien] zonder dubbel slot,
kaartje eraan.
""",
}
