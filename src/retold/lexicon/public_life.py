"""Words of public life: what papers print every day, whatever has happened.

Offices and bodies, courts and crime, money, war, health, weather, sport and the times
of day: by themselves they tell no event. Written from general knowledge of news in
English; a collection of thousands of reports shows by itself how common a word is, and
this table serves where there are a dozen.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Words that tell no event by themselves.
WORDS: Final = word_set(
    "public_life.words",
    """
    president vice minister prime chancellor premier governor mayor secretary
    senator senate house congress congressman congresswoman parliament lawmaker
    lawmakers mp mps member members council councillor cabinet ministry department
    administration government agency bureau commission committee office official
    officials spokesman spokeswoman spokesperson aide adviser ambassador diplomat
    diplomats embassy envoy king queen prince royal party parties republican
    republicans democrat democrats democratic conservative conservatives liberal
    labour opposition coalition majority leader leaders chairman chief head director
    deputy candidate candidates campaign campaigns election elections elect vote
    votes voter voters voting ballot poll polls primary debate bill bills law laws
    legislation act amendment constitution constitutional policy policies plan plans
    proposal reform agreement deal talks summit meeting meet visit treaty sanction
    sanctions nation nations national country countries state states federal united
    foreign domestic international world global border politics political politician
    politicians public white

    court courts judge judges justice justices supreme appeal appeals trial jury
    lawyer lawyers attorney counsel prosecutor prosecutors lawsuit suit sue case
    cases ruling rule rules decision legal illegal criminal crime charge charges
    charged guilty convict convicted sentence sentenced prison jail police officer
    officers sheriff arrest arrested suspect suspects victim victims murder kill
    killed death dead die died shooting shot gun weapon weapons attack attacks
    violence assault investigation investigate investigator investigators probe
    evidence witness testimony testify accuse accused allegation allegations alleged
    claim claims

    money billion million trillion dollar dollars euro euros pound pounds percent
    tax taxes budget spending spend fund funds funding debt deficit bank banks
    market markets stock stocks share shares trade economy economic growth inflation
    rate rates price prices job jobs worker workers employee employees employer
    union wage wages pay company companies firm business businesses industry
    corporate executive investor investors customer customers product products sale
    sales profit revenue

    war wars army military force forces troop troops soldier soldiers navy air
    defence defense security intelligence terror terrorist terrorism bomb bombing
    strike strikes missile missiles nuclear peace conflict enemy fight fighting
    protest protests protester protesters demonstration rally march crisis emergency
    threat

    health healthcare care hospital hospitals doctor doctors patient patients
    medical medicine drug drugs disease virus vaccine test tests research
    researchers study scientist scientists university school schools student
    students teacher teachers education college

    storm weather rain wind flood floods fire fires rescue damage injured injuries
    hurt accident crash vehicle car cars driver road airport flight plane train ship
    power energy oil gas water climate environment environmental

    team teams game games match season player players coach club league cup win wins
    won lose lost champion final score goal fans film movie music show star book
    author media news newspaper television tv radio interview internet website
    online facebook twitter social tweet video photo

    people person man men woman women child children family families father mother
    son daughter wife husband boy girl citizen citizens resident residents community
    group groups city town village area region street building home church human
    right rights life work service services system program programme project process
    support power history change issue issues problem question questions report
    reports statement letter document documents information letter speech
    announcement announce announced order orders decide sign signed pass passed call
    calls called

    morning afternoon evening night week weekend month january february march april
    may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday year years today yesterday tomorrow
    """,
)
