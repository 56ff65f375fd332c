namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of Spanish. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class Spanish
{
    public const string Words = """
        card 0 ?cero
        card 1 un una uno ?única ?único
        card 2 dos ?ambos ?ambas ?par ?pareja
        card 3 tres
        card 4 cuatro
        card 5 cinco
        card 6 seis
        card 7 siete
        card 8 ocho
        card 9 nueve
        card 10 diez ~decena
        card 11 once
        card 12 doce docena
        card 13 trece
        card 14 catorce
        card 15 quince quincena
        card 16 dieciséis
        card 17 diecisiete
        card 18 dieciocho
        card 19 diecinueve
        card 20 veinte veintena
        card 21 veintiuno veintiún veintiuna
        card 22 veintidós
        card 23 veintitrés
        card 24 veinticuatro
        card 25 veinticinco
        card 26 veintiséis
        card 27 veintisiete
        card 28 veintiocho
        card 29 veintinueve
        card 30 treinta treintena
        card 40 cuarenta
        card 50 cincuenta cincuentena
        card 60 sesenta
        card 70 setenta
        card 80 ochenta
        card 90 noventa
        card 100 cien ciento ?centenar
        card 1000 ?millar
        card 200 doscientos doscientas
        card 300 trescientos trescientas
        card 400 cuatrocientos cuatrocientas
        card 500 quinientos quinientas
        card 600 seiscientos seiscientas
        card 700 setecientos setecientas
        card 800 ochocientos ochocientas
        card 900 novecientos novecientas
        card 1 ?una_vez
        card 2 ~doble ~dos_veces ?duplicado ?duplicó ?duplicaron ?duplicar ?duplica ?duplican
        card 3 ~triple ?triplicado ?triplicó ?triplicaron
        card 4 ?cuádruple ?cuadruplicó
        ord 1 primer primero primera primeros primeras
        ord 2 segundo segunda ?segundos ?segundas
        ord 3 tercer tercero tercera terceros terceras
        ord 4 cuarto cuarta ?cuartos ?cuartas
        ord 5 quinto quinta ?quintos
        ord 6 sexto sexta
        ord 7 séptimo séptima
        ord 8 octavo octava
        ord 9 noveno novena
        ord 10 décimo décima
        ord 11 undécimo undécima decimoprimero decimoprimera
        ord 12 duodécimo duodécima decimosegundo decimosegunda
        ord 13 decimotercero decimotercera decimotercer
        ord 14 decimocuarto decimocuarta
        ord 15 decimoquinto decimoquinta
        ord 16 decimosexto decimosexta
        ord 17 decimoséptimo decimoséptima
        ord 18 decimoctavo decimoctava
        ord 19 decimonoveno decimonovena
        ord 20 vigésimo vigésima
        ord 21 vigesimoprimer vigesimoprimera vigesimoprimero
        ord 30 trigésimo trigésima
        ord 40 cuadragésimo cuadragésima
        ord 50 quincuagésimo quincuagésima
        ord 60 sexagésimo sexagésima
        ord 100 centésimo centésima
        scale 1000 mil
        scale 1000000 millón millones mill
        scale 1000000000 mil_millones millardo millardos
        scale 1000000000000 billón billones
        vague 0 cientos miles centenares millares decenas docenas
        frac 0.5 mitad medio media
        frac 1/3 tercios tercio tercera_parte terceras_partes
        frac 1/4 cuartos ?cuarto ?cuarta cuarta_parte
        frac 1/5 quintos quinta_parte quintas_partes ?quinto
        frac 1/10 décima_parte décimas_partes
        plus 0.5 y_medio y_media
        join 0 y
        art 0 de un
        month 1 enero ~ene
        month 2 febrero ~feb
        month 3 marzo ~mar
        month 4 abril ~abr
        month 5 mayo
        month 6 junio ~jun
        month 7 julio ~jul
        month 8 agosto ~ago
        month 9 septiembre setiembre ~sept ~sep
        month 10 octubre ~oct
        month 11 noviembre ~nov
        month 12 diciembre ~dic
        weekday 1 lunes
        weekday 2 martes
        weekday 3 miércoles
        weekday 4 jueves
        weekday 5 viernes
        weekday 6 sábado sábados
        weekday 7 domingo domingos
        percent 1 por_ciento porciento por_cien
        points 1 punto_porcentual puntos_porcentuales
        am 0 de_la_mañana de_la_madrugada a.m a.m. am
        pm 0 de_la_tarde de_la_noche p.m p.m. pm
        oclock 0 horas hora h
        at 0 las la
        tail 0 veces personas plantas
        clock 720 mediodía
        clock 0 medianoche
        weekday 8 entre_semana días_laborables días_hábiles días_de_semana
        unit km kilómetro*
        unit m metro metros
        unit cm centímetro*
        unit mm milímetro*
        unit mi milla millas
        unit nmi milla_náutica millas_náuticas milla_marina millas_marinas
        unit yd yarda yardas
        unit ft pie pies
        unit in pulgada pulgadas
        unit ly año_luz años_luz
        unit kg kilogramo* kilo kilos
        unit g gramo gramos
        unit mg miligramo*
        unit t tonelada toneladas
        unit lb libra libras
        unit GBP libra libras libras_esterlinas libra_esterlina
        unit oz onza onzas
        unit ha hectárea*
        unit acre acre acres
        unit km2 kilómetro_cuadrado kilómetros_cuadrados
        unit m2 metro_cuadrado metros_cuadrados
        unit mi2 milla_cuadrada millas_cuadradas
        unit m3 metro_cúbico metros_cúbicos
        unit km3 kilómetro_cúbico kilómetros_cúbicos
        unit l litro litros
        unit ml mililitro*
        unit gal galón galones
        unit pint pinta pintas
        unit barrel barril barriles
        unit s segundo segundos segundas
        unit min minuto minutos
        unit h hora horas
        unit day día días jornada jornadas diario diarios diaria diarias
        unit week semana semanas semanal
        unit month mes meses mensual mensuales
        unit year año años
        unit decade década décadas decenio decenios
        unit century siglo siglos
        unit ms milisegundo*
        unit kmh kilómetros_por_hora
        unit ms1 metros_por_segundo
        unit mph millas_por_hora
        unit knot nudo nudos
        unit C grado grados grados_centígrados grados_celsius
        unit F grados_fahrenheit grado_fahrenheit
        unit W vatio vatios
        unit kW kilovatio kilovatios
        unit MW megavatio megavatios
        unit GW gigavatio gigavatios
        unit hp caballos cv
        unit kWh kilovatio_hora kilovatios_hora
        unit MWh megavatio_hora megavatios_hora
        unit GWh gigavatio_hora gigavatios_hora
        unit TWh teravatio_hora teravatios_hora
        unit kcal caloría* kilocaloría*
        unit B byte bytes octeto octetos
        unit kB kilobyte*
        unit MB megabyte*
        unit GB gigabyte*
        unit TB terabyte*
        unit bit bit bits
        unit Mbit megabit*
        unit Gbit gigabit*
        unit Hz hercio hercios hertz
        unit MHz megahercio*
        unit GHz gigahercio*
        unit V voltio voltios
        unit kV kilovoltio*
        unit dB decibelio* decibel*
        unit USD dólar dólares dólares_estadounidenses
        unit CAD dólar dólares dólares_canadienses
        unit AUD dólar dólares dólares_australianos
        unit usdcent centavo centavos centavo céntimo céntimos
        unit cent céntimo céntimos centavo centavos
        unit EUR euro euros
        unit penny penique peniques
        unit UAH grivna grivnas grivnia grivnias hryvnia hryvnias jrivnia jrivnias
        unit kopiyka kopek* 
        unit PLN zloty zlotys złoty esloti eslotis zlotis
        unit ILS séquel shekel shekels sékel séqueles sequels séqueles
        unit JPY yen yenes
        unit CNY yuan yuanes
        unit CHF franco francos francos_suizos
        unit RUB rublo rublos
        unit CZK corona coronas
        unit SEK corona coronas
        unit NOK corona coronas
        unit DKK corona coronas
        unit INR rupia rupias
        unit KRW won wones
        unit TRY lira liras
        unit lira lira liras
        unit peso peso pesos
        unit HUF forinto forintos florín florines
        """ + "\n";

    public const string Negations = """
        no 1 no sin
        no 2 nunca jamás nada nadie ningún ninguno ninguna tampoco ni ni_siquiera en_absoluto
        nearly 1 apenas salvo excepto neg* niega niegan evit* falt* carec* rechaz* imposib* prohíb* prohib* impid* imped* dej* antes poco pocos pocas raramente rara rara_vez solo sólo solamente menos excluy* exclu* sino contra hasta perd* pierd* ausen* incapa* fracas* desmint* desmient* vací* dejar en_lugar en_vez a_menos_que fuera todavía aún demasiado ya
        notno 0 no_solo no_sólo no_solamente sin_embargo sin_duda no_obstante nada_más ni_más negr* negoci* nada_menos sin_cesar no_más_de
        """ + "\n";
}
