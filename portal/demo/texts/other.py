"""Bicycles, scams at the door, found things and the rest."""

SCENES = """
= bikes morning spring summer autumn
[Vier|Zes|Drie] aangiftes gestolen fietsen {at} sinds gisteren. [Twee elektrische met alleen een
ringslot.|Allemaal tussen zeven en tien uur.] Doorgegeven aan de vervoerder voor de beelden.
> Stallingsbeheerder: bestelbusje met dichte ramen, twee keer deze week.

= bikes evening officer spring summer autumn
Lokfietsplek bekeken {at}. [Niets.|Eén persoon probeerde drie sloten, bij de vierde zag hij ons.]

= bikes afternoon warden spring summer autumn action
Graveeractie {at}: [zevenendertig|eenenveertig] fietsen gegraveerd, rij tot om de hoek. Gratis ijsjes erbij
van de supermarkt.

= bikes evening backtoschool
Weken na de vakantie, dan gaan de fietsen weg. [Vijf|Acht] lege sloten aan het rek {at}, doorgeknipt.
~ Elk jaar in september hetzelfde. Zomer was rustig.

= bikes morning quick
Doorgeknipt slot {at}, fiets weg.

= school afternoon schoolday spring autumn
Fiets van een leraar weg {at}, kinderen hebben een zoekteam opgericht. Teruggevonden in de sloot.

= homes day resident
Nepagent aan de telefoon bij een bewoner {at}: vroeg naar sieraden. [Ze hing op en belde ons.
Topvrouw.|Gelukkig kwam haar zoon net binnen.] Buren gewaarschuwd.

= homes afternoon resident
Aan de deur: iemand met een "lekkage beneden". Bewoner {at} liet hem niet binnen. Beschreven in het eigen
systeem, buurtapp gewaarschuwd.

= homes day contact
Voorlichting babbeltrucs {at}, [negen|veertien] mensen bij de koffie. Rollenspel met een nepagent. Ik was de
nepagent, blijkbaar niet overtuigend.

= centre day contact
Spreekuur {at}: [vijf|acht] bezoekers. [Pinfraude, fietsen, een verloren hoorapparaat.|Vooral vragen over de
nieuwe parkeervergunning.]

= centre afternoon contact
Digitaal café {at}: meegeholpen met [zes|negen] telefoons. Wachtwoorden op briefjes, allemaal hetzelfde
briefje.

= day
Portemonnee gevonden {at}, afgegeven bij het bureau. [Eigenaar gebeld via de bank.|Alles zat er nog in.]

= day quick
Sleutelbos gevonden {at}, label zonder adres, gelukkig.

= bus day
Tas blijven staan {at}. Leeg, een broodtrommel en een gymschoen. Tas gebracht naar het loket.

= hot day warden
Het watertappunt {at} doet het niet, mensen vragen erom. Drinkwater gevuld bij de bieb.

= marketday day contact
Marktkraam van het wijkteam: [veertig|dertig] gesprekjes, stapel kaartjes over [fietssloten|babbeltrucs] op.
Eén voorstel voor een bankje, één huwelijksaanzoek (niet voor ons).

= library day contact
Elke eerste woensdag zitten we in de bieb: [drie|zes] vragen, waarvan één over een vliegveld.

= day contact street
Kennisgemaakt met de nieuwe [imam|dominee|koster] van {buurt}. Hij kent na twee weken al meer mensen dan ik
na een jaar.

= day contact street
Belde de [huisarts|apotheker] van {buurt} over parkeren. Kwam uit op samen een keer lunchen.

= evening contact centre
Buurtvergadering {Buurt}: [veertien|negentien] mensen, drie onderwerpen, één koekje de man.

= evening warden contact centre library
Buurtapp-beheerders bij elkaar, [vijf|zeven] straten. Afspraak: geen foto's van mensen delen, wel tijd en
plek.

= day lead contact centre library
Overleg met de gemeente over {buurt}. Twee punten af, één blijft liggen omdat er niemand over gaat. Vraag
dus wie wel.

= day lead contact street square
Ronde gelopen met de nieuwe wethouder door {buurt}. Eerst de mooie kant, toen de eerlijke kant.

= wind evening
Stormschade rond: [vier|zes] plekken bezocht. Kinderwagen op het dak van de fietsenstalling.

= rain evening street square
Putten kunnen het niet aan {at}, water tot de drempels. Zandzakken gelegd met bewoners.

= frost day park water
IJs op de vijver draagt nog niet. Drie keer uitgelegd, touw gespannen.

= dark evening warden
Woonwijkronde {Buurt}: [drie|vijf] deuren open, licht aan, niemand thuis. Briefje achter.

= sinterklaas afternoon
Intocht: routes vrijgemaakt, kind kwijt, kind terug. Piet verloor een schoen.

= holiday homes day
Vakantiecontrole voor oudere bewoner {at}. Plantjes water gegeven, was inbegrepen blijkbaar.

= bikes day warden
Twee e-bikes weg {at}, allebei alleen op het ringslot gezet.
+3 afternoon
E-bike van {ago} gevonden in het riet bij de Weideplas, accu eruit. Eigenaar kwam met drie kinderen achterin
de auto.
"""
