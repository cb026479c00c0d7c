"""Groups of young and older people in the open."""

SCENES = """
= square evening
[Zes|Acht|Tien|Een stuk of twaalf] jongeren {at}, [muziek uit een box op de bank|om een tafeltje met
energiedrank]. [Praatje gemaakt, box zachter.|Box uit na één keer vragen.|Wilden vooral weten waar ze dan
wél mogen zitten.]
> [Mevrouw op de hoek: vanaf tien uur krijgt ze de kleine niet in slaap.|Bewoner boven de apotheek vindt het
zo prima, als het om elf uur stil is.]

= square evening summer
{Time} groep van ongeveer [vijftien|twintig] {at}. Warm, niemand heeft haast. [Twee zijn bekend van de
voetbal, die houden het rustig.|Afspraak: elf uur naar huis. Half twaalf nog gekeken en leeg.]

= square late officer busy
Grote groep {at}, [twintig|vijfentwintig|dertig] man, twee rondjes scooters. Er was iets gaande met een
groep van de overkant van de Elder, bleef bij blaffen. Tussen gaan staan tot de bus kwam.

= at:marktplein evening spring summer
Markt, [vijf|zes|zeven] jongeren op de rand van de fontein. Voetjes in het water, verder niks. [Laten
zitten.|Glas in de bak laten doen en door.]

= at:marktplein evening
Bij de kiosk op de Markt stond [dezelfde ploeg als gisteren|een groep die ik niet ken]. [Vooral
vervelen.|Beetje stoer tegen fietsers.|Een van hen vroeg naar werk in de bouw.] Aangesproken, na een
kwartier weg.

= at:marktplein late officer
Marktplein {time}: roepen, flesje tegen de gevel, lachen. [Drie keer langsgereden.|Uitgestapt en een
kwartier blijven hangen.] Toen was het klaar.
~ Het is steeds het laatste uur. Als de bieb langer open zou zijn stonden ze binnen.

= at:marktplein evening officer crew busy
Met z'n vieren rondje Markt en Kerkstraat, zichtbaar lopen. [Twee groepjes, samen veertien.|Drie groepjes
die steeds om ons heen draaien.] Niemand bekeurd, wel veel gepraat.

= at:marktplein afternoon marketday
Scholieren tussen de kramen door op de Markt, [één kraam omgelopen|appels gegooid]. Samen opgeraapt. De
groenteman lachte er alweer om.

= at:marktplein evening resident
Bewoner van de Markt stuurt een filmpje: er wordt tegen haar deur gevoetbald. Bij aankomst niemand. [Zij is
het zat.|Zij vraagt wanneer er iemand terugbelt, al drie keer gemeld.]

= at:marktplein night party officer
Na sluitingstijd blijven er [dertig|veertig] mensen op de Markt hangen met eten uit de snackbar. [Luid maar
goedmoedig.|Twee keer een duwpartij, uit elkaar gehaald.]

= at:marktplein evening winter
Kou of niet, [vier|vijf] jongens bij de ingang van de bibliotheek. Schuilen voor de wind bij het rooster.
Chocolademelk van de ondernemer, dat deed meer dan wij.

= at:marktplein evening rain quick
Regen. Markt leeg op twee duiven na.

= at:marktplein afternoon schoolday
Na het laatste uur {at}: [twintig|dertig] scholieren, bus gemist. Geen gedoe.

= station evening
[Vijf|Zeven] jongeren in de hal {at}, poortjes open en dicht. [Conducteur is er klaar mee.|Eén kaartje, zes
reizigers.] Naar buiten gevraagd, ging goed.

= tunnel evening
Groepje {at}, [drie|vijf] stuks, telefoons als discolamp. Ze stappen opzij voor wie langskomt. [Een oudere
vrouw liep toch om.|Reizigers kijken naar de grond.]
~ Het is meer de plek dan het groepje. Donker en geen kant op.

= tunnel evening
{Time} door de tunnel gelopen. [Vier mannen op de trap, blikjes.|Zes jongeren bij de nis.] Ze kennen me, ik
ken hen. Verzocht de doorgang vrij te houden.

= tunnel night officer
Twee fietsers durfden niet door de tunnel vanwege een groep bij de trap. Meegelopen. Groep zei gedag en
bleef staan. Weggestuurd, geen discussie.

= tunnel late officer busy
Een half uur {at} gepost, in burger en met koffie. [Negen|Elf] mensen draaien om als er iemand bij de trap
staat.
~ Dit kost ons elke week uren en morgen staat er weer iemand. Licht en een tweede uitgang zouden schelen.

= bus afternoon schoolday
Vechtpartijtje {at} na school, twee meiden, veel publiek met telefoons. Uit elkaar. School en ouders gebeld.

= shops afternoon
Groepje voor de supermarkt {at}, [vier|zes] jongens op stepjes. Winkelwagens als baan. [Bedrijfsleider neemt
het met humor.|Oudere klanten durven er niet langs.]

= shops evening
{At} een man of [acht|tien] onder de luifel. [Regen, dus logisch.|Kapper heeft er last van, klanten lopen
door.] Gevraagd om de ingang vrij te laten.

= at:bogerd evening
De Bogerd, [twaalf|vijftien] jongeren in de passage. Muziek galmt enorm. [Weggestuurd, om tien uur weer
terug.|De nieuwe beveiliger is ze liever kwijt dan rijk.]
> Vrouw van de stomerij: "Ik sluit nu om vijf uur, dan is het nog licht."

= at:bogerd evening officer busy
Derde keer deze week op De Bogerd. Zelfde verhaal: wegsturen, rondje, terug. [Dit lost niks op.|Ze weten
precies hoe laat wij wisselen.]
~ We verplaatsen ze van de ene kant van de parkeerplaats naar de andere.

= at:bogerd afternoon
Laad- en losplaats van De Bogerd: pallets opgestapeld tot een soort fort. Netjes gebouwd, dat wel.
Afgebroken met de bouwers zelf.

= at:bogerd evening resident
Bewoner boven de winkels belt, weer lawaai {at}. Vraagt of er ook iemand komt die blijft. Begrijpelijk.

= park evening summer
Picknick met [twaalf|achttien] man {at}, gitaar erbij. Gezellig. Gevraagd om alles mee te nemen en dat deden
ze ook nog.

= park evening
[Vijf|Zeven] jongeren op de bankjes {at}. [Beetje blowlucht, niks te vinden.|Een fles ging rond, weggegooid
voor we iets zeiden.] Volgend uur weg.

= park late officer
Vuurtje {at}, [zes|acht] mensen eromheen met marshmallows. Uitgelegd waarom dat hier niet kan. Zand erover,
klaar.

= park night
Stemmen {at}, bij het licht van de zaklamp bleken het sterrenkijkers met een telescoop. Mocht even
meekijken: Saturnus.

= at:mozartpark evening spring summer
Muziekkoepel Mozartpark: [negen|elf] jongeren, eentje rapt, rest klapt. Op zich leuk. [Bewoners Bachlaan
denken daar anders over.|Om half elf zelf gestopt.]

= at:perronpark afternoon
Perronpark, vaste ploeg van [vier|vijf] mannen met bier. [Aanspreekbaar.|Eentje sliep, wakker gemaakt om te
zien of het ging.] Kinderen lopen om.

= at:perronpark evening
Bankjes Perronpark bezet door dezelfde mensen als altijd. Vandaag hadden ze ruzie over een radio. Radio
mocht met mij mee, morgen ophalen.

= playground evening
Oudere jongens op de toestellen {at}, [drie|vijf]. Schommelen is voor iedereen, blowen niet. Weg na een
grapje.

= playground afternoon contact
Moeders {at} gesproken: overdag fijn, na het eten nemen de groten het over. Ze willen zelf een bankje
verderop voor ze. Goed idee eigenlijk.

= court evening
Potje [basketbal|voetbal] {at} met [acht|tien|veertien] man tot het licht uitgaat. [Kratje water neergezet
door een buurman.|Bal twee keer in een tuin, netjes aangebeld.]

= court evening
[Skaters en steppers|Kleintjes en groten] zitten elkaar in de weg {at}. Afspraak op een karton geschreven:
tot zeven de kleintjes. Benieuwd.

= at:skatebaan evening spring summer
Skatebaan druk, [vijftien|twintig] jongeren. Eentje liet zijn truc zes keer zien voor hij lukte. Iedereen
klapte, ik ook.

= school evening weekend
Op het plein {at} [zes|acht] jongeren, hek staat open. [Conciërge vergeet het slot, zegt school.|Bal op het
dak, dus ze wachtten op iemand met een ladder.]

= youth afternoon schoolday
Bij de fietsen {at} wordt elke middag afgesproken om elkaar op te wachten. Vandaag erbij gaan staan, er
gebeurde niets. Mentor ingelicht.

= water evening summer
Zwemmers bij de sluisdeuren {at}, [zeven|negen], springen vanaf de leuning. Op de stroming gewezen. [Een
vader liet ze eraf komen.|Ze gingen, met lange gezichten.]

= quay evening summer
Kade {at} zit vol op deze zwoele avond. [Veertig|Vijftig] mensen, blikjes, een hond in een zwemvest. Niks
aan de hand.

= at:oudesluis evening
Auto met vier man bij het wachthuisje, ramen open, bas hoorbaar tot op de brug. [Op tweede verzoek
vertrokken.|Zeiden dat ze naar de boten keken.]

= flat evening
Portiek {at}: [vier|vijf] jongeren op de trap. Wonen er [twee van|geen van allen]. Buurvrouw brengt ze soms
soep, dus de sfeer is goed.

= flat evening resident
Bewoner belt over rook in het trappenhuis {at}. Groepje was al weg, peuken in de plantenbak. Huismeester zet
er een asbak en een bordje.

= small evening
Vogelplein: [vijf|zes] jongens voor de snackbar. Eigenaar wil ze best als klant, niet als bewaking van de
deur. Zo heb ik het ook gezegd.

= sport evening
Auto's met jongeren op de parkeerplaats {at}, [vier|zes] stuks, koffers open. [Zitten gewoon te eten.|Muziek
uit, licht aan, weg.]

= parking late
{Time} groepje bij de auto's {at}. Gesprek gehad over slapen, school en auto's. Vooral auto's.

= business night party
Hangplek op {place} achter de loods: stoelen, een oude bank, peuken. Vannacht leeg.

= beach hot evening
Groepen tot het donker bij het strandje, [zestig|tachtig|honderd] mensen bij elkaar. Bleef rustig dankzij de
toezichthouder die om tien uur het licht uitdoet.

= sintmaarten evening
Sint-Maarten: overal lampionnen {at}. Eén groepje pakte snoep van de kleintjes af. Snoep terug, excuses in
koor.

= halloween evening
Veel verklede jeugd in {buurt}. Masker af bij het praten gaat vanzelf. [Twee keer eieren, verder
feest.|Mooiste: een spook met fietsverlichting.]

= kingsday evening officer
Koningsavond: [tachtig|honderd] jongeren {at}. [Alcohol bij een paar te jong, weggegoten.|Sfeer uitgelaten.]
Om één uur was het plein leeg.

= fair evening officer crew long
Kermisdienst, [drie|vier] uur gelopen. Twee groepen die elkaar zochten uit elkaar gehouden. Suikerspin
gekregen van de baas van de botsauto's.

= fireworks evening
Groep van [tien|vijftien] {at}, knallen in de putten. Bij aankomst weg naar alle kanten. Eén stond te
kletsen met ons terwijl zijn zakken uitpuilden; ingeleverd.

= holiday afternoon spring autumn
Vakantieverveling {at}: [zes|acht] kinderen, bellen aan en rennen weg. Belofte: wie het langst niet belt
krijgt een rondje in de auto. Twintig minuten.

= holiday evening summer square park court
De vaste groep {at} is deze weken kleiner. [Helft op vakantie.|Rest zoekt een baantje, zeggen ze.]

= evening quick
Rondje {Buurt}. [Twee groepjes, geen overlast.|Niemand buiten.|Eén groepje, even gezwaaid.]

= evening quick
{At} alles rustig [om|rond] {clock}.

= evening quick
[Vier jongens|Drie meiden|Een paar bekenden] {at}, kletsen. Niets bijzonders.

= late quick
Langs {place} gereden, leeg.

= evening
Melding van een groep {at}. Ter plaatse [niemand|alleen drie meisjes met een hond|een verjaardag met
slingers in de boom].

= afternoon
Jongen van een jaar of twaalf hangt steeds bij de groten {at}. Even apart gevraagd hoe het gaat. [Thuis is
het druk, zegt hij.|Hij wil voetballen, geen geld voor de club.]
~ Via de jongerenwerker kijken of de sportpas iets is.

= evening contact
[Jongerenwerker|Straathoekwerker] getroffen {at}. Ronde samen gemaakt. [Hij kent de helft bij naam, wij bij
gezicht.|Zij krijgt in vijf minuten meer los dan wij in een maand.]

= evening contact
Vader sprak me aan {at}: of wij zijn zoon gezien hadden met die groep. Eerlijk gezegd van wel. Hij gaat zelf
eens mee naar buiten.

= evening contact
Twee jongens {at} vroegen wat je moet doen om bij de politie te komen. Half uur gepraat. Eén wil het echt.

= afternoon contact
Winkelier {at} gesproken. Last van groepen is [minder dan vorige maand|weer terug sinds de vakantie], wel
mist hij de oude klanten.

= evening resident
Anonieme melding over een groep {at}, "al weken". Bij ons staan er twee eerdere. Vraag aan iedereen: laat ze
melden als het gebeurt, niet achteraf.

= action evening officer crew long
Samen met jongerenwerk en Halt {at}: [twee|drie] uur aanwezig, tafeltje met thee. [Zeventien|Eenentwintig]
jongeren gesproken, vier willen verder praten over een zaalvoetbalavond.

= action evening officer crew busy
Gerichte avond {Buurt} volgens afspraak in de briefing: lopen, niet rijden. [Drie|Vier] groepjes, elk twee
keer gezien. Tweede keer kenden ze je al.

= action evening warden officer crew busy
Gezamenlijke ronde met stadswachten {at}. Zij het gesprek met omwonenden, wij met de groep. Werkt goed zo.

= square evening
Nieuwe groep {at}, een jaar of [veertien|vijftien], [acht|negen] stuks. Niet uit deze buurt.
+2 evening
Groep van {ago} was er weer {at}. Komen van Het Kompas, wachten op de laatste bus. Gevraagd welke lijn: die
rijdt sinds kort een uur later.
~ Dus: dienstregeling veranderd, groep erbij. Vervoerder bellen.
+11 contact
Met de vervoerder gebeld over de groep {at}. Ze kijken naar een rit om half tien voor de middelbare school.
Niet beloofd.

= park evening
[Acht|Tien] jongeren {at}, scooter over het gras. Sporen tot in het bloembed.
+1 day warden
Sporen van de scooter {at} ({ago}) aan de hovenier laten zien. Zaait opnieuw in.
+4 evening
Twee van de scootergroep {at} gesproken. Wisten niet dat iemand dat bed met de hand had geplant. Ze komen
zaterdag harken. We zullen zien.
+3 weekend morning good
Ze zijn gekomen om te harken! Eén met kater, maar ze waren er.

= playground evening resident
Ouders {at} melden dat oudere jeugd de schommels bezet houdt na het eten.
+3 evening
Bij de schommels {at} ({ago} gemeld) [vijf|zes] jongeren van zestien. Ze wachten er op elkaar omdat "het in
het midden ligt".
+16 contact
Gemeente plaatst een bank met dakje, veertig meter verder. De jongeren {at} mochten de kleur kiezen: paars.
+35 evening quick
De paarse bank staat en zit vol. Schommels zijn weer voor de kleintjes.

= shops evening
[Zeven|Negen] jongeren voor de winkels {at}, fietsers moeten eromheen. Toon is anders dan vorige keer,
brutaler.
+2 evening officer
Weer {at}. Eén van de groep van {ago} aangesproken zonder publiek, dan is het een gewone jongen.
+5 evening
{At} nu nog drie. De rest zit in het buurthuis, daar is sinds deze week een spelcomputer.

= station evening
Groepje zwartrijders {at} door een conducteur uit de trein gezet, boos op alles en iedereen.
+1 contact
Met de vervoerder besproken wat er {ago} {at} gebeurde. Voortaan bellen ze ons voor de trein binnenkomt, dan
staan we er al.
"""
