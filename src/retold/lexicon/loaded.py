"""Words for one matter that differ in tone, from the mild to the charged.

After the one-sided and subjective terms of Recasens, Danescu-Niculescu-Mizil & Jurafsky
2013. A line is one matter; bars part its degrees. Dictionary forms; matched by stems.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended

# A line is one matter, from the mild to the charged: "operation | war | invasion".
SCALES: Final = extended(
    "loaded.scales",
    """
operation intervention | war fight conflict | aggression invasion onslaught
concern matter | dispute difference disagreement | row feud crisis clash
say state tell add | claim insist | admit boast brag complain concede allege lash rant
criticise question | slam blast lambaste rip bash assail denounce decry
leader president government | regime dictator strongman ruler junta
group movement fighter gunman attacker | terrorist extremist thug militant
soldier troop | mercenary
protest demonstration gathering rally | riot mob unrest rampage
protester demonstrator activist | rioter agitator
remove replace end | oust purge axe sack dump topple
death kill die | murder slaughter massacre slay execute
big large major | huge massive staggering whopping colossal
small slight | paltry meagre tiny
rise increase grow | soar surge skyrocket rocket balloon explode
fall decline drop | plunge plummet crash tumble nosedive
surprise unexpected | shock stun shocking stunning bombshell
change | shake upend overhaul
plan programme policy | scheme plot
migrant immigrant | illegal alien invader
march tour | crusade
respond answer reply | retort snap
influence | interference meddling
talk meeting | showdown
worry concern | panic alarm
independence autonomy | separatism separatist
mistake error | blunder fiasco debacle
serious | dire catastrophic devastating
aid help | bailout handout
""".strip(),
)
