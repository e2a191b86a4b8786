"""Nouns of weapons, of things that are attacked, of people and of bodies, and the words around them.

Compiled by us from general knowledge, 2026, Apache-2.0. Extend a table with a singular noun; its regular plural is
taken along. An underscore joins a noun of two words.
"""


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def _nouns(words: str) -> frozenset[str]:
    """The words and their plurals, underscores as blanks."""
    plain = [word.replace("_", " ") for word in words.split()]
    return frozenset([*plain, *map(_plural, plain)])


WEAPONS = _nouns(
    "bomb dynamite grenade explosive rocket mortar rifle machinegun machine_gun submachine_gun submachinegun gun pistol"
    " revolver shotgun missile mine landmine molotov firebomb knife machete stone firearm bullet drone bazooka torpedo"
    " petard dagger sword hatchet axe acid gasoline_bomb explosive_device explosive_charge dynamite_charge weapon"
    " car_bomb truck_bomb pipe_bomb parcel_bomb letter_bomb mortar_shell artillery_shell hand_grenade rocket_launcher"
    " grenade_launcher assault_rifle molotov_cocktail plastic_explosive barrel_bomb cluster_bomb suicide_vest carbine"
    " howitzer cannon device charge tnt c-4 semtex napalm"
)

OF_WEAPONS = frozenset(
    "car truck bus hand field homemade home-made incendiary automatic semiautomatic assault ak m-16 ak-47 plastic time"
    " letter parcel pipe suicide roadside nail fragmentation antitank antipersonnel sniper hunting gasoline petrol fire"
    " dynamite explosive grenade mortar rocket artillery machine submachine".split()
)
"""Words that belong to a weapon's name; what else is said of it (powerful, four) is left out."""

NEED_MORE = _nouns("device charge weapon firearm bullet gun")
"""Nouns that name a weapon only with a word before them: explosive device, automatic weapons."""

TARGETS = _nouns(
    "embassy consulate residence house home mansion building office headquarters bank branch substation pylon tower"
    " power_line powerline transformer bridge pipeline refinery plant factory farm facility installation warehouse"
    " store shop drugstore supermarket hotel restaurant school university church temple mosque hospital clinic pole"
    " newspaper vehicle car truck bus ambulance plane airplane aircraft helicopter train ship vessel boat ferry tanker"
    " airport terminal railway market theater theatre cinema institute gas_station radio_station police_station"
    " power_station railway_station fuel_station station_wagon minibus motorcycle jeep van taxi tractor"
    " courthouse palace dam antenna cathedral monastery convent library museum stadium prison jail mill"
    " oil_well gasoline_station television_station tram locomotive port dock pier cemetery synagogue shrine monument"
    " business structure premises depot post_office mall bakery pharmacy laboratory kindergarten orphanage mayoralty"
    " town_hall city_hall electrical_system power_system telephone_exchange water_plant reservoir aqueduct"
) | {"headquarters"}

STOPPERS = frozenset(
    "a an the this that these those its their his her our my your some any no another each every all both such several"
    " many most more few other others one two three four five six seven eight nine ten of in on at by for from with"
    " against over under between into after before during amid about to despite without through toward towards near"
    " following since upon behind inside outside around along across beside and or but nor that which who whom whose"
    " where when while because although as if than then so is are was were be been being has have had do does did will"
    " would could may might should must can not never it he she they we i you him them us there here what how why"
    " also only even just still yet today yesterday tonight approximately about some nearly almost killing using"
    " destroying damaging including carrying wounding injuring leaving causing".split()
)
"""Words that a noun's phrase does not reach back over."""

VERBS = frozenset(
    "blew went exploded burned caught located belonging owned full parked killed said told owned hit struck left set"
    " causing used uses held took shot broke fell came ran stood lies used early late last daily again there throughout"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)
"""Words without a telling ending that may follow a noun which closes its phrase."""

DESCRIBING = frozenset(
    "armed homemade high-powered unidentified uniformed parked reinforced so-called hooded masked".split()
)
"""Words in -ed that describe, so that a phrase may hold them; other words in -ed end it."""

PEOPLE = _nouns(
    "guerrilla guerilla rebel terrorist soldier member man woman individual person assassin gunman officer commando"
    " unit squad band trafficker student attacker kidnapper militant fighter element extremist insurgent mercenary"
    " paramilitary criminal delinquent subversive bomber hijacker policeman guard gang youth demonstrator rioter"
    " captain colonel lieutenant general leader killer murderer suspect kingpin mafia group patrol column agent"
    " civilian peasant militia militiaman sniper jihadist robber thug activist cell horde assailant invader perpetrator"
    " mastermind"
) | {"troops", "people"}

PRONOUNS = frozenset(
    "he she they them him her it we us i you who whom which that this those these one ones all some other others both"
    " themselves himself his their its our your my mine theirs several many two three another each everyone".split()
)

GENERIC = _nouns(
    "force enemy group organization organisation perpetrator mastermind gun invader regime junta unit assailant"
    " aggressor horde government country command side party movement helicopter vehicle"
) | frozenset("our all own guerrilla rebel terrorist other hostile the people military antiterrorist and".split())
"""Words that name no body in particular, however many of them stand together."""

NOT_NAMES = _nouns(
    "soldier civilian person man woman child victim member official worker peasant priest driver wife husband son"
    " daughter brother sister father mother body guard bodyguard policeman officer president leader minister ministry"
    " candidate judge student guerrilla rebel terrorist force government party front embassy citizen national passenger"
    " hostage journalist mayor governor commander chief director community population group family relative missionary"
    " jesuit bishop archbishop archbishopric lawyer businessman secretary employee deputy senator colonel general"
    " brigadier captain lieutenant major sergeant admiral assassin girl boy pilot minor professor rector dean engineer"
    " doctor ambassador consul diplomat attorney prosecutor magistrate editor reporter photographer cameraman writer"
    " union councilman representative legislator congressman american colombian salvadoran peruvian chilean bolivian"
    " guatemalan italian german ecuadoran ecuadorean ecuadorian honduran nicaraguan panamanian cuban mexican venezuelan"
    " colleague clergyman staff cargo section adviser activist militant presidency fatherland in-law state hill street"
    " city department order hero court university company farmer rancher merchant teacher nun nurse spaniard commission"
    " committee organization organisation institute association movement newspaper radio agency cook lady guest"
) | frozenset(
    "of the an and or who that from his her their two three four five six seven eight nine ten some several many police"
    " army people presidential assassinated murdered col gen brig capt lt maj sgt dr mr mrs ms miss msgr monsignor mgr"
    " rev reverend fr sen rep trade labor labour opposition liberal conservative leftist rightist communist former late"
    " then ex acting vice first prime foreign defense defence justice interior us u.s spanish french british national"
    " supreme known alias left youth men women children".split()
)
"""Words that are no part of a person's name: offices, trades, kin, peoples, bodies."""
