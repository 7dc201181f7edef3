"""English content words that news of any day uses, whatever the event.

Chosen by hand, from knowledge of the language: offices and institutions, verbs and
nouns of public life, common figures of time and size. A large collection shows by
itself that they are common; a collection of a dozen reports cannot.
"""

from __future__ import annotations

from typing import Final

NEWS_WORDS: Final = frozenset(
    """
able accept access account accuse act action activity address administration affair
age agency agree agreement aid aim air allow amount answer appeal appear approach
approve area argue arm army arrest arrive article associate attack attempt attend
attention attorney authority available average avoid bad ban bank base battle begin
believe benefit best better big bill billion black board body book break bring build
business buy campaign candidate capital car care carry cause center central century
chair chairman challenge chance change charge chief child choice choose city citizen
claim clear close colleague committee common community company compare concern
condition conduct conference confirm congress consider contact continue control cost
council country couple course court cover create crime crisis critic criticize cross
current cut damage data daughter dead deal death debate decade decide decision defend
defense demand department deputy despite detail develop development die difference
different difficult direct director discuss document door draw drive drop due economy
economic education effect effort eight election email emergency employee end energy
enter environment event evidence evening exist experience explain face fact fail fall
family far father fear federal feel fight figure file final financial find fire firm
five focus force foreign form forward four free friday friend front full fund future
general global good government governor great ground grow growth hand happen hard head
health help high historic history hit hold home hope hospital hour house huge human
hundred husband idea impact important improve increase independent individual industry
influence information initial inside intend interest international internet interview
investigate investigation involve job join judge july june justice keep key kill kind
lack land large launch law lawmaker lawyer lead leader learn leave left legal letter
level life light limit line list live local lose loss lot love low main major majority
manage manager march mark market mass matter mean measure media medical meet meeting
message middle military million mind minister minute miss mission mistake moment monday
money month mother move movement name nation national need network news newspaper nine
north office officer open operation opportunity oppose opposition option order
organization outside page parent parliament partner party pass past pay peace percent
period plan play police policy political politics poor popular position possible post
power present president press pressure prevent price prime private problem process
produce product program project promise propose protect prove provide public push put
question quick race raise rate reach read ready real reason receive recent record reduce
refuse region reject relate relationship release remain remove repeat reply republic
request require research resident resolve respond response responsible rest result
return review right rise risk road role room rule run safe safety saturday save scene
school secretary security seek sell senate senator send senior sense series serious
serve service set seven share shoot short side sign similar single sit site situation
six small social society son sort source south spend staff stage stand standard start
station stay step stop story strategy street strong student study subject suggest summer
sunday support suspect system team technology television ten term test thank third
thousand threat threaten three thursday top total touch town trade tradition travel
treat trial trip trouble true trust truth try tuesday turn tweet twitter type union unit
university use value various version victim video view village violence visit voice vote
voter wait walk wall war warn watch water weapon website wednesday weekend west white
wife win wish wonder word world worry write wrong young
""".split()
)
