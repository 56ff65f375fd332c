namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of French. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class French
{
    public const string Words = """
        card 0 ?zéro
        card 1 un une
        card 2 deux ?couple ?paire
        card 3 trois
        card 4 quatre
        card 5 cinq
        card 6 six
        card 7 sept
        card 8 huit
        card 9 ~neuf
        card 10 dix ~dizaine
        card 11 onze
        card 12 douze douzaine
        card 13 treize
        card 14 quatorze
        card 15 quinze quinzaine
        card 16 seize
        card 17 dix_sept
        card 18 dix_huit
        card 19 dix_neuf
        card 20 vingt vingtaine
        card 30 trente trentaine
        card 40 quarante quarantaine
        card 50 cinquante cinquantaine
        card 60 soixante soixantaine
        card 70 septante
        card 80 quatre_vingt quatre_vingts huitante octante
        card 90 nonante
        card 100 ?centaine
        card 1000 ?millier
        card 1 ?simple
        card 2 ~doublé ~doublée ~double ~doubler ?doubles ?doublés ~deux_fois ?second ?seconde ?seconds ?secondes
        card 3 ~triplé ~triple ~tripler
        ord 1 premier première premiers premières ?1er
        ord 2 deuxième deuxièmes
        ord 3 troisième troisièmes
        ord 4 quatrième
        ord 5 cinquième
        ord 6 sixième
        ord 7 septième
        ord 8 huitième
        ord 9 neuvième
        ord 10 dixième
        ord 11 onzième
        ord 12 douzième
        ord 13 treizième
        ord 14 quatorzième
        ord 15 quinzième
        ord 16 seizième
        ord 20 vingtième
        ord 1 ?unième
        ord 30 trentième
        ord 40 quarantième
        ord 50 cinquantième
        ord 60 soixantième
        ord 100 centième
        hundred 100 cent cents
        scale 1000 mille
        scale 1000000 million millions mio
        scale 1000000000 milliard milliards mrd
        scale 1000000000000 billion billions
        vague 0 centaines milliers dizaines douzaines
        frac 0.5 moitié demi demie
        frac 1/3 tiers
        frac 1/4 quart quarts
        frac 1/5 cinquièmes ?cinquième
        frac 1/6 sixièmes
        frac 1/8 huitièmes
        frac 1/10 dixièmes ?dixième
        plus 0.5 et_demi et_demie
        join 0 et
        art 0 de d' un
        month 1 janvier ~janv
        month 2 février ~févr ~fév
        month 3 mars
        month 4 avril ~avr
        month 5 mai
        month 6 juin
        month 7 juillet ~juil
        month 8 août aout
        month 9 septembre ~sept
        month 10 octobre ~oct
        month 11 novembre ~nov
        month 12 décembre ~déc
        weekday 1 lundi lundis
        weekday 2 mardi mardis
        weekday 3 mercredi mercredis
        weekday 4 jeudi jeudis
        weekday 5 vendredi vendredis
        weekday 6 samedi samedis
        weekday 7 dimanche dimanches
        percent 1 pour_cent pourcent pour_cents
        points 1 point_de_pourcentage points_de_pourcentage point_de_% points_de_% points_de_pour_cent
        am 0 du_matin
        pm 0 du_soir de_l'après_midi de_l'_après_midi
        oclock 0 heures heure
        at 0 à vers dès
        tail 0 fois étages personnes
        clock 720 midi
        clock 0 minuit
        weekday 8 en_semaine jours_ouvrés jours_ouvrables
        unit km kilomètre*
        unit m mètre mètres
        unit cm centimètre*
        unit mm millimètre*
        unit mi mille milles mile miles
        unit nmi mille_marin milles_marins mille_nautique milles_nautiques
        unit ft pied pieds
        unit in pouce pouces
        unit ly année_lumière années_lumière
        unit kg kilogramme* kilo kilos
        unit g gramme grammes
        unit mg milligramme*
        unit t tonne tonnes
        unit lb livre livres
        unit GBP livre livres livres_sterling livre_sterling
        unit oz once onces
        unit ha hectare*
        unit acre acre acres
        unit km2 kilomètre_carré kilomètres_carrés
        unit m2 mètre_carré mètres_carrés
        unit mi2 mille_carré milles_carrés
        unit m3 mètre_cube mètres_cubes
        unit km3 kilomètre_cube kilomètres_cubes
        unit l litre litres
        unit ml millilitre*
        unit gal gallon gallons
        unit pint pinte pintes
        unit barrel baril barils
        unit s seconde secondes
        unit min minute minutes mn
        unit h heure heures
        unit day jour jours journée journées
        unit week semaine semaines
        unit month mois
        unit year an ans année années
        unit decade décennie décennies
        unit century siècle siècles
        unit ms milliseconde*
        unit kmh kilomètres_heure kilomètres_par_heure kilomètres_à_l'_heure km_à_l'_heure
        unit mph milles_à_l'_heure milles_par_heure miles_par_heure
        unit knot nœud nœuds noeuds noeud
        unit C degré degrés degrés_celsius
        unit F degrés_fahrenheit degré_fahrenheit
        unit W watt watts
        unit kW kilowatt kilowatts
        unit MW mégawatt mégawatts
        unit GW gigawatt gigawatts
        unit hp chevaux ch
        unit kWh kilowattheure* kilowatt_heure*
        unit MWh mégawattheure* 
        unit GWh gigawattheure*
        unit TWh térawattheure*
        unit kcal calorie* kilocalorie*
        unit B octet octets
        unit kB ko kilooctet*
        unit MB mo mégaoctet*
        unit GB go gigaoctet*
        unit TB to téraoctet*
        unit bit bit bits
        unit Mbit mégabit* mbit/s
        unit Gbit gigabit* gbit/s
        unit Hz hertz
        unit MHz mégahertz
        unit GHz gigahertz
        unit V volt volts
        unit kV kilovolt*
        unit dB décibel*
        unit USD dollar dollars dollars_américains
        unit CAD dollar dollars dollars_canadiens
        unit AUD dollar dollars dollars_australiens
        unit usdcent cent cents
        unit cent centime centimes cent cents
        unit usdcent centime centimes
        unit EUR euro euros
        unit penny penny pence
        unit UAH hryvnia hryvnias hryvnya
        unit kopiyka kopeck*
        unit PLN zloty zlotys złoty złotys
        unit ILS shekel shekels
        unit JPY yen yens
        unit CNY yuan yuans
        unit CHF franc francs francs_suisses
        unit RUB rouble roubles
        unit CZK couronne couronnes couronnes_tchèques
        unit SEK couronne couronnes couronnes_suédoises
        unit NOK couronne couronnes couronnes_norvégiennes
        unit DKK couronne couronnes couronnes_danoises
        unit INR roupie roupies
        unit KRW won wons
        unit TRY livre_turque livres_turques lire lires
        unit lira lire lires livres
        unit peso peso pesos
        unit HUF forint*
        """ + "\n";

    public const string Negations = """
        no 1 ne n' sans non
        no 2 pas jamais rien aucun aucune nul nulle personne nulle_part ni guère point plus_jamais
        nearly 1 sauf refus* empêch* évit* manqu* seulement uniquement interdi* impossible* avant moins peu rarement sinon hormis excepté cess* échou* échec* démenti* dément* nié nie nient contre hors absence absent* plutôt lieu à_peine encore privé* perd* perdu* trop suspen* rejet* exclu* incapable* abandon* arrêt*
        notno 0 non_seulement pas_seulement sans_doute n'importe ne_cesse sans_cesse sans_fil plus_ou_moins pas_à_pas n'est_ce_pas ne_manque_pas désorm* désign* désol* désir* premier_pas
        """ + "\n";
}
