"""Reports by people who take the time to write it all down."""

LONGER = {
    "waste": """
= flat container day warden busy contact
Ruim een uur bij de bakken gestaan {at} om te zien hoe het nu echt gaat. [Zeventien|Drieëntwintig] mensen
gesproken. De meesten brengen hun zak netjes weg. Wat misgaat: de klep is zwaar voor ouderen, de pas doet
het niet bij kou en wie grof vuil wil laten ophalen moet dat in het Nederlands via internet aanvragen. Drie
mensen heb ik ter plekke geholpen met een afspraak.
~ Een huismeester met een telefoon lost hier meer op dan tien bonnen.

= container street day resident
Meneer belde over het afval {at} en was behoorlijk boos, vooral omdat hij al twee keer had gebeld en niets
terug hoorde. Ik ben langsgegaan. Hij heeft gelijk over de rommel en over het terugbellen. Samen de melding
gedaan, hij heeft nu zelf het nummer. Bij de deur zei hij dat het hem eigenlijk om zijn vrouw gaat, die het
uitzicht vanuit bed heeft.

= park summer morning warden busy
Na de warme avonden is {place} een puinhoop: bakken vol, ernaast nog eens zoveel, glas in het gras en een
kapotte partytent in de struiken. Met twee collega's en een hondenbezitter twee uur geraapt, negentien
zakken. De hovenier komt pas [vrijdag|maandag]. Als de bakken op zaterdag een keer extra worden geleegd
scheelt dat ons de halve ochtend.
""",
    "damage": """
= street homes morning resident busy
Door de hele straat zijn vannacht spiegels en ruitenwissers vernield, [elf|veertien] auto's. Met alle
eigenaren die thuis waren gesproken en kaartjes achtergelaten bij de rest. Mensen zijn vooral moe: het is de
tweede keer in korte tijd. Een bewoner heeft een deurbel met camera, die bewaart de beelden voor zijn
aangifte. Uitgelegd dat hij ze niet in de buurtapp moet zetten.
> Zij hoorde rond vier uur een groepje voorbijkomen, lachend, richting de flats.

= school weekday morning contact
Gesprek met de directeur van {place} over de vernielingen rond het plein. In twee maanden: een ruit, drie
planken van de zandbak, het nieuwe bord en steeds het hek. Het gebeurt tussen het eten en het donker. Ze wil
het plein liever open houden, omdat kinderen nergens anders heen kunnen. Afgesproken dat wij in die uren
langskomen en zij een vrijwilliger zoekt die om negen uur afsluit.
~ Dicht is makkelijk. Open met iemand erbij is beter.
""",
    "traffic": """
= school schoolday warden busy
Drie kwartier bij {place} gestaan bij het halen en brengen. Het patroon is steeds hetzelfde: de eerste tien
minuten gaat het goed, dan komt iedereen die laat is en staat de stoep vol. [Veertien|Negen] ouders
aangesproken. De meesten schrikken, een paar zeggen dat het "morgen echt anders" gaat, één wilde mijn naam.
Die heb ik gegeven.

= homes weekday evening contact
Bewonersavond over het verkeer {at}. [Tweeëntwintig|Zestien] mensen in een te kleine kamer. De ene helft wil
drempels, de andere helft woont naast een drempel en wil ervan af. De verkeerskundige van de gemeente deed
het goed: eerst meten, dan praten. Wij meten mee op twee avonden. Volgende bijeenkomst over zes weken.

= road evening officer busy
Met de lasergun gestaan {at} na klachten van omwonenden. In een uur [211|174] voertuigen, [9|14] te hard,
hoogste [76|81] waar je 50 mag. Opvallend: geen enkele jonge bestuurder, vooral mensen die hier zelf wonen.
Een van de bestuurders was de melder. Dat gesprek verliep stroef maar eindigde met een hand.
""",
    "groups": """
= square evening officer busy
Vanaf acht uur {at} geweest. Begon met zes jongeren, rond tien uur waren het er [twintig|vijfentwintig].
Zolang we erbij stonden was het gezellig, zodra we wegliepen ging de muziek omhoog. Vier omwonenden
gesproken: twee hebben er weinig last van, één slaapt met oordoppen en één heeft haar huis te koop gezet. Om
elf uur iedereen weggestuurd, dat ging zonder problemen.
~ Ze wonen thuis klein en hebben geen plek. Zonder plek staan we hier volgende week weer.

= park evening contact busy
Lang gesprek met drie jongens op een bankje {at}. Ze zijn negentien, klaar met school en zitten thuis in de
weg. Overdag slapen, 's avonds hier. Twee willen werken maar hebben geen idee hoe je begint. Ik heb ze het
inloopuur van het jongerenpunt gegeven en gezegd dat ik meega als ze dat willen. Een van hen vroeg of ik dan
wel in gewone kleren kom.
& Eén is geweest, begint maandag in een magazijn.

= tunnel evening officer busy
Op verzoek van de briefing een avond alleen gekeken {at}. Tussen zeven en elf kwamen er ongeveer driehonderd
mensen door. Elf keerden om toen ze de groep bij de trap zagen, vooral vrouwen alleen. De groep zelf deed
niets strafbaars: praten, roken, telefoon. Maar ze staan precies in het smalste stuk. Als de bank van de
trap naar de uitgang verhuist, verhuist de groep mee.

= homes evening resident
Mevrouw {at} belde omdat ze niet meer naar buiten durft als het donker is. Er is haar nooit iets gebeurd,
zegt ze, het is het gevoel als er een groepje op de hoek staat. Thee gedronken en daarna samen een blokje om
gelopen, langs het groepje. Ze zeiden gedag, zij ook. Volgende week gaat ze het met haar buurvrouw proberen.

= at:marktplein late officer busy
Weer veel tijd kwijt aan de Markt. Tussen negen en half twaalf drie keer teruggeroepen door dezelfde melder,
drie keer een andere groep aangetroffen. De eerste was een voetbalteam, de tweede wachtte op een lift en de
derde was inderdaad vervelend. Met die laatste een half uur gepraat. De melder teruggebeld en verteld wat we
hebben gezien, dat waardeerde hij.
~ Tweeënhalf uur met twee man. In die tijd niet in Hogeland geweest, waar het ook onrustig was.
""",
    "substances": """
= tunnel evening officer busy
Anderhalf uur bij de tunnel, afwisselend zichtbaar en uit het zicht. Zolang we in beeld zijn staat er
niemand. Binnen vijf minuten nadat we weg zijn staan ze er weer, dezelfde vier. Reizigers vragen waarom we
niets doen. Ik leg het uit, maar ik begrijp de vraag. Met de veldwerker gebeld: hij kan twee van de vier een
plek bieden, de andere twee willen niets van hem weten.

= flat day contact
Gesprek met drie bewoners {at} over het bezoek in hun portiek. Ze houden het al maanden bij maar durven niet
te melden, omdat iedereen kan zien wie er met ons praat. Afgesproken dat we elkaar niet hier spreken maar in
het buurthuis, en dat we vaker zomaar langskomen, zodat het niet opvalt. Wat over personen gaat staat hier
niet.
""",
    "housing": """
= flat weekday day contact busy
Rondgang {at} met de consulent en de huismeester, alle trappenhuizen van boven naar beneden. Gevonden:
[zes|negen] lampen stuk, twee deuren die niet sluiten, een verzakte drempel waar rollators op vastlopen en
een kelder vol spullen waar niemand van weet van wie ze zijn. De consulent schreef alles op en zette er
meteen datums bij. Over vier weken lopen we samen na wat er is gebeurd.

= homes weekday day contact busy
Twee buren {at} die al drie jaar niet meer met elkaar praten vandaag apart van elkaar gesproken. Het begon
met een boom, toen kwam er een camera en daarna een advocaat. Allebei zouden ze het liefst willen dat het
stopt, geen van beiden wil de eerste zijn. Bemiddelaar gebeld. Die zegt dat dit een heel gewoon geval is,
dat vond ik wel geruststellend.
""",
    "nightlife": """
= bars closing party officer crew long
Lange dienst {at}. Tot één uur rustig, daarna liep het door een verjaardag van een grote groep snel vol.
Twee keer een ruzie in de rij, beide keren door de portiers opgelost voor wij er waren. Bij het leeglopen
stonden er ruim tweehonderd mensen te wachten op vier taxi's en één nachtbus. Daar ging het mis: duwen, een
gevallen meisje, een kapotte bril. Om kwart voor vier was de straat leeg en was de veegwagen er al.
~ Het zit niet in de cafés maar in het vervoer erna.

= bars evening contact
Kwartaaloverleg met de ondernemers {at}. Vijf van de zes waren er. Het gaat beter dan vorig jaar, vinden ze
zelf ook, en dat zie je aan onze uren. Zorgen hebben ze over nieuwe portiers, die zijn bijna niet te
krijgen. Ons verzoek: bel op tijd, liever een keer te vaak. Hun verzoek: kom ook eens als er niets is. Dat
is een goed punt.
""",
    "noise": """
= homes late resident busy
Derde keer in twee weken naar {place} voor muziek. Deze keer ben ik bij de melder binnen gaan zitten in
plaats van bij de buren op de stoep. Na een kwartier hoorde ik wat zij hoort: geen harde muziek, maar een
bas die in de vloer zit. Daarna met de buurman de box op een stuk schuim gezet. Weg was het. Kosten: een oud
matras.

= at:marktplein evening contact
Met de hotelhouder en twee bovenbewoners om tafel over het geluid van de Markt. Ze willen geen lege Markt,
dat zeiden ze alle drie. Ze willen weten tot hoe laat, en dat er dan iemand komt. Wij konden geen tijd
beloven, wel dat ze worden teruggebeld. De gemeente neemt de klinkers en de gevels mee in het plan voor
volgend jaar.
""",
    "care": """
= evening officer busy
Twee uur met iemand op een bankje gezeten {at}. Eerst wilde die persoon niets, daarna alleen praten, daarna
een broodje. De crisisdienst kwam na een uur en kende de situatie. Geen opname, wel een afspraak voor morgen
en een bed voor vannacht. Dit soort avonden staat nergens in de cijfers.

= homes day contact
Op verzoek van de wijkverpleging even mee naar een adres in {buurt}. Achter de deur zat iemand die al weken
niemand had gezien. Niets aan de hand voor ons, veel aan de hand voor deze bewoner. De verpleging regelt een
maatje en maaltijden. Ik heb de klok gelijk gezet en de vuilniszak meegenomen.
""",
    "animals": """
= park weekend day contact
Gesproken met een grote groep hondenbezitters {at} na de klachten over loslopende honden. Zij voelen zich
weggejaagd, de ouders van de speelplek voelen zich niet veilig. Allebei waar. Voorstel van een van hen: voor
tienen los, daarna vast. Ze hangen zelf een bord op. We kijken het een maand aan.
""",
    "other": """
= weekday day contact
Met een nieuwe collega een hele ochtend door {buurt} gelopen. Elf winkels binnen geweest, twee scholen, het
buurthuis en de garage waar iedereen zijn auto brengt. In al die uren één melding. Toch weet ik nu meer over
deze buurt dan na een maand rijden. De nieuwe collega vroeg of we dit elke week doen. Ik zou het wel willen.

= lead weekday contact
Vrijdagavond vallen er weer twee mensen uit onze planning voor een dienst elders in de regio. Derde keer
deze maand, telkens op de avond dat het in {buurt} druk is. Bij de planning nagevraagd: zij zien onze
afspraken met partners niet in hun systeem. Dit leg ik als knelpunt voor aan de districtschef.

= centre weekday day contact
Spreekuur {at} was drukker dan anders, [elf|dertien] mensen. Een mevrouw die was opgelicht via een berichtje
van "haar dochter" durfde het pas na drie weken te vertellen. Samen de bank gebeld en aangifte gepland.
Daarna vertelden er aan dezelfde tafel nog twee dat het hun ook was overkomen.
""",
    "good_news": """
= flat centre weekend afternoon
Groot feest {at}: de lange tafel is vijf jaar oud. Er waren [honderdtwintig|negentig] mensen, acht soorten
soep en een band die maar twee nummers kende. De oudste bewoonster vertelde hoe het hier twintig jaar
geleden was. Niemand klaagde over het geluid, want iedereen was er.

= square evening
Anderhalf jaar geleden schreef ik hier dat we {at} elke avond dezelfde groep wegstuurden. Vanavond stonden
vier van die jongens hamburgers te bakken voor de buurt, met schort en al. Twee van hen volgen een
opleiding. Ze wilden weten of wij nog boos waren over toen. Wij niet. De mevrouw van de hoek ook niet, die
stond vooraan in de rij.

= centre weekday evening
Eerste avond van de buurtvaders {at}: negen mannen en een plan. Ze lopen drie avonden per week, in koppels,
en bellen ons alleen als het echt moet. Wij hebben beloofd dat we dan ook komen. Na afloop bleef iedereen
nog een uur staan kletsen bij de fietsen.
""",
}
