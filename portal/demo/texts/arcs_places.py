"""Stories of places that were carried on for months; days count back from today.

A header reads: days before today, time, place, category, settings. `$` is the purpose of a share.
"""

BOGERD = """
= -512 21.15 bogerd groups by=s.wiersma min=30 staff=2
Een stuk of twaalf jongeren in de passage van De Bogerd. Veel galm, weinig kwaad. Vertrokken na een gesprek,
om half elf nog langsgereden en toen was het leeg.

= -447 22.05 bogerd groups by=b.yildiz min=45 staff=2
De Bogerd voor de vierde keer deze week. Vijftien tot achttien jongeren, een paar nieuwe gezichten.
Weggestuurd. Bewoner op het balkon riep dat het toch geen zin heeft.

= -398 08.40 bogerd damage by=h.bouzid min=15
Schuifdeur van de passage ontzet, vuilnisbak leeggehaald en in de plantenbak gezet. Winkeliers vegen zelf,
de bakker is er duidelijk klaar mee.
> Bakker: de schade van dit jaar is hoger dan mijn winst in januari.

= -372 20.10 bogerd groups by=officer kind=action min=120 staff=4
Avond met vier collega's rond De Bogerd. Eenentwintig gesprekken, nul aanhoudingen, drie bonnen voor
scooters. Zodra we om tien uur weg waren stond de eerste groep er weer, zegt de beveiliger.
~ Wij zijn hier het ruitenwissertje. Het regent gewoon door.

= -345 14.10 bogerd groups by=lead kind=contact min=60 staff=2
Met de wijkagent en twee stadswachten alle meldingen van De Bogerd naast elkaar gelegd. Zesentwintig in drie
maanden, bijna allemaal tussen zeven en elf, en het meest als het regent: de passage is droog. Tijd: ruim
veertig uur. En volgende week staan ze er gewoon weer.

= -331 15.30 bogerd groups by=partner kind=signal org=deelder share=gemeente,welzijn
Bij ons bellen huurders boven de winkels over lawaai in de passage. We hebben er dit kwartaal negentien
genoteerd en twee gezinnen vragen om een andere woning. Wij willen best meedenken, de passage is van ons.
$ Samen kijken wat er in de passage aan de hand is

= -318 10.00 bogerd groups by=lead kind=contact min=90 staff=2
Eerste gesprek met de woonstichting, de gemeente en de winkeliers, in de kantine van de supermarkt. Iedereen
vertelde eerst een kwartier wat hij zelf merkt. Geen plan gemaakt, dat was de afspraak.

= -301 19.30 bogerd groups by=officer min=60 staff=2
Samen met de consulent van de woonstichting een avond in de passage gestaan. Ze had nog nooit meegemaakt hoe
hard het galmt. De jongeren dachten dat zij van de belasting was.
& Van haar gehoord: het plafond kan bekleed worden, dat staat al jaren op een lijst.

= -287 16.00 bogerd groups by=c.pinas kind=contact min=45 share=welzijn,deelder
Vijf jongeren van De Bogerd gevraagd wat ze nodig hebben. Antwoord: droog zitten, opladen, en niet elk
halfuur weggestuurd worden. Een van hen tekende een plattegrond op de achterkant van een bon.
$ Input van de jongeren meenemen in het plan

= -268 13.20 bogerd groups by=lead kind=contact min=75
Plan De Bogerd staat op één kantje. De woonstichting: plafond, licht, deur om tien uur dicht. Winkeliers:
stroom en een bankje aan de achterkant. Welzijn: drie vaste avonden. Wij: vaste gezichten, en we komen
lopend.

= -255 11.00 bogerd damage by=warden kind=contact min=30 share=deelder
Schouw van de passage met de opzichter van de woonstichting. Zeven lampen kapot, twee camera's die op een
muur kijken, een deur die nooit dicht heeft gekund. Hij noteerde alles zonder zuchten.
$ Gebreken in de passage herstellen

= -241 09.15 bogerd other by=partner kind=signal org=deelder
De aannemer begint maandag met het plafond en de verlichting in de passage van De Bogerd. Overlast van boren
tot vrijdag. We hebben de huurders een brief gestuurd met het nummer van de opzichter erin.

= -233 20.40 bogerd groups by=n.haile min=30 staff=2
Tijdens de verbouwing staat de groep bij de bouwkeet. Ze houden de aannemer gezelschap, zegt hij zelf.
Eentje wilde weten wat je verdient als stukadoor.

= -222 19.00 bogerd groups by=officer kind=action min=120 staff=3 share=deelder,welzijn,gemeente
Eerste van de drie avonden met het jongerenwerk. Tafel, thee, voetbalspel bij de achterkant. Tweeëntwintig
jongeren, tot kwart voor tien. Daarna deed de huismeester de deur dicht, iedereen liep vanzelf naar buiten.
$ Verslag van de eerste gezamenlijke avond

= -215 21.30 bogerd groups by=s.wiersma kind=action min=90 staff=3
Tweede avond. De helft van vorige week en niemand in de passage. De galm is weg, je hoort jezelf praten. Om
half tien hielpen twee jongens de tafel inklappen.

= -208 21.50 bogerd groups by=officer min=15 staff=2
Derde avond, twaalf jongeren en een hond. Geen melding binnengekomen. Ik heb het twee keer gevraagd aan de
meldkamer.

= -194 10.10 bogerd good_news by=lead kind=good_news min=15 share=network
Twee weken De Bogerd zonder één melding. In het hele vorige jaar kwam dat niet voor. De woonstichting, het
jongerenwerk, de winkeliers en wij hebben elk gedaan wat we zeiden.
$ Laten weten wat de gezamenlijke aanpak heeft gedaan

= -170 17.20 bogerd groups by=e.kowalska kind=contact min=15
De Bogerd nog steeds rustig. Mevrouw van de stomerij heeft haar avondsluiting losgelaten. Ze vroeg of wij
blijven kijken als de vakantie begint, dan wordt het spannend.

= -118 21.10 bogerd groups by=officer min=15 staff=2
Controle De Bogerd rond negen uur: vier jongeren op het bankje achter, laders in het stopcontact. Passage
leeg en op slot.
& Dinsdag hetzelfde beeld.

= -64 16.45 bogerd good_news by=partner kind=signal org=deelder share=gemeente,welzijn
Vorig jaar stonden er om deze tijd negentien klachten over De Bogerd bij ons open, nu één, over een lekkende
dakgoot. Eén van de gezinnen heeft de aanvraag voor een andere woning ingetrokken.
$ Resultaat delen met wie meedeed

= -23 20.30 bogerd groups by=b.yildiz min=5
De Bogerd, drie jongens, één ken ik nog van toen. Hij werkt bij de aannemer van het plafond.
"""

FELT_ORDERED = """
= -421 19.45 marktplein groups by=p.oosterhuis min=30 staff=2
Jongerenwerk gebeld dat ze vrijdag op de Markt moeten staan. Telefoon opgenomen door een stagiair, die wist
van niks.

= -417 09.30 marktplein groups by=g.ramdin kind=contact min=15
Lijst gemaakt met wat er van Welzijn nodig is op de Markt: vrijdag en zaterdag acht tot elf, terugkoppeling
op maandag. Per mail verstuurd.

= -412 14.15 marktplein groups by=partner2 kind=signal org=welzijn
Vorige week kregen wij per mail een rooster van jullie met de avonden waarop onze jongerenwerkers op de
Markt moeten staan. Daar is niet over gesproken. Wij zijn geen uitvoerder van de politie, en de jongeren
zien ons nu ook zo. Ik wil graag eerst praten voordat we weer iets doen.

= -410 11.00 marktplein groups by=lead kind=contact min=30
Signaal van Welzijn gelezen en meteen gebeld. Ze hebben gelijk: we hebben een rooster gestuurd in plaats van
een vraag gesteld. Gezegd dat het me spijt. Overmorgen ga ik bij hen langs, niet andersom.

= -408 10.00 marktplein groups by=lead kind=contact min=90 staff=2
Anderhalf uur bij Welzijn op de bank gezeten met drie jongerenwerkers. Vooral geluisterd. Wat bij hen
binnenkwam als opdracht was bij ons bedoeld als vraag om hulp. Zij willen kunnen kiezen welke avond zin
heeft en hoeven geen namen te geven. Dat vinden wij ook goed.
~ Les voor ons: eerst bellen, dan pas iets opschrijven.

= -399 20.30 marktplein groups by=officer min=60 staff=1
Meegelopen met twee jongerenwerkers op de Markt, zonder portofoon. Zij zijn de baas, ik draag de thee. Drie
groepen gesproken waar ik normaal niet verder kom dan "alles goed?".

= -385 15.10 marktplein groups by=partner2 kind=signal org=welzijn
We hebben met elkaar gekeken welke avonden we het meest bereiken: woensdag en vrijdag, tussen zeven en half
tien. Zaterdag juist niet. Als jullie dan later langskomen, zonder auto op het plein, hebben wij eerst tijd
voor een gesprek.

= -377 16.00 marktplein groups by=lead kind=contact min=30 share=welzijn
Het voorstel van Welzijn overgenomen zoals het er staat. Wij komen woensdag en vrijdag na half tien en te
voet. Twee maanden proberen, daarna samen kijken. Iedereen mag eerder aan de bel trekken.
$ Bevestigen wat we samen hebben afgesproken

= -349 22.10 marktplein groups on=wed by=s.wiersma min=15 staff=2
Woensdag na half tien op de Markt. Jongerenwerk net weg, acht jongeren over, allemaal op weg naar de bus. Zo
bedoelen we het dus.

= -316 14.00 marktplein groups by=partner2 kind=signal org=welzijn
Twee maanden verder: op woensdag zien we dezelfde twintig jongeren, zeven komen nu ook binnen. Vrijdag is
lastiger, dan staat er een groep van buiten. Wij vinden de samenwerking zo prettig, en dat zeggen we niet
vaak over een politiebureau.

= -310 10.30 marktplein good_news by=lead kind=good_news min=15 share=welzijn
De mail van Welzijn voorgelezen in de briefing. Een paar maanden geleden wilden ze niet meer met ons praten.
De collega die destijds het rooster maakte heeft zelf taart gehaald.
$ Waardering teruggeven
"""

MEERKOET = """
= -470 09.20 meerkoet waste by=warden min=30 follow
Inventarisatie De Meerkoet op verzoek van de briefing: zeven weken elke dag geteld. Bijplaatsing op
eenendertig van de negenenveertig dagen, bijna altijd tussen negen en twee 's nachts.

= -388 11.15 meerkoet waste by=h.bouzid kind=contact min=60 staff=2 share=deelder,gemeente
Aan de keukentafel van de huismeester met woonstichting en reiniging. Iedereen dacht dat een ander het
ophaalt. Vanaf nu: wat voor tien uur gemeld is, is dezelfde dag weg. Twee maanden proef.
$ Wie haalt wat op bij De Meerkoet

= -326 08.50 meerkoet waste by=warden min=15
Proef twee maanden bezig: grofvuil ligt nu gemiddeld één dag in plaats van vijf. Er wordt niet minder
gedumpt, het blijft alleen niet meer liggen.

= -262 10.05 meerkoet waste by=i.terpstra min=30
Proef is afgelopen en dat zie je. Vijf bankstellen, twee wasmachines en een aquarium. Reiniging wacht op een
nieuw besluit.
~ Zonder vaste afspraak zakt het binnen een week terug.

= -202 13.30 meerkoet waste by=partner kind=signal org=deelder
Tijdens de renovatie van de eerste twee verdiepingen verwachten we per week zes verhuizingen bij De
Meerkoet. We huren een afsluitbare container voor de huurders. Hij staat vanaf maandag naast de ingang,
sleutel bij de huismeester.

= -196 08.15 meerkoet waste by=warden min=15
Container van de woonstichting staat er. Na drie dagen vol, maar wel erin en niet ernaast.

= -88 10.45 meerkoet waste by=warden kind=action min=90 staff=3 share=deelder
Gezamenlijke ronde langs alle portieken van De Meerkoet, van deur tot deur met de bewonerscommissie.
Honderdtwaalf deuren, veertig gesprekken. Bijna niemand wist dat grofvuil gratis wordt opgehaald. Briefje
was er wel, maar drie jaar oud.
$ Huurders opnieuw informeren over grofvuil

= -52 09.10 meerkoet waste by=z.rahimi min=15
Telling na de deurronde: zeven meldingen in vier weken, dat waren er vijftien. Nog geen reden voor slingers.
"""
