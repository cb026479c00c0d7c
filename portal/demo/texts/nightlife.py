"""The bars, the streets around them and the way home."""

SCENES = """
= bars closing party officer busy
{Time} loopt de straat leeg {at}. [Opstootje bij de taxi's, twee duwers uit elkaar.|Rustiger dan vorige
week.|Twee keer tussen groepen gestaan.] Daarna snel stil.

= bars closing party officer crew long
Uitgaansdienst {at}. [Druk door een bandje bij de buren.|Gemiddeld druk.|Voetbal op alle schermen.]
[Drie|Vijf] keer bemiddeld, één keer gesommeerd weg te gaan.

= bars night party officer
Wildplassers in de steeg naast de shoarmazaak: [drie|vier|zes] bekeuringen. [Smoes van de avond: "het
regende toch al".|Eén wilde weten of hij bonuspunten kreeg.]

= bars night party
Vechtpartij {at}, [vier|vijf] man, duurde een halve minuut. Portiers hadden ze al uit elkaar. [Bloedneus,
geen aangifte.|Partijen elk een andere kant op gestuurd.]

= bars closing party
Glaswerk naar buiten genomen, straat ligt bezaaid {at}. [Portier gaf bekers van plastic mee, te laat.|Twee
fietsbanden lek, de mijne ook.]

= bars evening party quick
Rustig begin van de avond. [Terrassen halfvol.|Iedereen binnen door de regen.|Personeel van alle zaken
gesproken.]

= bars night party
Groep van een vrijgezellenfeest {at}, [negen|twaalf] man in roze pakjes. Luid, vrolijk, op tijd naar de
trein.

= bars closing party resident
Bewoner Sluisstraat belt {time}: "Ze staan hier te zingen alsof het carnaval is." Klopte. Koor naar de
bushalte begeleid.

= bars night party contact
Portiersoverleg op straat met beide zaken {at}: [samen sluiten met een kwartier ertussen|app-groep opnieuw
aangezet]. Als ze elkaar op de hoogte houden hoeven wij minder te rennen.

= bars day contact
Overdag langs de zaken {at}. [Nieuwe bedrijfsleider, kennisgemaakt.|Vergunning hangt netjes
zichtbaar.|Eigenaar vindt dat we te vaak met zwaailicht door de straat komen. Punt voor hem.]

= bars afternoon contact
Schoonmaakster van de Korte Brink vertelt hoe de straat er om zes uur 's ochtends uitziet. Zij ziet meer dan
wij.

= at:kortebrink night party
Op de hoek van de Sluisstraat [twintig|dertig|veertig] man bij de shoarmazaak. [Rij op de rijbaan.|Saus op
de politieauto, niet expres.] Een half uur later weg.

= at:kortebrink closing party officer busy
Korte Brink leeg krijgen kostte vanavond [veertig minuten|vijftig minuten|een uur]. Er reed maar één
nachtbus.
~ Niet de cafés, maar het wachten is het probleem.

= at:kortebrink closing party
Taxistandplaats Korte Brink: gedrang, [vier|vijf] groepen, [één klap|veel geschreeuw, geen klap]. Chauffeur
wilde niet meer rijden.

= at:kortebrink night weekday quick
Doordeweekse ronde Korte Brink. Zes mensen op één terras.

= at:kortebrink night party rain
Door de regen stonden er [vijf|zes] man te schuilen in elk portiek. Om twee uur klaar.

= at:sluiswachter night party
Bij De Sluiswachter stond de deur open met de muziek aan. Na een knikje naar binnen ging hij dicht. Portier
hield een klant tegen die het al bont maakte.

= at:sluiswachter closing party
Sluiting bij De Sluiswachter ging soepel: licht aan, muziek zacht, kauwgom uitdelen bij de deur. Werkt echt.
& Zelfde gezien op zaterdag. Ook bij Tinto aanraden?

= at:sluiswachter evening
Pubquiz bij De Sluiswachter, [zestig|zeventig] man binnen, terras netjes om tien uur dicht.

= at:sluiswachter night party
Gast geweigerd bij De Sluiswachter, bleef op de stoep staan schelden. Kwartier gepraat, taxi geregeld.

= at:tinto night party
Tinto had een dj, rij tot voorbij de kapper. [Binnen vol, niemand er meer bij: goed gedaan door de
portier.|Geduw in de rij, hekje gezet.]

= at:tinto closing party
Publiek van Tinto bleef plakken op de stoeprand, [dertig|veertig] man. Onder de ramen van de bewoners nog
wel. Verzoek twee keer herhaald.

= at:tinto night resident
Mevrouw boven Tinto hoort de bas in haar kussen. Binnen gemeten met de eigenaar: [net onder de grens|limiter
stond uit]. Box van de muur af gezet.

= at:vlonder night party spring summer
Terras De Vlonder [vol|druk], geluid draagt ver over het water. Om half twaalf iedereen binnen gevraagd door
het personeel zelf.

= at:vlonder evening summer
Bruiloft bij De Vlonder, gasten in de haven gesprongen. Bruidegom ook. Bij de kant gewacht tot de laatste
eruit was.

= quay night party
Nazit {at}: [acht|twaalf] man met restjes bier. [Eén wilde zwemmen, jas aan gehouden en praten.|Naar huis
gestuurd, half gezongen.]

= square night party
Stroom uitgaanders {at}, [tweehonderd|honderdvijftig] man in een half uur. [Twee fietsen omgegooid.|Eén
vlaggenmast beklommen, zelf weer naar beneden.]

= station closing party
Laatste trein gemist, [veertien|negen] jongeren {at}. Ouders gebeld, nachtbus uitgelegd. Eén moeder nam er
vijf mee.

= station night party
Perron vol na het feest, [luid|kletsnat] maar netjes. Conducteurs extra, dat hielp.

= garage night party
Nafeest in de garage: muziek uit een kofferbak, [vijftien|twintig] man. Galm tot aan de kerk. Kofferbak
dicht, naar huis.

= flat homes closing party resident
Terugkerend uitgaanspubliek {at}, bellen bij iedereen aan. Bewoner heeft [drie|vier] nachten slecht
geslapen.

= homes night party
Verlaten fietsen op de route naar huis {at}, [vier|zes], waarvan twee in een boom.

= kingseve night officer crew long
Koningsnacht Korte Brink: [vol|stampvol] tot half twee. [Zeven|Elf] keer bemiddeld, drie keer EHBO.
Ondernemers stopten tegelijk met tappen, een primeur.

= fair night officer crew busy
Na de kermis door naar de Brink. [Twee|Drie] ruzies van het terrein meegenomen naar de kroeg. Bij de deur
gestopt.

= christmas night party
Kerstborrels: pakken, dassen en heel slechte verliezers van een pubquiz. [Twee|Drie] taxi's geregeld.

= eve closing
Nieuwjaarsnacht op de Brink: om drie uur nog honderd man. Gelukwensen van onbekenden, [één blauw oog|geen
gedoe].

= holiday summer night
Zomeravond, alle deuren open. [Bewoners zitten zelf ook op het terras.|Om half één stoelen binnen.]

= bars closing party warden
Met de fietscoach bij de Brink: [dertig|vijfentwintig] fietsen uit de doorgang gezet voor sluitingstijd.
Scheelt struikelpartijen.

= bars night party officer
ID-controles samen met de portier {at}: [twee|vier] keer het pasje van een grote broer. Slechte gelijkenis.

= bars evening action officer crew busy
Schouw uitgaansgebied met gemeente en ondernemers. Gevonden: [drie|vijf] kapotte lampen, een blinde hoek,
twee losse tegels. Verdeling afgesproken.

= at:tinto closing party
Rokers van Tinto staan midden op straat {time}, auto kon er niet langs.
+7 night party
Rokersvak bij Tinto met tape gemaakt, na {ago}. Portier wijst ernaar, mensen gaan erin staan. Zo simpel.

= at:sluiswachter closing party
Ruzie aan de deur van De Sluiswachter, ging om een jas.
+1 day contact
Jas van {ago} lag bij de gevonden voorwerpen. Eigenaar hangt er nummers aan vanaf nu.

= bars closing party resident
Twee bewoners van de Korte Brink melden lawaai na sluiting, week na week.
+6 evening contact
Aan tafel gezeten met de bewoners van {ago} en één ondernemer. Eerst stilte, toen koffie, toen afspraken:
afval niet na middernacht storten, hoek van de straat wordt mee geveegd.
+8 closing party quick
Geen glasbak-geluid na twaalven. Bewoner stak een duim op door het raam.

= bars night party
Meisje alleen op de stoeprand {at}, huilend. Vriendinnen kwijt, telefoon leeg. [Opgeladen bij de portier,
tien minuten later waren ze weer compleet.|Moeder gebeld, die was er in een kwartier.]

= bars closing party officer
Bekende onruststokers {at} vroegtijdig naar huis gepraat. Levert niks op in de cijfers, scheelt wel een
nacht.

= bars evening weekday
Studentenavond, [zeventig|negentig] man, vooral binnen. Fietsen een ramp.

= bar bars night quick
{Time} langsgelopen, niets.
"""
