"""What goes well: about one entry in ten."""

SCENES = """
= homes afternoon weekend spring summer
Straatbarbecue in de {street}. [Veertig|Zestig] mensen, drie tafels, een springkussen. Iedereen nam de eigen
stoel mee en die van de buren.

= homes weekend afternoon spring summer
Bewoners {at} hebben de plantenbakken opgeknapt. [Ze delen stekjes uit.|De aarde kwam van de volkstuinen.]
Ik heb nu zelf ook een geranium.

= homes evening
Buurman {at} zet sinds kort elke avond alle fietsen recht. Waarom? "Omdat ik er zin in heb."

= homes day
Nieuwe gezinnen in {buurt} kregen van de buren een mandje: brood, zout en de afvalkalender.

= homes morning dark
De lampen in het achterpad {at} branden. Kleine verandering, [mensen lopen er weer.|mevrouw laat de hond er
weer uit.]

= square afternoon
Op de bankjes {at} zaten twee generaties te dammen. [Jong won.|Oud won, drie keer.]

= square shops day
Ondernemers {at} hebben samen een veegrooster gemaakt. [Rommel is nu vóór tienen weg.|Vandaag was de kapper
aan de beurt.]

= at:marktplein afternoon spring summer
Kinderen tekenden de hele Markt vol met krijt. [Brandweerauto's, walvissen en één wijkagent met drie
armen.|Toen het ging regenen stond iedereen te lachen.]

= at:marktplein evening
Vrijdagavond op de Markt: spelletjestafels van de bieb. De groep die wij vaak wegsturen zat te schaken.

= at:marktplein evening
Markt tot sluitingstijd rustig. [Twee ronden, geen enkele melding.|Ook de mensen van het hotel valt het op.]

= tunnel morning
Tunnel schoongespoten en alle lampen doen het. [Mensen fluiten erin.|Drie reizigers zeiden er iets van.]

= station morning
Iemand heeft een piano neergezet {at}. [Conducteur speelde.|Jongen van de tunnel bleek te kunnen spelen. En
hoe.]

= bus afternoon
Chauffeur liet de bus een minuut wachten op een jongen met krukken. Hele bus klapte.

= park weekend morning
Opruimochtend {at}: [achttien|drieëntwintig] mensen. Oudste 82, jongste in een draagzak.

= park day
De nieuwe vogelhuisjes {at} zijn bewoond. Gemaakt door de mannen van de houtclub en groep 5.

= park evening
Hardloopgroep {at}: [zeven|twaalf] vrouwen die eerst niet meer alleen durfden. Nu lopen ze elke dinsdag.

= playground afternoon
De nieuwe glijbaan {at} is open. [Wachttijd een kwartier, zegt een deskundige van vijf.|Ik mocht niet.]

= playground afternoon
Vaders {at} doen sinds kort om de beurt toezicht. Er is koffie. Er is ook een rooster, dat minder goed werkt
dan de koffie.

= court evening
Toernooi {at}: [acht|zes] teams, stadswachten tegen jeugd. [We verloren met 7-1.|Wij wonnen niet. Iedereen
bleef tot het licht uitging.]

= at:skatebaan afternoon
De jongens van de skatebaan leerden vanmiddag vier kleintjes vallen. Vallen is het belangrijkste, zeggen ze.

= school schoolday
Klaar-overs {at} kregen een taart van de ouders. [Tien jaar zonder ongeluk.|Eén staat er al sinds de
opening.]

= school schoolday
Voor het eerst stond er geen enkele auto op de stoep {at}. [Kiss-and-ride gebruikt.|Bakfietsfile wel.]

= school afternoon schoolday
Groep 8 van {place} interviewde ons. Beste vraag: "Ben je wel eens bang?" Antwoord kostte een kwartier.

= library afternoon
Huiswerkgroep {at} begonnen met zes leerlingen, zit nu op [twintig|negentien]. Twee stonden vorig jaar nog
elke dag buiten.

= centre evening
Kookavond {at}: [veertien|achttien] aan tafel, [roti|couscous|snert en bami tegelijk]. Drie mensen zagen
elkaar voor het eerst en wonen al jaren in hetzelfde portiek.

= centre afternoon
Repair café {at}: [elf|negen] dingen gerepareerd, waaronder mijn eigen fietslamp.

= centre morning
Koffieochtend {at}, [zestien|twintig] mensen. Iemand nam voor het eerst zijn buurvrouw mee, die kwam nooit
buiten.

= centre evening
Eerste avond van de vadergroep {at}. Verwachting: drie. Opkomst: elf.

= flat day
Bewoners {at} hebben zelf een portiekkast gemaakt: boeken, puzzels, babykleren. Huismeester hing er een
lampje boven.

= flat morning
Huismeester {at} belt: hele week geen grofvuil. [Hij wil taart.|We houden onze adem in.]

= at:meerkoet afternoon
Bij De Meerkoet staan plantenbakken op de plek waar altijd bankstellen lagen. [Sinds ze er staan niets meer
op die hoek.|Drie bewoners geven om de beurt water.]

= at:aalscholver weekend afternoon spring summer
Buurtlunch onder De Aalscholver, lange tafel van galerij tot parkeerplaats. [Vijfenvijftig|Tachtig] mensen.

= bars night party
Zaterdagnacht op de Brink en toch rustig. [Alle zaken sloten een kwartier na elkaar.|Portiers groetten
elkaar eindelijk.]

= at:sluiswachter evening
De Sluiswachter zette een kan water op elke tafel, gratis. Minder dronken mensen, meer fooi, zegt de
eigenaar.

= at:tinto evening
Tinto nodigde de bewoners van boven uit voor een glas. Er werd gelachen over de bas.

= bars closing party
Portiers {at} brachten een verdwaald meisje naar ons, jas om haar schouders. Netjes gedaan.

= sport weekend afternoon
De club {at} laat tien kinderen gratis meespelen. Schoenen verzameld in de kantine: [34|27] paar.

= sport evening
Wandelvoetbal {at}: [vijftien|twaalf] mannen boven de zestig, één blessure (van het lachen).

= beach summer evening holiday
Reddingsbrigade oefende bij de Weideplas met de jeugd. Ze kunnen nu allemaal een lijn gooien, op ons.

= gardens weekend day summer autumn
Oogstdag {at}. Overschot gaat naar de voedselbank, [vier|zes] kratten. Ook een pompoen voor het bureau.

= water evening
Hengelclub haalde fietsen uit het water in plaats van vis: [elf|acht] stuks. Eén met slot er nog op.

= at:oudehaven evening summer
Lichtjesavond aan de Oude Haven, honderden mensen, geen wanklank. [Schipper gaf rondvaartjes.|Een
bejaardenkoor stal de show.]

= at:elderpark afternoon spring
Kinderboerderij: de geit heeft een bokje. Naam wordt gekozen door de buurt. Stand: [Snuf voor|Frietje voor].

= dogs evening
De bak en de lamp op het hondenveld zijn er. [Hondenmensen hadden een lintje gespannen.|Er is een hond
doorheen gelopen.]

= church afternoon
De tuin achter de Joriskerk is opgeknapt met hulp van twee mensen die er vroeger sliepen.

= business day
Ondernemers van de Sluiskade hebben een stagemarkt gehouden: [zestien|elf] jongeren, zeven plekken.

= evening
Bijna een uur {at} gestaan en vier mensen kwamen uit zichzelf een praatje maken. Dat was vorig jaar anders.

= evening shops
Jongen die we hier vaak wegstuurden is nu vakkenvuller. [Stak zijn duim op achter de winkelruit.|Hij moest
lachen om het hesje dat wij allebei dragen.]

= evening
Gevonden fiets teruggebracht {at}. De eigenaar was negen en had al een dag gehuild.

= day homes flat
Bewoonster {at} bracht soep langs bij het bureau. "Voor de regen van gisteren."

= day
Kaartje van de mevrouw die gevallen was: ze loopt weer. Hangt nu op het prikbord.

= evening
Met de stadswachten en jongerenwerk geschoven in het rooster. [Eerste vrijdag samen: geen klachten.|Minder
dubbel werk, merken we nu al.]

= frost morning street homes
Sneeuw en ijs: bewoners {at} hebben zelf gestrooid, tot de bushalte aan toe.

= winter afternoon frost park water
Schaatsen op het ijs {at}. Wij hielden de ladder vast, een oma deed de pirouette.

= spring afternoon park square centre
Lentefeest {at}: muziek, limonade en een heleboel vogels van papier.

= autumn afternoon homes centre
Burendag in {buurt}: [zes|acht] straten deden mee. Op de foto van de krant staat ook een stuk van mijn
hoofd.

= hot evening homes
Bewoners zetten {at} de tuinslang aan voor de kinderen van de hele straat. Ik kreeg ook een straal.

= hot afternoon shops street
Waterijsjes uitgedeeld {at}, gekocht door de bakker omdat zijn vriezer het begaf.

= sinterklaas afternoon
Sint reed door {buurt}. Paard poepte precies op de invalidenplek, alles opgeruimd.

= christmas evening homes
Kerstlichtjes {at}, een heel rijtje huizen op dezelfde maat. Geen wedstrijd, zeggen ze. Wel een wedstrijd.

= christmas afternoon centre
Kerstmaaltijd {at}: [negentig|zeventig] mensen, drie talen en één stilte voor degene die er niet meer was.

= newyear afternoon centre
Nieuwjaarsreceptie in {buurt}. Zeven bewoners meldden zich als vrijwilliger, drie na de eerste oliebol.

= trees evening square park
Kerstbomen verbrand onder toezicht {at}, met de brandweer en warme chocolademelk. Geen enkele autoband erop.

= kingsday afternoon square park
Vrijmarkt {at}: kind verkocht "een rondje met de politieauto" voor 2 euro. Hij had het niet aan ons
gevraagd, wel gedaan.

= sintmaarten evening street homes
Sint-Maarten: [dertig|veertig] lampionnen {at}, alle verkeerslichten op groen gehouden tot de laatste
kleuter over was.

= halloween evening park street
Spooktocht {at} door [honderd|tachtig] kinderen. Langste file van het jaar, helemaal vrolijk.

= fair afternoon
Prikkelarme middag op de kermis: geen muziek, halve prijs. [Dertig|Veertig] gezinnen die anders nooit gaan.

= leaves weekend morning park street
Bladruimdag {at}: tien kruiwagens en een hoop kinderen die er weer in springen.

= backtoschool morning schoolday school
Eerste schooldag, oversteek {at} vlekkeloos. [Zelfs de bakfietsen wachtten.|Twee huilende ouders, nul
huilende kinderen.]

= holiday afternoon summer playground park sport
Zomerspelen {at}: [vijftig|zeventig] kinderen per dag. Twee jongens van de tunnel zijn begeleider.

= evening rain shops
Paraplu gekregen van een winkelier {at}. Mag ik houden als ik over twee weken terugkom voor een verhaal.

= library evening
Taalcafé {at}: er werd gelachen om het woord "gezellig". Niemand kon het uitleggen.

= early street square
Voor dag en dauw groet ik altijd dezelfde krantenbezorger {at}. Vandaag gaf hij een krant: "Staat een stuk
over jullie in."

= at:bogerd day after
Mevrouw van de stomerij op De Bogerd is weer tot zes uur open. [Ze zei het zelf.|Er hangt een bordje met een
smiley.]

= homes evening
Kapotte lamp gemeld {at} door een jongen van elf. Gemaakt binnen drie dagen, hij wil nu alles melden.

= day lead
Bedankmail van een bewonersgroep uit {buurt}, voorgelezen bij de briefing. [Rode oren bij een
collega.|Applaus.]

= day lead
Eerste maand waarin het wijkteam en de stadswachten samen lunchen op woensdag. Drie ideeën per pizza.

= officer evening court sport square
Mijn laatste ronde van de week. {At} werd er voor ons geklapt, bleek voor de voetbal te zijn. Toch fijn.

= action evening crew
De avond met vier partners {at} was druk en vriendelijk. [Negen|Zes] jongeren tekenden in voor de
zaalvoetbal.
"""
