"""Drink and drugs in the open."""

SCENES = """
= tunnel morning warden
[Drie|Vijf|Zeven] naalden opgeruimd {at}, bij de nis. Containertje vol, nieuwe halen op het bureau.

= tunnel evening officer
{Time} snelle uitwisseling {at}: fiets stopt, handje, fiets weg. [Tweede keer deze week rond dit uur.|Weg
voor wij de trap af waren.]
~ Altijd als er een trein binnenkomt, dan vallen ze niet op.

= tunnel late officer busy
{At} [twee|drie] mensen flink onder invloed. Geen agressie. Eentje naar de opvang gebracht, de ander wilde
niet.

= tunnel evening
Wietlucht tot op het perron. [Vier|Zes] personen op de trap {at}, alcohol weggegoten, uit elkaar gestuurd.

= station afternoon officer
Reiziger wijst op een tasje onder een bankje {at}. Er zaten gripzakjes in, inbeslaggenomen. De bank staat
precies buiten beeld van de camera.

= at:perronpark afternoon
Perronpark: halve liters, [vijf|zes] man. Verbodsbord hangt er, halve meter erboven een jas. Weggegoten,
[gemopper|geen protest].

= at:perronpark morning warden
Lege flesjes sterke drank in de perken van het Perronpark. [Elf.|Ik stop met tellen bij vijftien.] Vooral
bij de tafeltennistafel.

= at:perronpark day contact
Veldwerker van de verslavingszorg gesproken in het Perronpark. Hij kent de vaste groep al jaren. [Twee
willen echt naar binnen, er is wachttijd.|Komt voortaan op dinsdag en vrijdag.]

= park evening
Alcohol {at} bij een groep van rond de vijftien jaar. [Mix in een waterfles.|Blikjes onder de jassen.]
Weggegooid, ouders van twee gebeld.

= park morning warden
{At} [zes|acht] lachgasballonnen en een cilinder in het riet.

= park evening officer
Onbekende auto stopt steeds kort {at}. [Bij de derde keer aangesproken: zocht zijn hond.|Weg toen wij
keerden.]

= playground morning warden urgent
Gripzakje met resten in het zand {at}. [Peuter had het al in de hand, moeder pakte het af.|Door een oma
gevonden.] Zandbak nagezocht met de hark: schoon.

= parking late officer
Twee auto's neus aan neus {at}, motor aan, licht uit. Bij nadering [weg in verschillende richtingen|één weg,
de ander wist van niets].

= garage evening
Trappenhuis van de garage: drie gebruikers op de overloop. Vriendelijk verzocht op te stappen, deden ze.
Beheerder laat de deur voortaan om acht uur op slot vallen.

= flat evening resident
Bewoner {at}: dagelijks bezoek in het trappenhuis, nooit langer dan twee minuten. Hij durft er weinig over
te zeggen. Tijden genoteerd, rest gaat naar het eigen systeem.

= flat evening
Blowlucht {at} op [drie|vier] verdiepingen, bron niet gevonden. Buren laten het raam dicht.

= bar night party
Man {at} buiten in de goot, te veel op. Vrienden waren doorgelopen, [toch nog één teruggevonden|zus haalde
hem op].

= bars night party
Gripzakje gevonden bij de fietsen {at}. Portier doet voortaan een rondje om het uur.

= bars night party officer busy
Meisje onwel {at}. Geen idee wat ze op heeft, vriendinnen evenmin. Ambulance gebeld, [mocht na controle mee
naar huis|mee ter observatie].

= fair night
Kermis: meer alcohol onder jeugd dan vorig jaar. [Zeven|Negen] keer weggegoten, steeds in bekers van een
ander.

= church morning warden
Achter de Joriskerk spuitjes, aluminiumfolie en een lepel. Koster durft de achterdeur niet meer te
gebruiken. [Heg zou lager mogen.|Opgeruimd met de tang.]

= church evening
Twee personen zaten te gebruiken {at}. Gestopt en weggegaan na een gesprek. Vertelden dat ze vroeger in de
tunnel zaten, "maar daar is nu te veel licht".

= school afternoon contact
Conciërge meldt vapes, ook een met iets anders erin. Leerlingen van de eerste klas al. Voorlichting
aangevraagd.

= youth afternoon
Vapes verkocht vanuit een rugzak {at}, zeggen twee leerlingen los van elkaar. School belt de ouders.

= sport evening contact
Barcommissie van de club gesproken over doorschenken aan jongens van zestien. Ze gaan met bandjes werken.

= water summer evening
Kratten bier op de steiger {at}, [zes|tien] man, half van hen zwemt. Drank en water: op aangesproken. Krat
ging dicht.

= business night officer
Sterke chemische lucht bij een loods {at}. Afgezet en overgedragen, verder niets voor hier.

= homes day resident
Bewoonster {at} vindt steeds zakjes onder haar heg. Houdt een schrift bij met dagen. Ze wil geen bezoek aan
huis, wel dat we het weten.

= kingsday evening
Koningsdag: [elf|veertien] minderjarigen met drank. Steeds hetzelfde: "is van mijn moeder." Twee moeders
gebeld, die wisten van niks.

= hot evening beach
Lachgas bij de strandtent, sissen hoor je van ver. [Drie|Vier] cilinders afgegeven aan handhaving.

= tunnel evening action officer crew busy
Actie tunnel met [vervoerder en veldwerk|de veldwerker]: anderhalf uur, [acht|elf] mensen gesproken, twee op
gesprek bij de opvang. Rest verplaatst naar de Joriskerk.
~ Verplaatsen is niet oplossen. Kerk bellen.

= evening quick
Gecontroleerd {at} op gebruik, niets aangetroffen.

= park tunnel nook morning warden quick
Naaldenronde: [geen|twee|één].

= park evening
Groepje rookt {at} openlijk, een kinderfeestje twintig meter verder. Ze gingen zonder mopperen achter de
heuvel zitten. Ook goed.

= tunnel evening officer
Zelfde twee fietsers als vorige keer {at}, rondjes.
+3 evening officer busy
Twee avonden gekeken {at}. De fietsers van {ago} rijden tussen tunnel en Perronpark, twaalf keer in een uur.
~ Patroon helder. Opsporing is geïnformeerd, hier alleen de overlast.
+12 day quick
Tunnel: fietsers al een week niet gezien.

= church morning warden
Naalden {at}, [vier|zes].
+2 contact
Koster gesproken over {ago}. Hij wil het hek 's avonds dicht, kerkenraad is bang dat dat ongastvrij is.
+15 day contact
Besluit van de kerkenraad: hek om acht uur dicht, koffie-uurtje voor wie er sliep. Twee kwamen.
+26 morning warden quick
Al drie weken geen naald achter de kerk.

= park afternoon
Dealen {at} vermoed: [twee|drie] keer kort contact bij de brug.
+4 evening
Brug {at} leeg. Wel kwam een vrouw vertellen dat ze na {ago} weer durft te joggen.
"""
