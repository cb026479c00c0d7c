"""More stories: the tunnel, the bars, the harbour, the turn of the year."""

TUNNEL = """
= -495 07.10 tunnel damage by=w.postma min=15 follow
Van de acht lampen in de tunnel doen er drie het. Melding nummer vier, nog nooit iemand teruggebeld.

= -433 18.40 tunnel substances by=officer kind=contact min=45
Schouw met de vervoerder bij de tunnel. Trap en nis zijn van hen, de wanden van de gemeente, de lampen van
niemand. Foto's gemaakt van alle drie.

= -362 16.20 tunnel substances by=lead kind=contact min=60 share=gemeente
Gemeente gevraagd één aanspreekpunt voor de tunnel te noemen. Het antwoord was eerst "iedereen samen". Na
een half uur toch een naam, een kamer en een datum.
$ Wie is aanspreekbaar op de tunnel

= -247 12.00 tunnel damage by=h.bouzid min=15
Nieuwe lampen in de tunnel, allemaal, wit licht. Je ziet de kauwgom van twintig jaar.

= -240 21.20 tunnel substances by=b.yildiz min=30 staff=2
Met het nieuwe licht staat er niemand meer op de trap. Wel vijf man achter de Joriskerk.
~ Verplaatst dus. De koster bellen voor hij ons belt.

= -133 20.45 tunnel substances by=d.tahapary min=45 staff=2
Lampen kapot, drie op rij. Dezelfde avond stond de groep er weer. Je kunt er een klok op gelijk zetten.

= -90 13.30 tunnel damage by=k.brouwers min=15
Lampen vervangen door kleine in een kooi. De monteur zei dat hij ze "in een half uur" kapot zou krijgen als
hij wilde. Hij wil gelukkig niet.

= -36 22.15 tunnel substances by=officer min=60 staff=2 todo=officer+4
Uur bij de tunnel gestaan op verschillende plekken. Drie keer hetzelfde beeld: trein komt aan, twee man naar
de nis, na vijf minuten weg. De nis is de plek, niet de tunnel.
~ Nis dichtzetten met een rooster. Kost minder dan één week van ons.
"""

BARS = """
= -380 02.40 sluiswachter nightlife by=m.lamers on=sat min=60 staff=4
Vechtpartij voor De Sluiswachter, acht man. Twee portiers ertussen, wij tien minuten later. Glas op straat,
vijf bewoners aan het raam. Niemand wilde aangifte doen.

= -374 14.30 sluiswachter nightlife by=lead kind=contact min=45 on=thu
Met de eigenaar van De Sluiswachter en de portiers teruggekeken op zaterdag. Hij had gebeld, het duurde lang
voor wij er waren. Dat hebben we uitgelegd zonder mooi praten.

= -352 01.50 sluiswachter nightlife by=horeca kind=signal org=sluiswachter on=sat
We zien sinds een paar weken dat groepen die bij ons worden geweigerd blijven hangen bij de taxi's en daar
op onze gasten wachten. Vooral tussen half twee en kwart voor drie. Kunnen we bellen vóór het zover is?

= -347 15.00 sluiswachter nightlife by=officer kind=contact min=30 share=network+bars on=thu
Afspraak met de portiers: zij bellen zodra er een groep is geweigerd, wij komen dan lopend langs, zonder
lichten. Eerste proefweekend is over tien dagen.
$ Nieuwe afspraak over bellen en langskomen

= -305 02.10 kortebrink nightlife by=j.veldkamp on=sat min=30 staff=2
Portier belde om tien voor twee over een geweigerde groep. Wij stonden er om vijf voor. Groep koos voor de
nachtbus, portier voor een sigaret.

= -190 20.00 tinto nightlife by=lead kind=contact min=30 share=network+bars
Ook Tinto doet mee met de belafspraak. De nieuwe eigenares wilde weten wat zij ervoor terugkrijgt. Terechte
vraag: we lopen om kwart over twaalf langs als zij haar glaswerk naar binnen haalt.
$ Tinto doet mee met de belafspraak

= -128 02.25 tinto nightlife by=c.delgado kind=signal org=tinto on=sun
Vannacht twee keer gebeld en beide keren was er binnen tien minuten iemand. Mijn portier vroeg of hij jullie
mag houden.

= -76 03.05 kortebrink nightlife by=n.haile on=sat min=90 staff=4
Toch nog een forse ruzie bij de taxi's, zes man, één naar de eerste hulp met een pols. Twee taxichauffeurs
stonden ertussen. Portiers van beide zaken hadden al gebeld voor de eerste klap.
"""

SOUTH = """
= -365 23.40 sluiskade traffic by=officer2 on=fri min=60 staff=3
Zeventig auto's op de Sluiskade, driften op de achterste rotonde. Tot half twee verkeer geregeld, elf
bonnen.

= -290 14.00 sluiskade traffic by=officer2 kind=contact min=60
Met vijf ondernemers van de Sluiskade aan tafel. Zij willen hekken, wij een vaste avond waarop ze lampen aan
laten. De stemming was beter dan verwacht na drie koppen koffie.

= -180 23.20 sluiskade traffic by=o.aydin on=fri min=30 staff=2
Derde vrijdag met het licht aan en het hek dicht. Negen auto's, die bleven een kwartier. Een van de laatsten
vroeg of het feest verhuisd was.

= -121 16.30 kompas groups by=r.pattiasina kind=contact min=45
Schoolleiding van Het Kompas en wij hebben een vaste vrijdagmiddag afgesproken bij het fietsenhok.
Leerlingen mogen kiezen waar we over praten. Eerste onderwerp: hoeveel je verdient.

= -47 19.50 jachthaven other by=s.bensalem min=15
Vijf boten met losgesneden touw in de jachthaven, aan beide kanten van steiger C. Havenmeester heeft ze
vastgelegd.

= -31 21.10 wieken waste by=g.dijkhuizen min=15 follow
De Wieken: bankstel, kast en tapijt naast de containers, voor de derde dinsdag op rij. De nieuwe huismeester
vraagt of wij eens meelopen.
"""

NEWYEAR = """
= -24 14.00 marktplein damage by=lead kind=contact min=90 staff=3 share=network
Overleg over de jaarwisseling met gemeente, brandweer en jongerenwerk. Lijst met plekken gemaakt waar het
vorig jaar misging, per plek één aanspreekpunt. De Markt krijgt een eigen programma tot half één.
$ Wie staat waar in de nacht van oud en nieuw

= -11 16.00 bogerd damage by=s.wiersma kind=contact min=30
Met winkeliers van De Bogerd afgesproken dat de containers vanaf de dertigste binnen staan. De bakker regelt
de sleutels.

= -4 20.30 meerkoet damage by=b.yildiz min=30 staff=2
Zware knallen bij De Meerkoet, galm tussen de flats. Twee ruiten op de begane grond gesprongen. Jongens
renden naar de bergingen, niet achterna gegaan.

= -2 22.45 tunnel damage by=c.pinas min=30 staff=2
Vuurwerkbom in de tunnel, lamp van de kop eruit. Niemand in de buurt, gelukkig was de laatste trein al weg.

= 0 21.30 marktplein damage by=officer kind=action min=240 staff=6
Oudejaarsdienst. Muziek en oliebollen op de Markt van negen tot half één: ruim vierhonderd mensen, twee
duwpartijen, verder vrolijk. In Hogeland twee containers in brand, snel geblust.

= 1 01.15 kortebrink nightlife by=m.lamers min=60 staff=4
Brink vol na half één, portiers hielden het rustig. Eén gewonde hand door een sterretje.

= 1 09.30 elderpark waste by=warden kind=good_news min=60 staff=2
Nieuwjaarsronde Elderpark met een stuk of vijftien bewoners, bezems, thee. Om half twaalf lag er geen
papiertje meer.

= 5 10.00 marktplein damage by=lead kind=contact min=60 share=network
Terugblik jaarwisseling: eenderde minder schade dan vorig jaar. Wat hielp: containers weg en een programma
op de Markt. Wat miste: iemand in Hogeland tussen elf en één.
$ Terugblik en punten voor volgend jaar
"""
