"""News agencies and press-release wires: short name, other forms, country.

Curated from general knowledge: the agencies that papers print from, in all parts of
the world, and the wires that pass on companies' announcements. The short name is the
one agencies use in a dateline.
"""

from __future__ import annotations

from typing import Final

# short name | other forms | country | "release" for a wire of announcements
_ROWS: Final = """
AP|Associated Press,The Associated Press,A.P.|United States
Reuters|REUTERS,Thomson Reuters,Reuters Staff,Thomson Reuters Foundation|United Kingdom
AFP|Agence France-Presse,Agence France Presse,AFP News,AFP-Relaxnews|France
UPI|United Press International|United States
dpa|DPA,Deutsche Presse-Agentur,dpa-AFX,DPA International|Germany
Bloomberg|Bloomberg News|United States
Dow Jones|Dow Jones Newswires,DJ Newswires|United States
TNS|Tribune News Service,Tribune Content Agency,MCT|United States
CNN Newsource|CNN Newsource,CNN Wire,CNN-Wire|United States
States Newsroom||United States
KFF Health News|Kaiser Health News,KHN|United States
City News Service|CNS|United States
Religion News Service|RNS|United States
Inter Press Service|IPS|Italy
PA|PA Media,Press Association,PA News Agency,PA news agency|United Kingdom
SWNS|South West News Service|United Kingdom
CP|Canadian Press,The Canadian Press,La Presse Canadienne|Canada
AAP|Australian Associated Press,AAP Newswire|Australia
NZPA|New Zealand Press Association|New Zealand
TASS|ITAR-TASS,Itar-Tass,Tass|Russia
RIA Novosti|RIA,Sputnik|Russia
Interfax|Interfax-Ukraine|Russia
Ukrinform||Ukraine
UNIAN||Ukraine
BelTA|Belta|Belarus
Xinhua|Xinhua News Agency,XINHUA|China
China News Service||China
Kyodo|Kyodo News,KYODO|Japan
Jiji|Jiji Press,JIJI|Japan
Yonhap|Yonhap News,Yonhap News Agency,YONHAP|South Korea
Newsis||South Korea
KCNA|Korean Central News Agency|North Korea
CNA|Central News Agency,Focus Taiwan|Taiwan
VNA|Vietnam News Agency|Vietnam
Bernama|BERNAMA|Malaysia
Antara|ANTARA|Indonesia
PNA|Philippine News Agency|Philippines
PTI|Press Trust of India|India
ANI|Asian News International|India
IANS|Indo-Asian News Service|India
UNI|United News of India|India
APP|Associated Press of Pakistan|Pakistan
PPI|Pakistan Press International|Pakistan
BSS|Bangladesh Sangbad Sangstha|Bangladesh
UNB|United News of Bangladesh|Bangladesh
Pajhwok|Pajhwok Afghan News|Afghanistan
IRNA|Islamic Republic News Agency|Iran
ISNA|Iranian Students' News Agency|Iran
Tasnim|Tasnim News Agency|Iran
Fars|Fars News Agency|Iran
SANA|Syrian Arab News Agency|Syria
INA|Iraqi News Agency|Iraq
KUNA|Kuwait News Agency|Kuwait
WAM|Emirates News Agency|United Arab Emirates
SPA|Saudi Press Agency|Saudi Arabia
QNA|Qatar News Agency|Qatar
BNA|Bahrain News Agency|Bahrain
ONA|Oman News Agency|Oman
Petra|Jordan News Agency|Jordan
NNA|National News Agency|Lebanon
WAFA|Wafa|Palestine
MENA|Middle East News Agency|Egypt
TAP|Tunis Afrique Presse|Tunisia
APS|Algeria Press Service|Algeria
MAP|Maghreb Arabe Presse|Morocco
TPS|The Press Service of Israel,Tazpit|Israel
JNS|Jewish News Syndicate|United States
JTA|Jewish Telegraphic Agency|United States
AA|Anadolu,Anadolu Agency,Anadolu Ajansi|Turkey
DHA|Demiroren News Agency,Dogan News Agency|Turkey
IHA|Ihlas News Agency|Turkey
ANKA||Turkey
EFE|Agencia EFE,Agencia Efe|Spain
Europa Press||Spain
Lusa|LUSA|Portugal
ANSA|Ansa|Italy
AGI|Agenzia Giornalistica Italia|Italy
Adnkronos||Italy
APA|Austria Presse Agentur,Austrian Press Agency|Austria
Keystone-SDA|SDA,ATS,Keystone-ATS|Switzerland
Belga||Belgium
ANP|Algemeen Nederlands Persbureau|Netherlands
NTB||Norway
TT|TT News Agency,Tidningarnas Telegrambyra|Sweden
Ritzau||Denmark
STT|Finnish News Agency|Finland
PAP|Polish Press Agency|Poland
CTK|ČTK,Czech News Agency|Czech Republic
TASR||Slovakia
MTI||Hungary
Agerpres|AGERPRES,Mediafax|Romania
BTA|Bulgarian News Agency|Bulgaria
Tanjug|TANJUG|Serbia
Beta|Beta News Agency|Serbia
Hina|HINA|Croatia
STA|Slovenian Press Agency|Slovenia
BNS|Baltic News Service|Lithuania
AMNA|ANA-MPA,Athens-Macedonian News Agency|Greece
CNA Cyprus|Cyprus News Agency|Cyprus
NAN|News Agency of Nigeria|Nigeria
GNA|Ghana News Agency|Ghana
KNA|Kenya News Agency|Kenya
SAnews|SAPA,South African Press Association|South Africa
PANA|Panapress|Senegal
Notimex||Mexico
Telam|Télam|Argentina
Agencia Brasil|Agência Brasil|Brazil
Prensa Latina||Cuba
Estadao Conteudo||Brazil
PR Newswire|PRNewswire,PRNEWSWIRE,PR NEWSWIRE,PRNewswire-PRWeb|United States|release
Business Wire|BUSINESS WIRE,BUSINESSWIRE,BusinessWire|United States|release
GlobeNewswire|GLOBE NEWSWIRE,Globe Newswire,GLOBENEWSWIRE|United States|release
ACCESS Newswire|ACCESSWIRE,Accesswire,ACCESS Newswire|United States|release
EIN Presswire|EINPresswire,EINPresswire.com,EIN PRESSWIRE|United States|release
Newsfile|Newsfile Corp.,NEWSFILE|Canada|release
CNW|CNW Group,Canada NewsWire|Canada|release
Marketwired|Marketwire,MARKETWIRED|Canada|release
PRWeb|PRWEB|United States|release
Cision|CISION|United States|release
EurekAlert|EurekAlert!|United States|release
"""


def _read() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Forms to short names, short names to countries, and the release wires."""
    forms: dict[str, str] = {}
    countries: dict[str, str] = {}
    releases = set()
    for row in _ROWS.strip().splitlines():
        name, others, country, *rest = row.split("|")
        countries[name] = country
        for form in (name, *others.split(",")):
            if form:
                forms.setdefault(form, name)
        if rest:
            releases.add(name)
    return forms, countries, frozenset(releases)


# Every form as it is written, to the agency's short name.
AGENCIES, COUNTRIES, RELEASE_WIRES = _read()
# Several agencies at once, or none by name.
UNNAMED: Final = "agencies"


def agency_named(form: str) -> str | None:
    """The short name of the agency that a form means, else None.

    Case counts for forms of up to four letters ("AP", not "ap"); a leading "the" does
    not.
    """
    form = " ".join(form.split())
    form = form[4:] if form[:4].casefold() == "the " else form
    known = AGENCIES.get(form)
    if known is not None or len(form) < 5:
        return known
    return _FOLDED.get(form.casefold())


_FOLDED: Final = {
    form.casefold(): name for form, name in AGENCIES.items() if len(form) > 4
}
