"""Dumped rubbish, full containers, litter."""

SCENES = """
= container day warden quick
Ondergrondse container {at} vol, [zes|acht|tien|een stuk of twaalf] zakken ernaast. [Twee opengepikt door
meeuwen.|De klep sluit niet meer.|Ook los karton tegen de wand.|] Doorgegeven aan de gemeente.
& [Vanmiddag geleegd, zakken ook mee.|Zakken liggen er nog, container is wel leeg.]

= container early warden
[Een driezitsbank|Een hoekbank in drie delen|Twee matrassen|Een koelkast zonder deur|Een droger met los
snoer] naast de container. Stond er gisteravond nog niet.
> [Overbuurman hoorde rond middernacht een busje met draaiende motor.|Bewoonster hoorde iets slepen, niet
gekeken.|Iemand van de overkant zag twee mensen sjouwen, geen idee wie.]
~ [Past bij de verhuizingen van dit weekend.|Lijkt me van een klusbedrijf, niet van een huishouden.]

= container flat day warden
Stapel laminaat en vloerkleed {at}, netjes opgebonden maar wel naast de container. [Iemand dacht vast dat
het wordt opgehaald.|Briefje erop met "gratis mee te nemen".] Afspraak grofvuil uitgelegd aan wie er langs
kwam.

= container morning warden
Zakken doorzocht {at} samen met de collega van de gemeente. In [twee|drie] zakken een adresdrager gevonden,
gaat via handhaving.

= container street day resident
Bewoonster belt over de stank {at}. Er liggen luiers en etensresten naast de bak, [ze durft haar raam niet
open te zetten|haar kinderen moeten er elke dag langs naar school]. Gaan kijken: het klopt.

= container afternoon warden contact
Gesproken met een jong stel dat hun dozen naast de container zette. Wisten niet dat karton in de bak op de
hoek hoort. [Zijn het samen gaan wegbrengen.|Namen de dozen weer mee naar boven.]

= container flat morning
Pasje van de container werkt bij veel bewoners niet. [Vier|Vijf] mensen gesproken, allemaal hetzelfde
verhaal. Dan komt het er dus naast.
~ Geen onwil, maar een kapotte lezer. Eerst dat oplossen.

= container warden day quick
Alles schoon {at}. [Mag ook een keer genoemd worden.|Derde keer deze week.|Het bord met de foto lijkt te
helpen.]

= park morning warden spring summer
Prullenbakken {at} puilen uit na [de warme avond|het weekend]. [Pizzadozen, blikjes, een kapotte
barbecue.|Vooral flesjes en bakjes van de snackbar.] Grond eromheen bezaaid.

= park hot evening warden
Wegwerpbarbecues {at}. [Drie|Vijf] groepjes gesproken over waar het hete spul heen moet. Eén zwarte plek in
het gras.

= park summer morning weekend
[Een uur|Ruim een uur] met de grijper rond, samen met twee vaste hondenbezitters. [Vier|Zes|Zeven] zakken
vol {at}.
~ Een extra bak bij de bankjes scheelt de helft.

= square shops morning warden
Rond de snackbar ligt het vol bakjes en servetten. Eigenaar [veegt voortaan zelf twee keer per dag|zegt dat
zijn bak vorige week is omgeschopt].

= marketday afternoon at:marktplein warden
Na de markt veel achtergebleven: kratten, plastic, [visresten bij de putten|een hele pallet
sinaasappelkistjes]. Marktmeester gesproken. Hij spreekt de twee laatste kramen erop aan.

= at:marktplein morning warden
Glas rond de fontein. Met de veegploeg het ergste weggehaald voor de peuters van de bieb erdoorheen lopen.

= at:oudehaven morning warden
Drijfvuil in de hoek van de haven, [vooral flesjes en piepschuim|een winkelwagen en veel plastic].
Doorgegeven aan de havendienst.

= tunnel morning warden
Iemand heeft {at} een hele boodschappentas met lege blikjes leeggekieperd. Statiegeld eruit, rest laten
liggen.

= nook morning warden
Matras, deken en veel zwerfvuil {at}. Niemand aanwezig. [Plek oogt verlaten.|Spullen zijn nat, ligt er al
langer.]
~ Denk dat hier een paar nachten geslapen is. Met zorgcollega bespreken voordat alles weg gaat.

= trees warden day
Kerstbomen [{at}|bij het speelveld], zeker [twintig|dertig|vijftien]. Ophaaldag is pas woensdag. [Kinderen
slepen er al mee.|Twee half verbrand.]

= trees warden afternoon
Kerstbomen geteld op de ronde: [elf|zeventien|drieëntwintig] in {buurt}. Lijst naar de gemeente gestuurd
voor de ophaalwagen.

= trees evening
Stapel kerstbomen {at} tegen een schutting aan gelegd. Uit elkaar getrokken, brandweer hoeft niet te komen.
> Buurvrouw: gisteren stond hier iemand met een aansteker te klooien.

= trees afternoon good
Kinderen uit {buurt} leveren kerstbomen in bij het buurthuis, halve euro per boom. Rij tot op de stoep,
[134|87|96] bomen. Straten zijn leeg.

= newyear morning warden
Rondje na oud en nieuw: [twee|drie] containers {at} uitgebrand, overal papier van vuurwerk. Veegploeg is
begonnen bij de speeltuinen.

= newyear afternoon
Bewoners van de {street} vegen met elkaar de straat schoon. Bezems en oliebollen, binnen een uur klaar.

= kingsday evening warden
Na de vrijmarkt {at} een berg spullen die niemand meer wil: knuffels, videobanden, een halve kast.
Kraakwagen komt morgenvroeg.

= leaves morning warden quick
Bladkorf {at} staat vol huisvuil. Zo komt het blad er niet bij. Melding gemaakt.

= leaves day resident
Melder vraagt wanneer het blad {at} wordt weggehaald, hij is vanmorgen bijna gevallen. Doorgezet.

= wind morning warden
Harde wind vannacht: alle kliko's {at} liggen om, het plastic hangt in de bomen. [Samen met bewoners
overeind gezet.|Bewoners zijn zelf al aan het rapen.]

= rain morning warden quick
Karton naast de container is één grote pap geworden door de regen. Niet op te pakken zonder schop.

= hot day warden
GFT-bakken {at} stinken en krioelen. [Twee bewoners tips gegeven: krant onderin, bak in de schaduw.|Extra
leging aangevraagd.]

= school afternoon warden
Zakjes drinken en koekpapiertjes langs de hele route van school. Met de conciërge afgesproken dat groep 7 er
op vrijdag een ronde loopt.

= school morning contact
Groep 6 heeft bij de vuilprikactie [elf|negen] zakken opgehaald. Vraag van een leerling: "Waarom doen grote
mensen dit?" Had ik geen goed antwoord op.

= bikes day warden
Fietswrakken gelabeld {at}: [veertien|negentien|zesentwintig] stuks. Over twee weken weghalen.

= street homes morning warden
Achterpad van de {street} ligt vol bouwafval, je komt er met een kinderwagen niet door. Bewoner is aan het
verbouwen, [huurt vrijdag een container|belooft het voor zondag weg te hebben].

= street homes day warden follow
Kliko's staan {at} de hele week op de stoep. Rolstoelgebruiker moet de weg op. Briefjes in de bus gedaan bij
het hele rijtje.

= street homes day contact
Nieuwe bewoners uitgelegd hoe het hier werkt met plastic en papier. [Kalender staat alleen in het
Nederlands, dat hielp niet.|Met handen en voeten, maar het is gelukt.]

= flat day warden contact
Met de huismeester de bergingsgang gelopen {at}. [Drie scooters, een zak cement en een aquarium.|Koelkast,
autobanden en stapels tijdschriften.] Hij hangt een brief op met een datum.

= flat morning warden follow soon
Brandgang {at} staat vol: [bedbodem, kinderwagen, twee bankstellen|kratten en een complete keuken]. Bij
brand kan er niemand langs.
~ Kan niet tot volgende maand wachten.

= at:meerkoet morning warden
Weer raak bij De Meerkoet: [bankstel, tv-kast en wasmachine|drie matrassen en een kapotte kinderbox|een bult
tegels en twee deuren] naast de bakken. [Foto's naar de woonstichting.|Vierde dumping deze maand volgens de
huismeester.]
~ [Busje met materiaal van buiten de flat, denk ik.|Valt samen met de leegkomende woningen op de vierde.]

= at:meerkoet afternoon warden busy
Met de huismeester van De Meerkoet een uur bij de containers gestaan. Negen van de tien bewoners doen het
goed. [Eén auto met aanhanger reed door toen hij ons zag.|Het gaat mis in het donker, overdag bijna niet.]

= at:meerkoet evening
Avondronde De Meerkoet. Twee personen aangesproken die een [kast|bank] uit een bus tilden. Wonen er niet.
Bank weer ingeladen en vertrokken.

= at:meerkoet morning resident
Bewoner van de begane grond: "Ik kijk al een week tegen een koelkast aan." Heeft zelf drie keer gebeld. Ik
heb hem beloofd dat ik erachteraan ga.

= at:meerkoet day warden quick
De Meerkoet: zeven zakken naast de bak, één tapijt. Gemeld.

= at:meerkoet day warden
Ratten gezien bij de containers van De Meerkoet, klaarlichte dag. Er ligt brood en rijst in het struikgewas.
> Mevrouw op de galerij gooit het voor de vogels, ze bedoelt het goed.

= at:meerkoet morning warden follow
Grofvuil bij De Meerkoet ligt nu [vier|vijf] dagen. Ophaaldienst zegt dat het op grond van de woonstichting
staat, woonstichting zegt van niet.
~ Hier moet iemand een knoop doorhakken. Ik leg het bij de wijkregisseur neer.

= at:turfcontainers day warden
In de Turfstraat staat de container op een hoek waar niemand op kijkt. Logisch dat het hier misgaat.
[Vandaag: autobanden.|Vandaag: een aanrechtblad en verfblikken.]

= business day warden
Achter de loodsen {at} twee keer een vracht puin gestort. Zwart zand, stukken asfalt. [Geen sporen die ik
kan thuisbrengen.|Milieudienst komt monsters nemen.]

= business night officer
Aanhanger zonder licht die {at} wilde lossen keerde om toen we de weg op draaiden. [Vannacht extra een
rondje gereden.|Later niet meer gezien.]

= gardens day
Tuinafval over het hek gegooid {at}, aan de kant van de sloot. Bestuur van de vereniging gebeld, zij hangen
een brief in de kantine.

= water day warden
Winkelwagen en een fiets in het water {at}. [Supermarkt haalt hem vanmiddag op.|Met een haak op de kant
gekregen, nat pak.]

= beach summer evening warden
Strandje ligt vol [flesjes en handdoeken|chipszakken en een lekke opblaasband]. Groepje dat nog zat heeft
met een vuilniszak in de hand nog een kwartier meegeholpen.

= playground morning warden
Glasscherven in het zand {at}. Zandbak afgezet met lint, gemeente zeeft hem [vandaag nog|morgen].
& Gezeefd en weer open.

= sport weekend evening warden
Na het toernooi ligt de parkeerplaats {at} vol. Club stuurde binnen het uur zes jeugdspelers met
handschoenen.

= warden day
Ronde langs [vijf|zes] containerplekken in {buurt}. [Twee keer bijplaatsing, rest schoon.|Overal schoon, ook
op de plek van vorige week.|Eén volle papierbak, verder netjes.]

= warden day quick
{At} weer los huisvuil. Niets met naam erin.

= garage day warden
In het trappenhuis van de garage ligt van alles: bekers, dekens, een kapotte paraplu. Schoonmaak komt op
dinsdag en vrijdag, dat is te weinig.

= bus morning warden
Bakken op het busstation omgekeerd. [Chauffeur van de eerste bus had al half opgeruimd.|Alles lag tot aan
perron C.]

= container warden morning
Bankstel {at} neergezet, in plastic gewikkeld, bonnetje van de winkel zit er nog op. Gemeld en foto
toegevoegd.
+2 day warden quick
Bankstel {at} ({ago} gemeld) staat er nog. Er liggen nu ook kussens en een lamp bij. Eén ding trekt het
volgende aan.
+3 day warden
De hele hoek {at} is leeg. Ophaaldienst is vanochtend geweest, duurde vijf dagen.
~ Snel weghalen is het beste middel. Zodra er iets blijft staan groeit het.

= container flat early warden follow
Verhuizing in de nacht, zo te zien: [elf|negen] dozen, bedbodem en een hamsterkooi (leeg) {at}.
> Buurman: licht aan tot drie uur, vanochtend was de woning leeg.
+1 day contact
Verhuurder gesproken over de dozen van {ago}. Woning is inderdaad opgezegd. Zij laten het op kosten van de
borg weghalen.
+4 day warden quick
Dozen en bed {at} zijn weg. Hamsterkooi heeft een nieuw baasje, hoorde ik op de galerij.

= container street day warden
Verfblikken en kit {at}, [acht|tien] stuks, twee lekken. Zaagsel over gestrooid.
+1 day warden
De blikken van {ago} zijn door de milieudienst opgehaald. Vlek op de stoep blijft.
+20 day warden
Opnieuw verf {at}, zelfde merk en kleur als {ago}. Nu met een emmer van een bouwmarkt.
~ Waarschijnlijk één klusser uit de buurt. Brief huis aan huis in de {street} zou kunnen werken.
+9 day contact
Brief over de verf bezorgd in de {street}. Twee mensen kwamen naar buiten om te zeggen dat zij het niet
waren. Leuk gesprek gehad.

= flat container day warden
Bewoners {at} hebben zelf een briefje opgehangen: "Wij zijn geen vuilnisbelt." Met hartjes eronder.
Zwerfvuil halen ze zelf op.
+12 day contact
Het groepje van de briefjes {at} gesproken. Ze willen grijpers en een vaste dag. Doorgegeven aan het
buurthuis.
+25 weekend morning good
Eerste opruimzaterdag {at}: negen mensen, koffie uit een kan, [elf|veertien] zakken. Volgende maand weer.

= playground park afternoon warden
Lachgascilinders in de struiken {at}, [drie grote|vier, waarvan één nog vol]. Gemeld voor veilig ophalen.
+2 day warden quick
Cilinders van {ago} zijn opgehaald. Alleen de ballonnen liggen er nog, die heb ik meegenomen.

= leaves park day
Bladeren op het pad {at}, spiegelglad. Oudere man gleed uit, niets gebroken. Met spoed aangevraagd.
+1 day quick
Pad {at} is geveegd. Ging snel deze keer.
"""
