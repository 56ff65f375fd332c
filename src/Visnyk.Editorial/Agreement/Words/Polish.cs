namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of Polish, in their cases. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class Polish
{
    public const string Words = """
        macro a y,a,e,ego,ej,emu,ą,ym,ych,ymi
        macro i i,a,ie,iego,iej,iemu,ą,im,ich,imi
        macro m ,a,owi,em,ie,y,ów,om,ami,ach,i,u
        card 0 ?zero ?zera
        card 1 jeden jedna jedno jednego jednej jednemu jednym jedną jedni jedne jednych
        card 2 dwa dwie dwaj dwóch dwu dwom dwoma dwiema dwoje dwojga dwojgu ?oba ?obie ?obaj ?obu ?obydwa ?obydwie ?obydwu ?oboje ?para ?parę ?pary
        card 3 trzy trzej trzech trzem trzema troje trojga
        card 4 cztery czterej czterech czterem czterema czworo czworga
        card 5 pięć pięciu pięcioma pięcioro pięciorga
        card 6 sześć sześciu sześcioma sześcioro
        card 7 siedem siedmiu siedmioma siedmioro
        card 8 osiem ośmiu ośmioma ośmioro
        card 9 dziewięć dziewięciu dziewięcioma dziewięcioro
        card 10 dziesięć dziesięciu dziesięcioma dziesięcioro
        card 11 jedenaście jedenastu jedenastoma jedenaścioro
        card 12 dwanaście dwunastu dwunastoma dwanaścioro ~tuzin ~tuzina
        card 13 trzynaście trzynastu trzynastoma
        card 14 czternaście czternastu czternastoma
        card 15 piętnaście piętnastu piętnastoma
        card 16 szesnaście szesnastu szesnastoma
        card 17 siedemnaście siedemnastu siedemnastoma
        card 18 osiemnaście osiemnastu osiemnastoma
        card 19 dziewiętnaście dziewiętnastu dziewiętnastoma
        card 20 dwadzieścia dwudziestu dwudziestoma
        card 30 trzydzieści trzydziestu trzydziestoma
        card 40 czterdzieści czterdziestu czterdziestoma
        card 50 pięćdziesiąt pięćdziesięciu
        card 60 sześćdziesiąt sześćdziesięciu
        card 70 siedemdziesiąt siedemdziesięciu
        card 80 osiemdziesiąt osiemdziesięciu
        card 90 dziewięćdziesiąt dziewięćdziesięciu
        card 100 sto stu
        card 200 dwieście dwustu
        card 300 trzysta trzystu
        card 400 czterysta czterystu
        card 500 pięćset pięciuset
        card 600 sześćset sześciuset
        card 700 siedemset siedmiuset
        card 800 osiemset ośmiuset
        card 900 dziewięćset dziewięciuset
        card 1.5 półtora półtorej
        card 1 ?raz ?jednokrotnie ?po_raz_pierwszy
        card 2 ~dwukrotnie ~dwukrotny ~dwukrotna ~dwukrotn{ego,ej,ie,ą} ~podwójnie ~podwójn@a ?podwoiła ?podwoił ?podwoiło ?podwoić ?podwoiły ~dwa_razy
        card 3 ~trzykrotnie ~potrójnie ~trzykrotn@a ?potroiła ?potroił ?potroiło
        card 4 ~czterokrotnie
        card 5 ~pięciokrotnie
        card 10 ~dziesięciokrotnie
        ord 1 pierwsz{y,a,e,ego,ej,emu,ą,ym,ych,ymi} pierwsi ?po_pierwsze
        ord 2 drug{i,a,ie,iego,iej,iemu,ą,im,ich,imi} ?wtór@a
        ord 3 trzeci trzecia trzecie trzeciego trzeciej trzeciemu trzecią trzecim trzecich trzecimi
        ord 4 czwart@a
        ord 5 piąt{y,a,e,ego,ej,emu,ą,ym,ych,ymi}
        ord 6 szóst@a
        ord 7 siódm@a
        ord 8 ósm@a
        ord 9 dziewiąt@a
        ord 10 dziesiąt@a
        ord 11 jedenast@a
        ord 12 dwunast@a
        ord 13 trzynast@a
        ord 14 czternast@a
        ord 15 piętnast@a
        ord 16 szesnast@a
        ord 17 siedemnast@a
        ord 18 osiemnast@a
        ord 19 dziewiętnast@a
        ord 20 dwudziest@a
        ord 30 trzydziest@a
        ord 40 czterdziest@a
        ord 50 pięćdziesiąt@a
        ord 60 sześćdziesiąt@a
        ord 70 siedemdziesiąt@a
        ord 80 osiemdziesiąt@a
        ord 90 dziewięćdziesiąt@a
        ord 100 setn@a
        scale 1000 tysiąc tysiąca tysiące tysięcy tysiącom tysiącami tysiącach tysiącem tys
        scale 1000000 milion@m mln
        scale 1000000000 miliard@m miliardzie mld
        scale 1000000000000 bilion@m bln
        vague 0 setki setek dziesiątki dziesiątek dziesiątkami
        frac 0.5 połowa połowę połowy połową połowie pół wpół
        frac 500000 ?półmilionowy
        frac 1/3 trzecich ?trzecia ?trzecią ?trzeciej ?jedna_trzecia ?jedną_trzecią
        frac 2/3 dwie_trzecie dwóch_trzecich dwiema_trzecimi
        frac 1/4 ćwierć ćwierci kwadrans kwadransa czwartych ?czwarta ?czwartą ?czwartej
        frac 3/4 trzy_czwarte trzech_czwartych
        frac 1/5 piątych ?piąta ?piątą ?piątej
        frac 1/10 ?dziesiąta ?dziesiątą ?dziesiątej dziesiątych
        plus 0.5 i_pół
        art 0 od
        month 1 styczeń stycznia styczniu styczniem ~stycz ~sty
        month 2 luty lutego lutemu lutym
        month 3 marzec marca marcu marcem
        month 4 kwiecień kwietnia kwietniu kwietniem ~kwiet
        month 5 maj maja maju majem
        month 6 czerwiec czerwca czerwcu czerwcem
        month 7 lipiec lipca lipcu lipcem
        month 8 sierpień sierpnia sierpniu sierpniem
        month 9 wrzesień września wrześniu wrześniem
        month 10 październik października październiku październikiem ~paź
        month 11 listopad listopada listopadzie listopadem
        month 12 grudzień grudnia grudniu grudniem
        weekday 1 poniedział{ek,ku,kowi,kiem,ki,ków,kach}
        weekday 2 wtor{ek,ku,kowi,kiem,ki,ków,kach}
        weekday 3 środa środę środy środzie środą środowy środowego środową środowej środach
        weekday 4 czwart{ek,ku,kowi,kiem,ki,ków,kach}
        weekday 5 piąt{ek,ku,kowi,kiem,ki,ków,kach}
        weekday 6 sobota sobotę soboty sobocie sobotą sobót soboty
        weekday 7 niedziela niedzielę niedzieli niedzielą niedziele niedzielnego niedzielne niedzielny niedzielnej
        percent 1 procent procent{u,y,ami,owy,owego,owej,owe,owa} proc %_owy
        points 1 punkt{y,ów,u,ami,owi}_procentow{y,ych,e,ego,ymi} punkt_procentowy p.p pkt_proc pkt._proc p.proc
        am 0 rano w_nocy nad_ranem przed_południem
        pm 0 po_południu wieczorem
        oclock 0 godzina godzinie godziną godz godziny
        at 0 o od do godz
        tail 0 krotn* piętrow* osobow* osob* razy miejscow* konn* tysięczn* krotnie miliono* stronicow* pokojow* dniów* procentow* dniow* częściow* setow* etapow* rodzinn* letni*
        pre 1 jedno
        pre 2 dwu dwo
        pre 3 trzy trój
        pre 4 cztero
        pre 5 pięcio
        pre 6 sześcio
        pre 7 siedmio
        pre 8 ośmio
        pre 9 dziewięcio
        pre 10 dziesięcio
        pre 11 jedenasto
        pre 12 dwunasto
        pre 13 trzynasto
        pre 14 czternasto
        pre 15 piętnasto
        pre 16 szesnasto
        pre 17 siedemnasto
        pre 18 osiemnasto
        pre 19 dziewiętnasto
        pre 20 dwudziesto
        pre 30 trzydziesto
        pre 40 czterdziesto
        pre 50 pięćdziesięcio
        pre 60 sześćdziesięcio
        pre 70 siedemdziesięcio
        pre 80 osiemdziesięcio
        pre 90 dziewięćdziesięcio
        pre 100 stu sto
        clock 720 południe południa południu południem
        clock 0 północ północy północą
        weekday 8 dni_powszednie dniach_powszednich dni_robocze dniach_roboczych dni_robocz* powszednie
        month 1 ?styczniow@a
        month 2 ?lutow@a
        month 3 ?marcow@a
        month 4 ?kwietniow@a
        month 5 ?majow@a
        month 6 ?czerwcow@a
        month 7 ?lipcow@a
        month 8 ?sierpniow@a
        month 9 ?wrześniow@a
        month 10 ?październikow@a
        month 11 ?listopadow@a
        month 12 ?grudniow@a
        weekday 1 ?poniedziałkow@a
        weekday 2 ?wtorkow@a
        weekday 4 ?czwartkow@a
        weekday 5 ?piątkow@a
        weekday 6 ?sobotni*
        weekday 7 ?niedzieln@a
        card 2 ?dwojgiem
        card 4 czworgiem
        card 5 pięcior*
        card 6 sześcior*
        card 7 siedmior*
        card 8 ośmior*
        card 9 dziewięcior*
        card 10 dziesięcior*
        card 11 jedenaścior*
        card 12 dwanaścior*
        card 13 trzynaścior*
        card 14 czternaścior*
        card 15 piętnaścior*
        card 16 szesnaścior*
        card 17 siedemnaścior*
        card 18 osiemnaścior*
        card 19 dziewiętnaścior*
        card 20 dwadzieścior*
        card 30 trzydzieścior*
        card 40 czterdzieścior*
        vague 0 studni* studnia studnią studnię studnie studzien
        unit km kilometr* kilometrow*
        unit m metr metra metry metrów metrem metrami metrach metrow*
        unit cm centymetr*
        unit mm milimetr*
        unit mi mila mile mil mili milą milę milami milowy milowa
        unit nmi mil_morskich mile_morskie mila_morska mili_morskich milami_morskimi
        unit yd jard@m
        unit ft stopa stopy stóp stopę stopami
        unit in cal cala cale cali calow*
        unit ly rok_świetlny lata_świetlne lat_świetlnych
        unit kg kilogram* kilo kg
        unit g gram gramy gramów grama gramami gramow*
        unit mg miligram*
        unit t tona tony ton tonę tonami tonach tonow*
        unit lb funt@m
        unit GBP funt@m funt{ów,y,ami}_szterlingów
        unit oz uncja uncje uncji
        unit ha hektar*
        unit acre akr akra akry akrów
        unit km2 kilometr{ów,y,a}_kwadratow{ych,e,ego} km_kw
        unit m2 metr{ów,y,a}_kwadratow{ych,e,ego} m_kw
        unit mi2 mil_kwadratowych mile_kwadratowe
        unit m3 metr{ów,y,a}_sześcienn{ych,e,ego} 
        unit km3 kilometr{ów,y,a}_sześcienn{ych,e,ego}
        unit l litr litra litry litrów litrami litrow*
        unit ml mililitr*
        unit gal galon*
        unit barrel baryłka baryłki baryłek baryłkę baryłkami
        unit s sekund* sek
        unit min minut* min
        unit h godzin* godz
        unit day dzień dnia dni dniu dniem dniami dniach doba doby dób dobę dobowy dniow* dobow*
        unit week tydzień tygodnia tygodnie tygodni tygodniu tygodniem tygodniami tygodniach tygodniow*
        unit month miesiąc* miesięcy miesięczn*
        unit year rok roku rokiem lata lat latami latach latom r letni letnia letniego letniej letnią letnim letnich letnie letnimi latk* latek lecie lecia leciu roczny roczna rocznego rocznej
        unit decade dekada dekady dekad dekadę dziesięciolecie dziesięciolecia
        unit century stulecie stulecia stuleci wieków
        unit ms milisekund*
        unit kmh kilometr{ów,y,a}_na_godzinę km/godz
        unit ms1 metr{ów,y,a}_na_sekundę
        unit mph mil_na_godzinę
        unit knot węzeł węzły węzłów węzła węzłami
        unit C stopień stopnie stopni stopniach stopniami stopnia stopni_celsjusza stopnie_celsjusza stopnia_celsjusza st
        unit F stopni_fahrenheita
        unit W wat watów waty
        unit kW kilowat kilowatów kilowaty
        unit MW megawat megawatów megawaty megawatow*
        unit GW gigawat gigawatów gigawaty
        unit hp koni_mechanicznych km_mocy
        unit kWh kilowatogodzin*
        unit MWh megawatogodzin*
        unit GWh gigawatogodzin*
        unit TWh terawatogodzin*
        unit kcal kalori* kilokalori*
        unit B bajt@m
        unit kB kilobajt*
        unit MB megabajt*
        unit GB gigabajt*
        unit TB terabajt*
        unit bit bit bity bitów bita bitow*
        unit Mbit megabit* mb/s
        unit Gbit gigabit*
        unit Hz herc@m herców
        unit MHz megaherc*
        unit GHz gigaherc*
        unit V wolt@m woltów
        unit kV kilowolt*
        unit dB decybel*
        unit USD dolar* dol
        unit CAD dolar* dolarów_kanadyjskich
        unit AUD dolar* dolarów_australijskich
        unit usdcent cent centy centów centa centami
        unit cent cent centy centów centa centami eurocent*
        unit EUR euro
        unit penny pens pensy pensów
        unit UAH hrywna hrywny hrywien hrywnę hrywnami hrywnach
        unit kopiyka kopiejk* kopiejek
        unit PLN złoty złote złotych złotego złotym złotymi zł
        unit grosz grosz grosze groszy grosza gr
        unit ILS szekel szekla szekle szekli
        unit JPY jen jena jeny jenów jenach
        unit CNY juan juana juany juanów
        unit CHF frank franka franki franków
        unit RUB rubel rubla ruble rubli rublach
        unit CZK korona korony koron koronę koronami
        unit SEK korona korony koron koronę
        unit NOK korona korony koron koronę
        unit DKK korona korony koron koronę
        unit INR rupia rupie rupii
        unit KRW won wony wonów
        unit TRY lira liry lir
        unit lira lira liry lir
        unit peso peso pesos
        unit HUF forint forinty forintów forinta
        """ + "\n";

    public const string Negations = """
        no 1 nie bez brak nie_ma
        no 2 nikt nikogo nikomu nikim nic niczego niczym niczemu nigdy nigdzie żaden żadna żadne żadnego żadnej żadnych żadnym żadną żadnemu żadnymi ani ani_jeden bynajmniej
        nearly 1 ledwie ledwo rzadko mało niewiel* zamiast oprócz poza odmów* odmawia* zaprzecz* zabrani* zabroni* zakaz* unika* unikn* przesta* uniemożliw* brakuje brakowało brakiem braku braków chyba_że tylko dopiero dopóki zanim przed inaczej utraci* stracił* strac* odrzuc* wyklucz* pusty puste pusta przeciw* zaniech* wstrzym* niezdoln* dotąd wciąż
        notno 0 nie_tylko niedziel* niemiec* niemc* niemcy niedawn* niektór* niemal niech niebo nieba nieco niego niej nich nim nimi nieustann* niezwłoczn* nierzadko nieopodal niedługo niezbędn* nie_mniej niewątpliw* niezależn* niezwykl* nieraz bezpiecz* bezpośredn* bezpłatn* nie_licząc nieruchomo* nieść niesie bezrobo*
        """ + "\n";
}
