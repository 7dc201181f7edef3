"""Words around numbers in other languages: magnitudes, units, bounds, months, labels.

Curated from the languages, for the ones that news is most often written in: German,
French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Polish, Czech,
Turkish, Russian, Ukrainian, Greek, Arabic, Hebrew, Hindi, Thai, Chinese, Japanese,
Korean.
Number words ("zwölf", "douze") are not among them.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set


def _forms(forms: str) -> frozenset[str]:
    """Spellings with white space between, "_" for a blank inside one."""
    return frozenset(form.replace("_", " ") for form in forms.split())


_SCALE_FORMS: Final = {
    1e3: """
        tausend tsd mille mil mila duizend tusen tusind tys tysięcy tysiące tisíc
        tisíce bin ribu тыс тысяч тысячи тысячу тис тисяч тисячі χιλιάδες ألف آلاف אלף
        हज़ार हजार ezer хиляди хиљада mii
        """,
    1e5: "लाख",
    1e6: """
        mio mill mln million millionen millions millón millones milione milioni milhão
        milhões miljoen miljon miljoner millioner milion miliony milionów milionů
        milionu milyon millió juta mlj млн миллион миллиона миллионов мільйон мільйона
        мільйонів милион милиона милиони милијуна εκατ εκατομμύρια مليون ملايين מיליון
        triệu milioane
        """,
    1e7: "करोड़",
    1e9: """
        mrd mld mds md milliarde milliarden milliard milliards miliardo miliardi
        bilhão bilhões miljard miljarder milliarder miliard miliardy miliardów
        miliardu milliárd milyar miliar mia млрд миллиард миллиарда миллиардов мільярд
        мільярда мільярдів милиард милиарда милијарде милијарду δισ δισεκατομμύρια
        مليار مليارات מיליארד अरब tỷ miliarde mil_millones mil_milhões
        """,
    1e12: "billion billionen billón billones трлн триллион триллионов",
}
# Magnitudes behind digits, in small letters and without the period of a short form.
SCALES: Final = extended(
    "foreign_numbers.scales",
    {
        form: value
        for value, forms in _SCALE_FORMS.items()
        for form in sorted(_forms(forms))
    },
)
# Magnitudes of East Asian writing, which follow each other: "1億2000万".
EASTERN_SCALES: Final = extended(
    "foreign_numbers.eastern_scales",
    {
        **dict.fromkeys("百백", 1e2),
        **dict.fromkeys("千천", 1e3),
        **dict.fromkeys("万萬만", 1e4),
        **dict.fromkeys("億亿억", 1e8),
        **dict.fromkeys("兆조", 1e12),
        "พัน": 1e3,
        "หมื่น": 1e4,
        "แสน": 1e5,
        "ล้าน": 1e6,
        "百万": 1e6,
        "千万": 1e7,
    },
)
# Units by their spellings, in small letters.
UNITS: Final = extended(
    "foreign_numbers.units",
    {
        "percent": _forms(
            """
            % prozent procent proc prosent por_ciento por_cento pour_cent per_cento
            процент процента процентов відсоток відсотка відсотків procenta procentów
            في_المئة بالمئة في_المائة بالمائة प्रतिशत फीसदी אחוז אחוזים τοις_εκατό
            """
        ),
        "percentage point": _forms(
            """
            prozentpunkte prozentpunkten prozentpunkt points_de_pourcentage
            puntos_porcentuales punti_percentuali pontos_percentuais procentpunten
            procentenheter
            """
        ),
        "dollar": _forms(
            """
            $ us-dollar dollar dollars dólares dólar dollari dollaro dollár долара
            долларов доллара доллар доларів долара dolarów dolary dolarů dolar دولار
            דולר डॉलर δολάρια
            """
        ),
        "euro": _forms("€ eur euro euros евро євро يورو אירו ευρώ avro यूरो"),
        "pound sterling": _forms(
            """
            £ pfund livres_sterling libras libras_esterlinas sterline pond фунтов
            фунтов_стерлингов
            """
        ),
        "franc": _forms("chf franken francs francos franchi"),
        "rouble": _forms(
            """
            ₽ rubel roubles rublos rubli roebel рублей рубля рубль руб рублів
            """
        ),
        "hryvnia": _forms("₴ hrywnja гривень гривні гривня гривен грн"),
        "yuan": _forms("yuan юаней юаня يوان"),
        "yen": _forms("¥ yen иен ين"),
        "krone": _forms("kroner krone"),
        "krona": _forms("kronor krona"),
        "peso": _forms("pesos peso"),
        "zloty": _forms("zł złotych złote"),
        "czech koruna": _forms("kč korun koruny"),
        "turkish lira": _forms("₺ lira lirası tl"),
        "real": _forms("reais real"),
        "indian rupee": _forms("₹ रुपये रुपए"),
        "shekel": _forms("₪ שקל שקלים"),
        "pound": _forms("جنيه"),
        "riyal": _forms("ريال"),
        "dinar": _forms("دينار"),
        "dirham": _forms("درهم"),
        "kilometre": _forms(
            """
            km kilometer kilomètres kilomètre kilómetros kilómetro quilômetros
            quilómetros chilometri kilometrů kilometrów kilometre км километров
            километра километр кілометрів كيلومترا كيلومتر किलोमीटर किमी קילומטר
            χιλιόμετρα
            """
        ),
        "metre": _forms(
            """
            m meter metern mètres mètre metros metro metri meters metrů metrów metre
            метров метра метр метрів مترا متر मीटर מטר מטרים
            """
        ),
        "centimetre": _forms(
            """
            cm zentimeter centimètres centímetros centimetri см сантиметров
            """
        ),
        "millimetre": _forms("mm millimeter millimètres milímetros мм"),
        "kilometre per hour": _forms(
            """
            km/h km/t stundenkilometer stundenkilometern kilomètres_à_l'heure
            kilómetros_por_hora км/ч км/год
            """
        ),
        "square kilometre": _forms(
            """
            km² km2 quadratkilometer quadratkilometern kilomètres_carrés
            kilómetros_cuadrados chilometri_quadrati квадратных_километров
            """
        ),
        "square metre": _forms(
            """
            m² m2 qm quadratmeter quadratmetern mètres_carrés metros_cuadrados
            metri_quadrati кв_м квадратных_метров
            """
        ),
        "hectare": _forms("ha hektar hectares hectáreas ettari га гектаров"),
        "tonne": _forms(
            """
            t tonnen tonne tonnes toneladas tonnellate ton тонн тонны т طن टन tun
            """
        ),
        "kilogram": _forms(
            """
            kg kilogramm kilo kilos kilogrammes kilogramos chili chilogrammi кг
            килограммов килограмма كيلوغرام किलो किलोग्राम
            """
        ),
        "gram": _forms("gramm grammes gramos grammi грамм"),
        "litre": _forms("l liter litern litres litros litri литров литра لتر लीटर"),
        "degree": _forms("° grad degrés grados gradi градусов градуса"),
        "celsius": _forms("°c grad_celsius degrés_celsius grados_celsius"),
        "megawatt": _forms("mw megawatt мегаватт мвт"),
        "second": _forms(
            """
            sekunden secondes segundos secondi секунд секунды ثانية सेकंड
            """
        ),
        "minute": _forms(
            """
            minuten minutes minutos minuti minuut minutter minuter minut dakika минут
            минуты минуту хвилин دقيقة दقائق मिनट דקות
            """
        ),
        "hour": _forms(
            """
            stunden stunde heures heure horas hora ore uur timer timmar godzin hodin
            saat часов часа час годин ساعة ساعات घंटे घंटा שעות ώρες ωρών óra
            """
        ),
        "day": _forms(
            """
            tage tagen tag jours jour días día dias giorni giorno dagen dag dage dagar
            dni dní gün дней дня день днів أيام يوما दिन दिनों ימים ημέρες hari
            """
        ),
        "week": _forms(
            """
            wochen woche semaines semaine semanas settimane weken uger uker veckor
            tygodni týdnů hafta недель недели неделю тижнів أسابيع أسبوعا सप्ताह हफ्ते
            שבועות
            """
        ),
        "month": _forms(
            """
            monate monaten monat mois meses mesi maanden måneder månader miesięcy měsíců
            ay месяцев месяца месяц місяців أشهر شهرا महीने חודשים bulan
            """
        ),
        "year": _forms(
            """
            jahre jahren jahr ans an années año años anos anni anno jaar år lat roků let
            yıl лет года год років سنوات سنة عاما أعوام साल वर्ष שנים χρόνια tahun
            """
        ),
        "year of age": _forms(
            """
            jahre_alt jährige jähriger jährigen jähriges jährigem jaar_oud åring årig
            år_gammel ans_révolus años_de_edad anos_de_idade anni_di_età yaşında
            yaşındaki летний летняя летнего летнюю летней річний річна річного letni
            letnia letniego letý letá
            """
        ),
    },
)
# The same where no blank parts words: right behind the digits.
EASTERN_UNITS: Final = extended(
    "foreign_numbers.eastern_units",
    {
        "percent": _forms("% パーセント 퍼센트 เปอร์เซ็นต์"),
        "percentage point": _forms("個百分點 个百分点 ポイント %포인트"),
        "dollar": _forms("美元 美金 ドル 달러"),
        "euro": _forms("欧元 歐元 ユーロ 유로"),
        "pound sterling": _forms("英镑 英鎊 ポンド 파운드"),
        "rouble": _forms("卢布 盧布 ルーブル 루블"),
        "yuan": _forms("元 人民币 人民幣 人民元 위안"),
        "yen": _forms("日元 日圓 円 엔"),
        "baht": _forms("บาท"),
        "won": _forms("韩元 韓元 ウォン 원"),
        "hong kong dollar": _forms("港元"),
        "kilometre": _forms("公里 千米 キロメートル キロ ㎞ km 킬로미터"),
        "metre": _forms("米 メートル m 미터"),
        "centimetre": _forms("厘米 公分 センチ cm 센티미터"),
        "kilometre per hour": _forms("公里/小时 km/h"),
        "square kilometre": _forms(
            """
            平方公里 平方千米 平方キロメートル 平方キロ 제곱킬로미터
            """
        ),
        "square metre": _forms("平方米 平方メートル 제곱미터"),
        "hectare": _forms("公顷 公頃 ヘクタール 헥타르"),
        "tonne": _forms("吨 噸 トン 톤"),
        "kilogram": _forms("公斤 千克 キログラム kg 킬로그램"),
        "magnitude": _forms("级地震 級地震"),
        "year of age": _forms("岁 歲 歳 才 세 살"),
        "second": _forms("秒 秒間 초"),
        "minute": _forms("分钟 分鐘 分間 分 분"),
        "hour": _forms("小时 小時 時間 시간"),
        "day": _forms("天 日間 日间 일간"),
        "week": _forms("周 週間 星期 주"),
        "month": _forms("个月 個月 か月 カ月 ヶ月 ヵ月 개월"),
        "year": _forms("年間 年间 年 년간 년"),
    },
)
# What counts people and things there.
COUNTERS: Final = word_set(
    "foreign_numbers.counters",
    "人 名 位 个 個 件 台 棟 軒 隻 只 匹 頭 头 辆 輛 架 艘 座 所 家 户 戶 票 次 回 발 "
    "명 개 건 대 회 채 가구 표 คน ราย",
)
# What may stand between a magnitude and its unit or noun.
LINKS: Final = word_set("foreign_numbers.links", "de di d' d’ af")
# Before the noun that is counted.
QUANTIFIERS: Final = word_set(
    "foreign_numbers.quantifiers",
    """
    weitere weiteren anderen andere autres autre otras otros más altri altre outras
    outros andere andra andre других другие inne dalších diğer
    """,
)
# Before a number: it is not meant exactly.
APPROXIMATORS: Final = extended(
    "foreign_numbers.approximators",
    (
        *("rund", "etwa", "ungefähr", "circa", "ca.", "knapp", "gut", "fast"),
        *("environ", "près de", "quelque", "autour de", "unos", "unas", "cerca de"),
        *("alrededor de", "casi", "aproximadamente", "circa", "quasi", "ongeveer"),
        *("zo'n", "omkring", "cirka", "omtrent", "nästan", "około", "asi", "yaklaşık"),
        *("около", "примерно", "почти", "приблизно", "близько", "περίπου", "حوالي"),
        *("نحو", "लगभग", "करीब", "约", "約", "大约", "大約", "近", "およそ", "약"),
        *("sekitar", "khoảng"),
    ),
)
# Before a number: it is the least.
MINIMUM_FRONTS: Final = extended(
    "foreign_numbers.minimum_fronts",
    (
        *("mindestens", "wenigstens", "mehr als", "über", "au moins", "plus de"),
        *("al menos", "por lo menos", "más de", "mais de", "pelo menos", "almeno"),
        *("più di", "oltre", "minstens", "ten minste", "meer dan", "minst", "mer än"),
        *(
            "mere end",
            "mer enn",
            "mindst",
            "co najmniej",
            "ponad",
            "nejméně",
            "více než",
        ),
        *("en az", "не менее", "более", "больше", "как минимум", "по меньшей мере"),
        *("понад", "щонайменше", "не менше", "τουλάχιστον", "أكثر من", "على الأقل"),
        *(
            "कम से कम",
            "से अधिक",
            "至少",
            "超过",
            "超過",
            "少なくとも",
            "최소",
            "lebih dari",
        ),
        *("יותר מ-", "לפחות", "hơn"),
    ),
)
# Before a number: it is the most.
MAXIMUM_FRONTS: Final = extended(
    "foreign_numbers.maximum_fronts",
    (
        *("höchstens", "maximal", "bis zu", "weniger als", "unter", "au plus"),
        *("moins de", "jusqu'à", "hasta", "menos de", "como máximo", "até", "meno di"),
        *("fino a", "minder dan", "tot", "upp till", "färre än", "op til", "opp til"),
        *("mniej niż", "do", "až", "méně než", "en fazla", "до", "менее", "не более"),
        *("менше", "μέχρι", "أقل من", "至多", "最多", "不到", "最大", "최대"),
    ),
)
# Behind a number or its unit, where no blank parts words: it is the least.
MINIMUM_ENDS: Final = extended(
    "foreign_numbers.minimum_ends", ("以上", "余", "餘", "多", "超", "이상", "여")
)
# The same: it is the most.
MAXIMUM_ENDS: Final = extended(
    "foreign_numbers.maximum_ends", ("以下", "以内", "未満", "未满", "이하", "미만")
)
# The same: it is not meant exactly.
APPROXIMATE_ENDS: Final = extended(
    "foreign_numbers.approximate_ends",
    ("左右", "上下", "ほど", "程度", "前後", "정도", "가량"),
)
# What joins the two ends of a range.
RANGE_GAPS: Final = word_set(
    "foreign_numbers.range_gaps", "- – — ~ 〜 ～ bis à a до do tot til till から 至 到"
)
# Before the first of two numbers with an "and" between them.
BETWEEN_FRONTS: Final = word_set(
    "foreign_numbers.between_fronts",
    "zwischen entre tra fra tussen mellan mellem mellom między mezi между між بين",
)
# That "and".
BETWEEN_ANDS: Final = word_set(
    "foreign_numbers.between_ands", "und et y e en och og i a и та و"
)
# Before a number of years that is somebody's age.
AGE_FRONTS: Final = extended(
    "foreign_numbers.age_fronts",
    (
        *("âgé de", "âgée de", "âgés de", "âgées de", "im alter von", "all'età di"),
        *("à l'âge de", "in leeftijd van", "i en ålder av"),
        *("в возрасте", "у віці", "w wieku", "ve věku", "ηλικίας"),
    ),
)
# Before a number that is a percentage.
PERCENT_FRONTS: Final = word_set("foreign_numbers.percent_fronts", "yüzde")
# Names of months, in small letters: a number before or behind one is a date's.
MONTHS: Final = word_set(
    "foreign_numbers.months",
    """
    januar jänner februar feber märz april mai juni juli august september oktober
    november dezember jan feb mär apr jun jul aug sept sep okt nov dez
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
    noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro
    novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre
    novembre dicembre januari februari maart mei augustus december marts maj desember
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
    listopada grudnia ledna února března dubna května června července srpna září října
    listopadu prosince ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim
    kasım aralık января февраля марта апреля мая июня июля августа сентября октября
    ноября декабря січня лютого березня квітня травня червня липня серпня вересня жовтня
    листопада грудня ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου
    αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου يناير فبراير مارس أبريل مايو
    يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر ינואר בינואר פברואר מרץ אפריל במרץ
    जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर maret agustus
    oktober desember tháng
    janv févr avr juil déc ene abr ago dic fev ago set out dez gen mag giu lug ott
    янв фев апр авг сен окт ноя дек
    """,
)
# Behind a number that is a clock time or a year.
DATE_ENDS: Final = word_set(
    "foreign_numbers.date_ends",
    "uhr h году года год г. г році року roku roce ur kl hod yılında बजे tarihinde",
)
# Before a clock time: "à 18 heures".
CLOCK_FRONTS: Final = word_set(
    "foreign_numbers.clock_fronts",
    "à a um gegen las vers alle às om kl kl. klokken в о об saat o v الساعة",
)
# Before a year: "en 2023".
YEAR_FRONTS: Final = word_set(
    "foreign_numbers.year_fronts",
    """
    en in im jahr jahre seit année desde de depuis dal nel del em du l'année año ano
    anno jaar sinds år siden sedan roku rok roce с в до от года з у od w عام سنة वर्ष
    साल שנת le el al am a и et und y e
    """,
)
# Before a number that only names: "Nr. 5".
LABELS: Final = word_set(
    "foreign_numbers.labels",
    """
    nr nr. nº n° no no. № art art. artikel article artículo artigo articolo kapitel
    seite page página pagina platz rang halle gleis zimmer zug flug vol vuelo volo ligne
    línea route ruta рейс дом ст стр статья статьи статье § paragraph absatz gruppe
    groupe grupo boeing airbus covid formel
    """,
)
