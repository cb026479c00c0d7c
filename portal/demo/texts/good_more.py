"""More of what goes well, in the short form most people use."""

GOOD = """
= park playground quick
Mooie sfeer {at}, veel gezinnen. Geen enkele klacht.

= square quick evening
{At} alles netjes en vriendelijk. Ook dat mag in het logboek.

= shops day
Winkelier {at} meldt dat hij al [vier|zes] weken geen last meer heeft.

= shops square afternoon
Jongens hielpen een mevrouw met haar tassen over het plein, uit zichzelf.

= street homes day
Achterpad {at} is opgeruimd en verlicht. Bewoners deden het zelf, gemeente betaalde de lampen.

= street homes evening
Buurtapp {at} werkt: open raam gezien, gebeld, dicht. Tien minuten.

= street homes day
Compliment van een bewoner {at} voor de stadswachten. Doorgegeven in de briefing.

= street homes weekend day spring summer
Stoepkrijtwedstrijd {at}, [dertig|twintig] kinderen en één stadswacht die niet kan tekenen.

= street homes evening
De twee ruziënde buren {at} hebben samen de schutting geschilderd.

= flat day
Nieuwe voordeur {at} sluit, licht in de hal doet het. Bewoners merkten het nog voor de huismeester het
vertelde.

= flat evening
Etage-overleg {at}: [acht|elf] van de twaalf deuren waren er. Vorig jaar drie.

= flat day warden
Containers {at} al [drie|vier] weken schoon. Bewonersgroep heeft om de beurt een week dienst.

= flat weekend day spring
Kinderen {at} hebben een vlinderstrook gezaaid langs de parkeerplaats. Er staat een bord bij: "Niet maaien,
wij letten op."

= school schoolday warden
{place}: [drie|twee] dagen achter elkaar geen auto op de stoep.

= school schoolday contact
Bedankbrief gekregen van groep 4 van {place} voor de les over vuurwerk en fietsen. Met tekening.

= school schoolday
Twee leerlingen van {place} brachten een gevonden portemonnee. Eigenaar trakteerde op ijs.

= court evening
Jeugd {at} ruimt zelf op na het voetballen. Bezem staat bij de buurman achter het hek.

= court youth evening
Meidenuur {at}: [negen|twaalf] meiden, publiek beleefd op afstand.

= centre evening
Sollicitatieavond {at}: [vijf|zeven] jongeren, twee gesprekken geregeld.

= centre day
De nieuwe vrijwilliger {at} zat vorig jaar zelf nog bij het spreekuur.

= centre morning
Wandelclub vanuit {place} is begonnen, [elf|veertien] mensen, tempo van de langzaamste.

= centre evening
Filmavond {at}, zaal vol. Na afloop waren de stoelen binnen vijf minuten gestapeld.

= library afternoon
Voorleesmiddag {at}, collega las voor in uniform. Vraag achteraf: "Mag de politie ook gewoon lezen?"

= tunnel evening
Een hele avond geen groep in de tunnel. [Reiziger vroeg of er iets aan de hand was.|Even wennen.]

= tunnel morning
Schoolklas heeft de tunnelwand beschilderd met vissen. Na een week nog niet beklad.

= station bus evening
Chauffeurs meldden een rustige week op het busstation.

= bikes day
Gestolen bakfiets terug bij het gezin. Gevonden door een oplettende stallingsmedewerker.

= park evening spring summer
Dansles {at} voor iedereen, [dertig|veertig] mensen. De groep van het bankje deed mee, achterin.

= park morning autumn winter
Vaste wandelaars {at} hebben een telefoonlijst gemaakt voor als iemand er een dag niet is.

= park dogs day
Hondenbezitters en ouders {at} hebben samen tijden afgesproken. Bord hangt.

= water quay day summer
Zwemles in open water van de reddingsbrigade {at}, [zestien|twintig] kinderen halen hun speldje.

= bars night party
Eerste uitgaansavond zonder glas op straat. Bekers kosten een euro en komen allemaal terug.

= bar evening
Personeel {at} heeft de cursus omgaan met agressie gedaan. Ze pasten het dezelfde avond al toe.

= sport weekend day
Vrijwilligers {at} hebben de kleedkamers geschilderd, ook de jongen die de deur had ingetrapt.

= business day
Bedrijf {at} geeft [drie|twee] jongeren uit de buurt een leerplek.

= gardens day spring summer
Tuinders geven les aan groep 5. Radijsjes al geoogst, één kind vond ze te spannend.

= church evening
Avondmaaltijd in de Joriskerk: [zesentwintig|negentien] mensen aan tafel, ook een paar die anders buiten
slapen.

= evening quick
Dienst zonder één overlastmelding in {buurt}.

= day quick
Bewoner stak zijn hand op en zei: "Fijn dat jullie lopen."

= evening warden
Voor het eerst een hele ronde zonder bon {at}, omdat het niet nodig was.

= officer evening
Oude bekende gesproken {at}. Werkt, woont, lacht. Ik moest twee keer kijken.

= lead weekday day
Partners van {buurt} bij elkaar: van de negen afspraken zijn er zeven gedaan. Ook van ons, dat was wel eens
anders.

= lead weekday day
Twee collega's die er eerst niets in zagen vroegen of hun buurt ook zo'n aanpak kan krijgen.

= day contact
Een mevrouw die wekelijks belde over overlast belde nu om te zeggen dat het over is.

= holiday day playground park
Vakantieweek {at}, [veertig|vijftig] kinderen, één schaafwond, nul ruzies.

= marketday at:marktplein afternoon
Marktkooplui hebben een potje voor schoonmaak. Plein was om vijf uur schoner dan 's ochtends.

= homes weekend afternoon spring summer
Bankje voor de deur {at} is nu bankje voor de straat: [vijf|zeven] buren, twee hondjes en een kaartspel.

= homes evening autumn
Jongen die vorig jaar met eieren gooide {at} raapt nu kastanjes met de buurvrouw. Zij vertelde het, hij keek
weg.

= homes day
Twee keer per week zet iemand {at} de vuilnisbakken van de hele rij terug. Niemand weet wie.

= homes weekday evening spring summer
Speelstraat {at} krijgt een vervolg: elke woensdag dicht voor auto's tot zeven uur.

= flat evening
Muziekles in de kelderbox {at}, met toestemming en tapijt tegen de muren. Buren komen luisteren.

= flat day
Bewoonster {at} leert de nieuwe huurders waar alles heen moet. Met een quiz, ze vinden het nog leuk ook.

= flat weekend morning spring summer
Galerijontbijt {at}: iedereen zette zijn stoel voor de deur. [Negentien|Zesentwintig] deuren open.

= school schoolday morning
Lopende schoolbus naar {place}: drie ouders, [zeventien|twaalf] kinderen in hesjes, geen enkele auto.

= school schoolday afternoon
{place} heeft zelf verkeersborden gemaakt. "Pas op, hier lopen kampioenen."

= school schoolday
De ruit van {place} is betaald door de jongens die hem ingooiden, met een klus voor de conciërge.

= square weekend afternoon spring summer
Ruilmarkt {at}: [dertig|veertig] kleedjes, geen afval na afloop.

= square evening
Groepje {at} haalde ons erbij omdat een oudere man niet goed werd. Ambulance zei dat ze het precies goed
deden.

= square summer evening
Buitenfilm {at}, [tweehonderd|honderdvijftig] mensen op meegebrachte stoelen. Iedereen bleef tot de lampen
aangingen.

= shops day
Kapper {at} knipt op maandag gratis wie een sollicitatie heeft. Al [drie|vijf] keer gebruikt.

= shops afternoon
Supermarkt {at} heeft het bankje buiten teruggezet. Nu zitten er mensen die erop horen te zitten: allemaal.

= park evening
Lichtmasten {at} doen het. Hardlopers zwaaiden naar de monteur.

= park afternoon spring
De zwaan die iedereen aanvalt heeft vier jongen. Wandelaars lopen zonder morren om.

= playground weekend afternoon spring summer
Opa's en oma's {at} hebben zelf het hek geschilderd. Drie kleuren, ze konden niet kiezen.

= playground afternoon
Peuter kwijt {at}, na vier minuten terug: zat in het konijnenhok. Twintig mensen hielpen zoeken.

= court evening
De jongens {at} hebben een eigen scheidsrechter gekozen. Dertien jaar, heel streng.

= court afternoon
Nieuwe netten {at}, betaald door de winkeliers. Eerste doelpunt was van de bakker.

= centre evening
Buurtdiner {at} met de mensen die elkaar op de bewonersavond nog uitscholden. Naast elkaar, aardappels
doorgeven.

= centre afternoon
Naailes {at}: gordijnen voor drie gezinnen af. Er stond taart klaar.

= centre day
Formulierenhulp {at} draait nu op vrijwilligers, [vier|zes] stuks, waarvan twee er vorig jaar zelf zaten.

= library day
Jongen die er elke dag zat heeft een bijbaan {at}. Hij zet nu boeken terug.

= sport weekend afternoon spring summer
Straattoernooi {at}: veertien straten, drie scheidsrechters in uniform, nul kaarten.

= church day
Koffie in de Joriskerk voor iedereen die binnenloopt. Koster telde er [vierendertig|achtentwintig].

= quay water evening spring summer autumn
Jongeren {at} trokken een gevallen fietser op de kant, fiets ook. Natte sokken, droge humor.

= station bus day
Reiziger kreeg zijn vergeten tas terug, chauffeur reed er een extra halte voor.

= bar evening
{At} hangt nu een bord met de laatste bus in grote letters. Halve zaal vertrekt op tijd.

= dogs morning
Hondenclub heeft het gat in het hek zelf gedicht. Reserveplank voor de volgende keer staat klaar.

= beach hot afternoon
Duizend mensen bij de plas en niet één melding. Toezichthouders verdienen een ijsje en kregen dat ook.

= business day
Drie bedrijven {at} delen nu één beveiliger en één camera minder. Ze spreken elkaar weer.
"""
