"""Dogs, cats, swans and the rest."""

SCENES = """
= dogs morning
Loslopende hond {at}, [jack russell|labrador|iets met veel haar]. Riem was over de kop gegleden. Baasje kwam
buiten adem aan.

= dogs morning warden
Hondenveld: hek klemt, honden lopen zo de weg op. Met een stuk touw gefikst tot de monteur komt.

= dogs evening warden contact
Groepje hondenbezitters gesproken. Ze missen een lantaarn en een bak. [Lamp aangevraagd.|Bak komt er, zegt
de gemeente.]

= park morning warden
Hondenpoep {at}: [elf|zeven] keer gestapt, nul keer gezien wie. Zakjesautomaat leeg.

= park day warden
Losse hond joeg op eenden {at}. Eigenaar vindt dat hij luistert. Hond vond van niet. Aan de lijn nu.

= park spring day
Zwaan op het nest {at}, valt fietsers aan. Paadje afgezet met lint, bordje erbij: "Boze moeder."

= park spring morning
Eendjes in de put gevallen {at}. [Vijf|Zeven] stuks eruit gevist met een emmer, moeder stond te schelden.

= homes day resident
Kat zit al een dag in de boom {at}. Ladder te kort. Kwam eruit zodra iemand een blikje openmaakte.

= homes evening
Papegaai op het balkon van de buren {at}. [Zei "goedemorgen" midden in de avond.|Met een handdoek gevangen.]

= homes day
Pitbull zonder muilkorf {at}, aan de lijn, kalm. [Buren bang, hond niet.|Met de eigenaar gesproken.]

= homes day resident
Duiven gevoerd {at}, balkons wit. Vriendelijk gesprek met de voerder, die mag ze ook in het park voeren.

= homes morning spring summer autumn
Egel vast in een gaashek {at}. Losgeknipt, gewond achterpootje, naar de opvang gebracht.

= flat day
Ratten {at}, bij de bakken. [Brood in het gras.|Twee gezien in tien minuten.] Ongediertebestrijding gepland.

= flat afternoon contact
Bewoner {at} heeft drie honden op één kamer. Goed verzorgd, maar klein. Dierenbescherming geeft advies, geen
controle.

= water day
Vis dood bovengedreven {at}, tientallen brasems. [Waterschap neemt monsters.|Zuurstoftekort na het onweer,
waarschijnlijk.]

= water morning spring summer
Schildpad {at}, formaat soepbord. Klom bij ons op de kant alsof hij ons kende. Naar de opvang.

= road evening
Reeën op de dijk, twee fietsers moesten hard remmen. Waarschuwingsbord aangevraagd.

= road night
Aangereden vos {at}, dood. Gemeente haalt hem op.

= school schoolday
Schapen losgebroken: twee gevonden in de fietsenstalling, één op het plein bij groep 3.

= at:elderpark afternoon
Geit van de kinderboerderij op het dak van het hok. Kwam er zelf ook weer af. Publiek teleurgesteld.

= at:elderpark morning warden
Konijnen gedumpt in het Elderpark, [vier|zes]. Vrijwilligers van de boerderij hebben ze gevangen. [Meestal
na de vakantie.|Kist stond ernaast.]

= square day warden
Meeuwen trekken elke zak open {at}. Ondernemers spannen draad boven de bakken.

= hot afternoon urgent
Hond in een afgesloten auto {at}, raam op een kiertje. [Eigenaar omgeroepen, kwam binnen vijf minuten.|Ruit
ingetikt, hond gered, eigenaar boos tot hij de hond zag.]

= fireworks evening
Angstige hond aangetroffen {at}, gevlucht voor de knallen. Via de chip was het baasje zo gevonden, die zat
al twee uur te zoeken.

= spring day warden street park homes
Wespennest? Bijenzwerm {at}! Imker kwam met een doos en een sigaar. Half {buurt} stond te kijken.

= day quick
Losse hond {at}, thuisgebracht.

= day warden quick
Hondencontrole: [acht|elf] gesproken, iedereen had zakjes.

= bus morning
Bus vertraagd omdat een zwaan op de halte stond. Chauffeur wachtte. Zwaan won.

= homes day
Beet door een hond {at}: kind, schram. Beide ouders bij elkaar gezet, hond krijgt training.
+7 day contact
Terug naar aanleiding van de beet van {ago}. Hond draagt nu een muilkorf, kind geeft hem koekjes door het
hek.

= park morning warden
Zwanen {at}, één heeft een vishaak in de snavel.
+1 day
Zwaan van {ago} gevangen door de dierenambulance. Duurde twee uur, drie natte broeken.
+9 morning quick good
De zwaan met de vishaak is terug {at}, met zijn vrouw.

= homes evening resident
Vermist: oude grijze kat, {street}. Briefjes hangen overal.
+5 morning good
Kat gevonden! Zat bij de bloemist onder de toonbank, {at} terug naar huis. Hele straat blij.
"""
