"""Parking, speed, bicycles and school runs."""

SCENES = """
= school schoolday warden
{Time} {place}: [elf|veertien|zeventien] auto's op de stoep. Kinderen lopen ertussendoor. [Drie ouders
aangesproken, één werd boos.|Iedereen moet altijd "maar heel even".]
~ [Strook aan de achterkant staat leeg. Wijs ouders daarop.|Beter zebrapad helpt meer dan bonnen.]

= school schoolday warden contact
Met twee ouders van de verkeersgroep bij het hek van {place} gestaan. Zij spreken andere ouders aan, ik sta
ernaast. Dat gaat een stuk beter dan andersom.

= school schoolday
Bijna-aanrijding {at}: achteruit rijdende auto en een kleuter op een loopfiets. Ging net goed. Moeder en
bestuurder allebei wit weggetrokken.
~ De kiss-and-ride werkt pas als er iemand staat.

= school schoolday warden quick
Haaltijd {at}: rustig, [regen houdt de auto's niet tegen maar het bord wel|iedereen in de vakken].
Complimenten uitgedeeld.

= backtoschool school schoolday warden
Eerste schoolweken: veel brugklassers die met z'n vieren naast elkaar de {street} uitkomen. [Tien|Acht] keer
gefloten, iedereen lacht.

= dark school morning schoolday warden
Fietslampjes gecontroleerd {at}. [Twaalf|Negentien] zonder licht. Setjes van de gemeente uitgedeeld, doos is
leeg.

= dark evening officer crew busy action
Lichtcontrole {at} samen met collega's van het andere team. [Zesendertig|Eenenveertig] fietsers zonder
licht, keus: bon of nu lampje kopen. De fietsenmaker had goede zaken.

= homes evening resident
Bewoner {at} klaagt over hardrijders na het avondeten. Een half uur gestaan: [vier auto's duidelijk te
hard|viel vandaag mee, hoogste 41]. Teller gevraagd bij de gemeente.
> Zijn kleinzoon speelt voor de deur, daarom belt hij.

= road evening officer
Snelheidscontrole {at}, drie kwartier. [Hoogste 83 waar je 50 mag.|Negen bekeuringen, hoogste 71.] [Bewoners
kwamen koffie brengen.|Reacties van fietsers: eindelijk.]

= road evening summer
Scooters racen {at} heen en weer tussen de drempels. Bij onze tweede ronde stil aan de kant, [helmen af,
praatje gemaakt|motoren uit].

= at:sluiskade night party
Auto's bij elkaar op de achterste rotonde, [vijftien|twintig|dertig]. Muziek, motorkappen open. Twee
driften, rest kijkt. Weggestuurd, over een half uur waren ze terug.
> Beveiliger: elke vrijdag en zaterdag, behalve als het regent.

= at:sluiskade evening
Bandensporen op beide rotondes van de Sluiskade, verse. Olie bij de laaddocks. Nog niemand te zien.

= at:kanaaldijk evening spring summer
Wielrenners en wandelaars op de Kanaaldijk, het blijft wringen. [Bel met een hand op het stuur en een grote
mond erachteraan.|Twee groepen gesproken, over en weer begrip.]

= at:kanaaldijk day
Vrachtwagen vast op de Kanaaldijk, volgde zijn navigatie. Half uur achteruit begeleid. [Derde dit
jaar.|Chauffeur kon er zelf om lachen.]

= at:kanaaldijk summer afternoon
Brug gaat open voor een hele vloot. Wachtende auto's keren op het fietspad. Twee tegengehouden.

= marketday morning warden at:marktplein
Marktdag: [negen|twaalf] busjes nog op het plein na acht uur. Kramen kunnen niet uitladen. Wegsleper was
niet nodig.

= square shops day warden
Laden en lossen blokkeert de blindengeleidestrook {at}. Chauffeur [wist niet waar die ribbels voor zijn, nu
wel|verzet hem meteen].

= shops day warden
Op de invalidenplek {at} staat een auto zonder kaart, [voor de tweede keer vandaag|bestuurder in de bakker].
Hij "kon nergens anders". Bon.

= at:bogerd afternoon weekend warden
Druk bij De Bogerd, auto's in dubbele rij voor de supermarkt. Twee winkelwagens op de rijbaan. Een uur
verkeer geregeld met de armen.

= at:kortebrink party night
Taxi's staan op de Korte Brink tot op het zebrapad. [Met drie chauffeurs afgesproken: twee op de plek, rest
bij de brug.|Werkt een kwartier en dan weer niet.]

= at:kortebrink day warden
Bezorgbusjes op de Korte Brink na elf uur, paaltje stond omlaag. [Storing in de paal gemeld.|Ondernemer
heeft een eigen zender, blijkt.]

= at:spoorlaan morning
Spitsuur Spoorlaan: afslaande vrachtauto's en de doorgaande fietsers, ik hield twee keer mijn adem in.
~ Losse groenfase voor fietsers zou dit oplossen.

= station day warden
Deelscooters {at} kriskras over de stoep, [elf|acht] stuks. Naar de vakken gereden. Bewoner met rollator
zwaaide.

= station bikes morning warden
Fietsen buiten de rekken {at}, nooduitgang versperd. [Achttien|Zesentwintig] gelabeld, [vier|zes]
verplaatst.

= tunnel afternoon warden
Fatbikes door de tunnel waar je moet lopen. [Twaalf geteld in een half uur.|Een meisje van een jaar of
vijftien stapte af voor ik iets zei.]

= tunnel morning
Aanrijding {at} tussen twee fietsers, schaafwonden en een krom wiel. De spiegel in de bocht hangt al weken
scheef.
& Spiegel is rechtgezet en schoongemaakt.

= homes evening warden
Foutparkeerders {at}, [drie|vijf] bonnen. Ambulance zou er hier niet langs kunnen. Dat argument komt aan.

= homes day resident
Bewoonster kan haar garage niet in of uit door een aanhanger {at}. Staat er volgens haar al vijf weken.
Eigenaar woont twee huizen verder en [wist van niks|haalt hem zondag weg].

= homes day warden follow
Caravan {at}, staat langer dan drie dagen. Sticker erop gedaan. [Woensdag terugkijken.|Gordijntjes dicht,
geen mensen.]

= street day quick
Auto met draaiende motor {at}, bestuurder wachtte op zijn dochter. Motor uit, bedankt.

= street day warden quick
Verkeersbord {at} omgedraaid, wijst nu de sloot in. Teruggezet.

= street homes day contact
Straatgesprek met [vier|zes] bewoners {at} over het eenrichtingsverkeer. Helft voor, helft tegen, allemaal
wel gezellig. Ik geef de stand door aan verkeer.

= rain evening street road square
Aanrijding met alleen blikschade {at}. Nat wegdek, [allebei even schrikken|samen het formulier ingevuld
onder een paraplu].

= frost morning park water
IJzel op het bruggetje {at}, [drie|vier] fietsers onderuit. Stond er met hesje tot de strooiwagen kwam.

= wind day street road
Omgewaaide bouwhekken op het fietspad {at}. Aannemer belt terug, zelf maar aan de kant gelegd.

= hot afternoon beach
Parkeren bij de Weideplas volledig vast, auto's tot aan de Klaverlaan. Bermen vol. Hulpdiensten zouden niet
bij het strandje komen.
~ Op dagen als deze vanaf elf uur iemand bij de afslag.

= hot afternoon warden beach
[Drieëntwintig|Eenendertig] bonnen langs de plas. Mensen begrijpen het, ze hadden gewoon geen andere plek
gevonden.

= sport weekend morning warden
Wedstrijddag {at}: ouders parkeren in de berm terwijl veld B leeg staat. Verkeersregelaar van de club had
griep.

= sport evening contact
Clubvoorzitter gesproken over verkeersregelaars. Zes ouders hebben zich gemeld voor de cursus.

= kingsday day crew busy officer
Koningsdag: afzettingen rond de Markt. [Twee|Vier] keer iemand die er "toch even door moest". Niet dus.
Vriendelijk gebleven.

= fair evening
Kermisverkeer: fietsen aan elk hek vast, tot aan de Oude Haven. Nooduitgang van de bieb vrijgemaakt.

= spring evening road
Paard met wagen {at} en een automobilist met haast. Paard bleef het rustigst.

= parking evening warden
Parkeerplaats {at}: [vier|zes] auto's over twee vakken heen, binnen twaalf minuten opgelost door rond te
vragen in de kantine.

= garage evening
File de garage uit na de koopavond, betaalautomaat had storing. Slagboom omhoog laten zetten door de
beheerder.

= bus afternoon contact
Buschauffeur vraagt aandacht voor de bocht bij de Stoomstraat, hij komt er elke dag auto's tegen op de
bushalte. [Heeft foto's.|Gaat het met zijn baas opnemen.]

= day quick warden
Twee keer gewaarschuwd voor fietsen op de stoep, [beide waren het met me eens|een was 84 en kreeg gelijk].

= day warden
Parkeerronde {Buurt}: [vier|zes|acht] bonnen, [twee|drie] waarschuwingen. [Alles bij de winkels.|Veel
bezoekers van de huisarts, die zijn er niet op bedacht.]

= evening street school shops
{Time} auto dwars op de stoep {at}, knipperlichten aan, niemand erin. [Was pech, takelwagen
onderweg.|Eigenaar bracht zijn moeder naar boven.]

= school schoolday warden
Ouder reed {at} door terwijl de klaar-over met het bord stond. Aangesproken bij het hek. [Schrok er zelf
van.|Zag er niets in.]
+3 school schoolday warden quick
Zelfde ouder als {ago} stond nu netjes te wachten. Duim omhoog gedaan.

= homes day resident
Bewoners {at} willen paaltjes tegen het sluipverkeer. [Drie|Vier] namens de straat gesproken, lijst met
[31|44] handtekeningen.
+9 morning
Geteld voor de paaltjes {at}: tussen zeven en negen [164|212] auto's, de helft met een bestemming in de
straat zelf.
+21 contact
Cijfers over de sluiproute {at} besproken met de gemeente. Paaltjes worden een proef met een bloembak.
Bewoners krijgen een brief.
+40 morning good
Proef met de bloembak {at} loopt: nog [58|71] auto's in dezelfde twee uur. Er staan stoelen op straat.

= road evening resident
Twee meldingen van scooters die {at} over de stoep scheuren, {time} en een half uur later.
+1 evening
Op de plek van de scooters ({ago}) gaan staan. Eén bestuurder zestien, één veertien. Scooter van de jongste
mee naar huis gelopen, vader was er niet blij mee.
+13 evening quick
Geen scooters {at} vanavond, wel de vader van laatst met de hond. Stak zijn hand op.

= day warden street square shops
Losse tegel {at}, precies waar de rollators langskomen. Gemeld als valgevaar.
+6 day warden quick
De tegel van {ago} ligt recht. En het rijtje ernaast ook, netjes.

= bikes morning warden
Labels geplakt op fietsen buiten de vakken {at}, [dertig|tweeëntwintig] stuks.
+14 day warden
Gelabelde fietsen {at} geruimd met de gemeente: [negentien|elf] gingen mee. Eén mevrouw kwam aanrennen en
kreeg de hare net op tijd.
"""
