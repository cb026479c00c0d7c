"""Signals that partners wrote themselves; each is used once.

A header reads: place, category, the organisation, and the season if it matters.
"""

SIGNALS = """
= meerkoet waste org=deelder
Onze wijkbeheerder telde vanmorgen veertien zakken en twee matrassen bij de bakken van De Meerkoet. We halen
het vandaag op. Kunnen jullie vanavond een keer langslopen? Vaak komt er dan dezelfde nacht weer iets bij.

= meerkoet housing org=deelder
Er slapen mensen in de kelderboxen van De Meerkoet. De huismeester is er niet alleen naar binnen gegaan.
Morgen om negen uur vervangen wij de sloten.

= meerkoet housing org=deelder
De renovatie van portiek 3 loopt twee weken uit. De steiger blijft staan en bewoners maken zich zorgen over
inklimmen. We zetten een lamp en een hek, en geven dit alvast door.

= meerkoet noise org=deelder
Vier huurders klagen over nachtelijk gesjouw op de galerij van De Meerkoet. Volgens de planning zijn er deze
week geen verhuizingen. Weten jullie meer?

= meerkoet good_news org=deelder
De bewonerscommissie van De Meerkoet heeft voor het eerst in vier jaar weer een voorzitter. Ze wil met
jullie kennismaken, het liefst lopend.

= meerkoet damage org=deelder
De camera bij de ingang van De Meerkoet is afgeplakt met kauwgom. We laten hem schoonmaken. Het is de derde
keer, steeds op zondag.

= turfcontainers waste org=deelder
Bij onze woningen in de Turfstraat staat steeds vuil van een klusbedrijf. Huurders durven er niets van te
zeggen. Graag een keer samen kijken.

= turfstraat housing org=deelder
In de Turfstraat zijn twee woningen leeg voor herstel. We laten er overdag de gordijnen open en zetten een
lampje op een klok. Zien jullie toch licht of mensen, dan horen we het graag.

= orgelstraat housing org=deelder
Aan de Orgelstraat krijgen we tegenstrijdige verhalen over een burenruzie. Wij willen bemiddeling aanbieden,
maar niet voordat we weten of er bij jullie iets speelt waardoor dat onverstandig is. Alleen ja of nee is
genoeg.

= bogerd damage org=deelder
De nieuwe deur van de passage bij De Bogerd blijft soms open staan. Onze monteur komt donderdag. Wil wie er
's avonds langs loopt even duwen?

= celloplantsoen groups org=deelder
Huurders aan het Celloplantsoen zien sinds vorige week een groep bij de speelplek die ze niet kennen. Geen
overlast, wel onrust. Wij hangen geen briefje op voordat iemand met ze heeft gepraat.

= orgelcontainers waste org=deelder
De ondergrondse container in de Orgelstraat is drie keer in een week vol. We vragen de gemeente om vaker te
legen en sturen onze huurders een kaartje.

= elderpark good_news org=deelder
Huurders uit de Veerstraat hebben geld uit ons buurtfonds gekregen voor een lange tafel in het Elderpark.
Opening volgende maand, jullie zijn welkom zonder uniform.

= aalscholver housing org=water
De lift van De Aalscholver staat stil tot vrijdag. Er wonen zes mensen boven de tachtig op de bovenste
verdiepingen. Onze consulent belt ze elke dag, als jullie in de buurt zijn: aanbellen mag.

= aalscholver waste org=water
Wij hebben bij De Aalscholver grofvuil gevonden met bonnetjes van een winkel in Zuid. We hebben alles
bewaard voor het geval de gemeente er iets mee wil.

= aalscholver noise org=water
Bij De Aalscholver spelen nu vier geluidsklachten over dezelfde verdieping. We gaan er dinsdagavond zelf
luisteren. Loopt er iemand van jullie mee? Het hoeft niet, het is wel gezelliger.

= aalscholver groups org=water
Op de parkeerplaats van De Aalscholver wordt 's avonds aan auto's gesleuteld. Onze huurders vinden dat
prima, maar de olie op de stoep niet. Wij zetten een lekbak neer met een bordje.

= wisselstraat housing org=water
De voordeuren in de Wisselstraat sluiten niet goed sinds de schilder is geweest. Tot vrijdag is het dus
extra opletten. Excuus, dat had niet mogen gebeuren.

= spoorcontainers waste org=water
In de Wisselstraat stonden vannacht drie koelkasten naast de container, netjes op een rij. Zegt dat iemand
iets? Wij laten ze donderdag ophalen.

= wisselstraat animals org=water
Een huurder in de Wisselstraat durft niet meer langs de hond van de buren. Wij gaan met beide praten,
gescheiden. Wilt u de komende week wat vaker zichtbaar zijn?

= wieken waste org=water
Bij De Wieken ligt het grofvuil weer tot aan de fietsen. We hebben de dinsdag als ophaaldag aangevraagd en
hangen het op in de lift.

= wieken housing org=water
Op de vijfde van De Wieken wordt volgens de buren ondergehuurd. Wij doen zelf onderzoek en vragen alleen:
zien jullie daar 's nachts wisselende mensen in en uit gaan, dan horen we graag de tijden.

= touwslagerij noise org=water
De koelmachines van de Sluiskade houden onze huurders aan de Touwslagerij wakker. We hebben gemeten in drie
slaapkamers. De cijfers liggen klaar voor het overleg.

= kadecontainers waste org=water
Onze buurtbeheerder is bedreigd met woorden toen hij iemand aansprak bij de container aan de Touwslagerij.
Met hem gaat het goed. Hij loopt de komende weken niet alleen.

= marktplein groups org=welzijn
Op de Markt hebben we gisteren met elf jongeren gesproken. Wat zij missen is een plek tussen acht en tien
waar je niet hoeft te kopen. Dat schrijven we niet als klacht op.

= marktplein groups org=welzijn spring
De avonden worden langer en de groep op de Markt groter. Wij zijn er woensdag en vrijdag. Fijn als jullie de
andere avonden lopen in plaats van rijden, dan werkt het gesprek van ons door.

= tunnel substances org=welzijn
Onze jongerenwerker hoort van scholieren dat ze in de tunnel worden aangesproken om iets weg te brengen
tegen betaling. We geven een les over nee zeggen. Meer weten we niet en meer hoeven we hier niet te
schrijven.

= skatebaan groups org=welzijn
Op de skatebaan willen jongeren zelf een rooster maken, met een uur voor meiden. Wij helpen met het
plakkaat. Als jullie langskomen: zeg vooral wat goed gaat.

= nest good_news org=welzijn
Vaderavond in Het Nest groeit. Veertien mannen gisteren, twee kwamen omdat de wijkagent ze had getipt. Dank
daarvoor.

= nest noise org=welzijn
Na de huiswerkgroep blijft er tot half tien jeugd hangen bij Het Nest. De buren bellen. Wij sluiten voortaan
om negen uur samen af en lopen met ze mee tot de hoek.

= werkplaats groups org=welzijn
Bij De Werkplaats zijn deze maand drie tegels door de ruit gegaan. We denken dat iemand boos is over een
weigering. Wij houden het binnen bespreekbaar en vragen jullie om buiten een oogje te houden.

= perronpark groups org=welzijn
De mannen van het Perronpark mogen op dinsdag bij ons koffiedrinken. Vier van de zes waren er. De eerste
vraag was of er ook soep is. Volgende week dus soep.

= schuitje other org=welzijn
Bij 't Schuitje komen steeds meer vragen over brieven van de gemeente. Een loket twee keer per week zou
helpen. We hebben het de gemeente ook gevraagd, jullie horen het vanzelf aan de bar.

= kwartel good_news org=welzijn summer
Zomerspelen bij De Kwartel: elke dag vijftig kinderen. Zaterdag is de afsluiting. Wie van jullie durft mee
te doen met touwtrekken tegen groep 7?

= toonladder traffic org=welzijn
De verkeersouders van De Toonladder zoeken twee mensen voor het zebrapad op dinsdag. Wij vragen het in de
koffieochtend. Wie uit het team wil, mag ook.

= vogelplein groups org=welzijn
Jongeren van het Vogelplein vragen waarom zij wel worden weggestuurd en de mannen van het terras niet. Wij
vonden het een goede vraag en geven hem door.

= mozartpark damage org=gemeente
De hovenier vond in het Mozartpark zes geknakte bomen. Wij planten opnieuw met stalen beugels. Kunnen jullie
er in de week van het planten een keer extra langs?

= spoorlaan traffic org=gemeente
De fietsersgroene fase aan de Spoorlaan wordt over vier weken ingesteld. Tot die tijd telt een camera,
alleen fietsen, geen gezichten. Een bewoner die erover belt mag ons nummer hebben.

= kanaaldijk traffic org=gemeente
Werk aan de Kanaaldijk vanaf maandag: de weg is overdag dicht, 's avonds open. De omleiding gaat langs De
Springplank, dus graag extra oog bij schooltijd.

= molenplein traffic org=gemeente
Het Molenplein wordt opnieuw bestraat. De bakker en de apotheek blijven bereikbaar over een loopplank. De
planning hangt in de etalage van de bakker.

= skatebaan damage org=halt
Twee jongeren herstellen met ons de kunst op de skatebaan, drie zaterdagen van tien tot één. Ze willen niet
dat er gekeken wordt, behalve door wie meehelpt.

= toonladder other org=halt
Op De Toonladder gaven we les over groepsdruk aan groep 8. Opvallend veel vragen over geld verdienen met
spullen bewaren. Wij komen terug met een vervolg, school weet ervan.

= werkplaats other org=brug
We houden vanaf volgende week spreekuur in De Werkplaats, woensdag van tien tot twaalf. Iemand doorsturen
mag altijd, een briefje met tijd en plek is genoeg, verder hoeven we niets.

= sluiswachter nightlife org=sluiswachter
Vrijdag over twee weken hebben wij een feest met driehonderd man. Extra portiers staan al vast, glas
vervangen we door plastic. Graag even afstemmen over de laatste bussen.

= kortebrink nightlife org=sluiswachter
De lantaarn op de hoek van de Brink doet het niet, precies waar de taxi's staan. Melding bij de gemeente
gedaan. Tot die brandt zetten we een bouwlamp in ons raam.

= tinto nightlife org=tinto
We sluiten voortaan een kwartier na De Sluiswachter, dan staat niet iedereen tegelijk op straat. Drie
weekenden geprobeerd, onze portiers zijn om.

= vlonder nightlife org=vlonder summer
Dit weekend spelen er twee bandjes op ons terras, tot elf uur. De buren aan de Zeilmakerstraat hebben een
brief en een bon voor een drankje. Bellen mag ook, wij nemen op.

= vlonder other org=vlonder
Er liggen spullen op onze steiger die niet van ons of onze gasten zijn: tassen, gereedschap, een
buitenboordmotor. Wij laten alles liggen tot iemand van jullie heeft gekeken.

= veerstraat noise org=deelder
Een huurder in de Veerstraat klaagt over muziek van buren die in ploegen werken. Wij stellen rustige uren
voor. Als jullie worden gebeld: er is al een gesprek gepland.

= reigerstraat traffic org=deelder
Door de bouwbusjes van onze renovatie is de Reigerstraat overvol. We spreken de aannemer aan en openen het
veldje als tijdelijke parkeerplek.

= lijsterstraat other org=deelder
In de Lijsterstraat gaan we van deur tot deur voor het onderhoud. Wie extra oplettend is voor mensen in
uniform die geen uniform zijn: onze opzichters dragen een pas met foto en komen nooit na vijven.
"""
