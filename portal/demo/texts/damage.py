"""Vandalism, graffiti, broken things and fireworks damage."""

SCENES = """
= bus morning warden
Abri op het busstation [kapot geslagen|voor de tweede keer deze maand gesneuveld]. Glas opgeveegd tot de
monteur er is.

= station morning
Ruitje van de kaartautomaat {at} ingeslagen. Vervoerder op de hoogte, [aangifte volgt door hen|beelden
worden bewaard].

= tunnel morning warden
De hele wand {at} beklad, [van vloer tot plafond|nog nat toen ik ervoor stond]. Kleuren groen en zilver.
Schoonmaak aangevraagd.
& [Wand is weer wit, ploeg was er om tien uur.|Ploeg komt pas volgende week.]

= tunnel evening
Lampen {at}: [drie van de acht|de helft] kapot. Met de telefoon als zaklamp erdoor. Een vrouw wachtte bij de
ingang tot we meeliepen.

= flat night
Brandje in de papierbak {at}. Bewoner had al geblust met een emmer. Brandweer heeft nagekeken, geen verdere
schade.

= flat morning warden follow
Voordeur van het portiek {at} geforceerd, slot hangt eruit. Huismeester [komt vanmiddag|heeft een noodslot
gezet].

= flat day contact
Huismeester {at} wijst me de liftknoppen aan: dichtgesmolten met een aansteker. Vijfde set dit jaar, zegt
hij.
~ Gebeurt na schooltijd. Praten met de jeugd op de galerij helpt hier meer dan camera's.

= playground morning warden
Schommel {at} doorgesneden, ketting nog heel. [Gemeente vervangt het zitje deze week.|Zitje over de balk
gegooid kan ik terugleggen, dit niet.]

= playground afternoon resident
Vader meldt dat de glijbaan {at} beschreven is met teksten die je niet aan een kleuter wilt uitleggen.
Klopt. Zelf overgeplakt tot de schoonmaak komt.

= school morning contact
Conciërge laat zien: [twee ruiten|een ruit van het kleuterlokaal] ingegooid in het weekend. Stenen komen van
het bouwterrein ernaast. Aannemer zet er een hek omheen.

= school weekend afternoon
Jongens op het dak van de gymzaal {at} om een bal te pakken. Bal was van hen, dak niet. Samen naar beneden
geklommen.
~ Kattenkwaad. De regenpijp is wel een ladder zo.

= square morning warden
Bloembak omver {at}, aarde over tien meter. [Winkelier schept het met ons terug.|Viooltjes zijn nog te
redden.]

= at:marktplein morning warden
Stoelen van het terras in de fontein gegooid. [Vier|Zes] eruit gevist. Ondernemer zet ze voortaan aan de
ketting.

= at:marktplein night
Bushokje aan de rand van de Markt vernield, glas over de rijbaan. Vegen tot de dienst er was.
> Taxichauffeur zag er drie rennen richting Kerkstraat.

= garage evening
Slagboom van de garage afgebroken, [stuk ligt in de fietsgoot|auto's rijden vrij in en uit]. Beheerder komt
vanavond.

= garage morning warden
[Vier|Zes] auto's op laag -1 met een ingetikt zijruitje. Eigenaars via kaartje gevraagd aangifte te doen.
[Glas nog vers.|In één lag de tas nog gewoon op de achterbank.]

= street homes morning resident
Spiegels afgetrapt {at}, een hele rij: [zeven|negen|elf] auto's. Bewoners staan buiten in ochtendjas.
Uitgelegd hoe aangifte via internet gaat.
~ Ligt op de looproute van het uitgaan. Zaterdagnacht dus.

= homes weekday day resident
Mevrouw {at} heeft voor de derde keer een ei tegen haar raam. [Ze slaapt er slecht van.|Ze wil geen gedoe,
alleen dat iemand het weet.] Beloofd na school even door de straat te lopen.

= street homes day warden quick
Lantaarnpaal {at} hangt scheef, kabel zichtbaar. Als spoed gemeld, lint eromheen.

= street homes evening
Straatverlichting {at} uit over de hele lengte. [Bewoners lopen met zaklampjes de hond uit.|Storing was al
bekend bij de netbeheerder.]

= park morning warden
Bankje {at} in brand gestoken, alleen het ijzer staat nog. [Ging eerder ook zo.|Brandlucht hangt er nog.]

= park day warden
Jonge boompjes {at} geknakt, alle [zes|acht]. Geplant door groep 8. Nog geen idee hoe ik ze dit vertel.
& School plant nieuwe, dit keer met hekjes eromheen.

= sport morning weekend
Veld 2 omgeploegd door een auto of quad. Wedstrijd van de pupillen verplaatst. Clubbestuur doet aangifte.

= sport evening
Kleedkamerdeur {at} ingetrapt, niets weg. Trainer had het licht nog aan zien staan.

= court evening
Net van de basket {at} eraf gebrand. [Jongeren balen zelf ook, ze willen wel helpen ophangen.|Nieuwe gaat
van ketting worden.]

= library afternoon
Toilet van de bibliotheek verstopt met hele rollen papier, vloer blank. Medewerkers sluiten hem voorlopig
af.

= bikes evening warden
Zadels eraf, [acht|een stuk of tien] fietsen {at}. Alleen zadels. Raar soort verzameling.

= bikes morning
Fietsen op een hoop getrapt {at}, domino over de hele rij. Met een reiziger de boel overeind gezet.

= fireworks evening officer
Vuurwerk in de brievenbussen {at}, [drie|vijf] kleppen eraf geblazen. Portiek stond vol rook.
> Bewoner zag jongens op fatbikes wegrijden.

= fireworks evening
Zware knallen rond {buurt}, om het kwartier. Overal rijden we net te laat aan. [Hulzen gevonden {at}.|Hond
van een bewoner is over het hek gesprongen, al terug.]

= fireworks afternoon warden
Container {at} opgeblazen met vuurwerk, deksel ligt twintig meter verder. Niemand geraakt. [Schroot
afgezet.|De kinderen zijn naar binnen gestuurd door hun ouders.]

= fireworks evening officer crew busy
Rondje vuurwerk met de jongerenwerkers. Op [vier|zes] plekken een praatje, twee keer een tas vol vrijwillig
ingeleverd. Lopen werkt beter dan rijden.

= eve closing officer crew long
Oud en nieuw {at}: vuur van pallets, ongeveer [veertig|zestig] mensen, sfeer goed. Om half drie zelf gedoofd
met water uit emmers. Abri kapot, verder weinig.

= newyear morning warden
Schade-ronde 1 januari {Buurt}: [drie brievenbussen, één abri, een prullenbak|twee lantaarnpalen en een
speeltoestel]. Lijst naar de gemeente.

= halloween evening
Eieren en meel tegen voordeuren {at}. Groepje van een jaar of twaalf laten helpen met schoonmaken. Ouders
vonden het terecht.

= wind morning
Tak op de schutting {at}, eentje van formaat. Geen vandalen dit keer, gewoon wind. Gemeente zaagt vandaag.

= frost morning warden
Waterleiding van het openbaar toilet {at} gesprongen. Stoep is een ijsbaan, zout gestrooid met hulp van de
overbuurman.

= day warden quick
Paaltje {at} weer uit de grond. [Teruggezet, houdt niet lang.|Ligt in de bosjes.]

= day warden quick
Stickers en viltstift {at}, [niets ernstigs|zelfde krabbel als in de tunnel]. Gemeld bij schoonmaak.

= water day warden
Reddingsboei {at} weg, alleen de haak hangt er nog. Spoed, er zwemmen hier kinderen.
& Nieuwe boei hangt er.

= business night
Hek {at} opengeknipt, [gat van een meter|precies naast het camerabord]. Bedrijf gewaarschuwd, zij missen zo
op het oog niets.

= bar closing party
Ruit van de zijdeur {at} gesneuveld in het gedrang bij sluitingstijd. Portier heeft het met ons afgehandeld,
glaszetter kwam direct.

= centre morning contact
Ruit van het buurthuis eruit, bewaarde steen ligt op de balie. Vrijwilligers laten zich niet kennen: de
koffieochtend ging gewoon door.

= flat morning warden
Brievenbussen {at} opengebroken, een hele rij van twaalf. [Post lag verspreid in het portiek.|Reclame liet
men liggen.]
+3 day contact
Met de verhuurder naar de brievenbussen {at} gekeken ({ago} gemeld). Nieuwe sloten zijn besteld, en een lamp
die op beweging aangaat.
+18 day warden quick
Nieuwe bussen hangen {at}. Bewoners tevreden, al past de sleutel volgens een mevrouw "alleen met liefde".

= playground day warden
De kabelbaan {at} is doorgeknipt. Zonde, was pas een half jaar oud.
+2 schoolday school contact
Bij het hek van school gevraagd naar de kabelbaan. Kinderen weten precies wie het was en zeggen niks. Ook
een soort eer.
+6 afternoon
Twee jongens kwamen zelf bij me over de kabelbaan {at}. Met de ouders erbij afgesproken dat ze twee
zaterdagen met de groenploeg meelopen.
~ Knap dat ze kwamen. Hier hoeft verder niets op.

= tunnel square night
Camera {at} met verf bespoten. [Roze.|Zwart, en netjes ook.]
+1 day quick
Camera {at} is schoon en hangt nu een meter hoger.

= school weekend evening
Jongeren op het schoolplein {at} vertrokken toen wij aankwamen. Ruit van de fietsenstalling kapot, niet te
zeggen of dat van nu is.
+2 schoolday morning contact
Directeur van {place} gebeld over de ruit van {ago}. Was al van voor de vakantie. Goed dat ik niets geroepen
heb.

= street homes morning warden
Graffiti op de garagedeuren {at}: één krul, [negen|elf] keer. Eigenaars geïnformeerd.
+8 day warden
Bewoners {at} hebben de garagedeuren ({ago}) zelf overgeschilderd, in zes tinten grijs. Ze vragen of er een
muurschildering mag komen.
+30 day contact
Gemeente is positief over de muurschildering {at}, als de eigenaars tekenen. Formulieren meegegeven aan de
initiatiefneemster.
"""
