"""Words around a toponym that tell what it does in its sentence.

Origin: compiled by the dateline authors from general knowledge (November 2026). Licence: Apache-2.0, as the project.
Extend: add a word to its set, lower case unless capitals are the point; run the tests of this room and the gate.
"""

import re

NO_PLACE = re.compile(
    r"(?:\b(?:troops|forces|soldiers|army|military|embassies|airstrikes?|officials|police|reports)| \d+)$"
    r"|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b ?\.?"
    r"|^(?:January|February|April|June|July|August|September|October|November|December) \d"
    r"|^(?:AP|AFP|GMT|UTC|UN|U\.N\.|NATO|Reuters|Xinhua|SANA|TASS|IRNA|Interfax)$"
)
"""Ends and beginnings of spans that the reader now and then takes for places: forces, months, agencies."""
SEATS_OF_POWER = frozenset({"White House", "Pentagon", "Downing Street", "Capitol Hill", "Oval Office"})
ORGANISATION_HEADS = frozenset(
    "Bank University College Church Bishop Archbishop Duke Duchess Earl Prince Princess House Museum Institute "
    "Association Federation Union Society Academy School Chamber League Council Court Congress Party Front Army "
    "Movement Institution Ministry Department Board Bureau Commission Committee Agency Hospital Times Post Daily "
    "Voice Organization Organisation Club Diocese Archdiocese Order Battle Treaty Declaration Center Centre "
    "Foundation Alliance Conference Brotherhood Parliament Assembly Radio Television Medal Star Cup Company "
    "Corporation Group Fund Lord Baron Viscount Marquess".split()
)
PERSON_TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Sir Lady Lord Prof Professor Saint Sgt Cpl Pvt Sister Brother Father Uncle Aunt".split()
)

UNSAFE_WORDS = frozenset(
    "Of The Reading Mobile Bath Sale Police Man March May August Most Many Best Male Central Hope Independence "
    "Union Liberty Enterprise Orange Normal Home Why Says Bar Pole Same Split Deal Sandy Charlotte Lincoln "
    "Jackson Madison Kent Chester Warren Logan Carter Tyler Douglas Marshall Clinton Franklin Lawrence Henry "
    "Martin Diego Lourdes Savannah Nancy Hull Cork Over Along During Among Since Time Opera Young Van Les Los Las "
    "San Santa Del Western Eastern Northern Southern North South East West Bay Bari Lakes Unity Warrap Plateau "
    "Delta Rivers Cross Centre Est Nord Sud Center Lac Ouest Littoral Federal District National General Republic "
    "Capital Midlands Border Coast Democratic Islamic Muslim Christian Jewish Catholic Sunday Monday Friday "
    "Saturday Angel Belen Gloria Carmen Mercedes Dolores Veronica Isabella Carolina Columbia Finn Dane Turk Mary "
    "Laura Anna Maria Sofia Lucia Rosa Elena Eden Bethany Independencia Progreso Brits Ham Un Ba Ho Yes Bo Ii Iii "
    "Iv Vi Obo Oran As Is It He We Me Us No To In On At By My Go Do Up An Am Are So Or If Be Po".split()
)

FUNCTION_WORDS = frozenset(
    "last next earlier later this rather following according right several many few two three four five six a an "
    "the and or but nor so yet for of in on at to from by with without within into onto over under after before "
    "during since until till about above below between among against across along around near behind beyond "
    "inside outside through throughout toward towards upon via per as if when while where which who whom whose "
    "that than then there here also too very more most less still even just only already again once twice not "
    "never always often soon ago now today yesterday tomorrow because although though unless whether despite like "
    "unlike including amid amidst alongside regarding concerning is are was were be been being am has have had "
    "having do does did will would shall should can could may might must ought it its he she they them his her "
    "their we our us you your i my these those some any all both each every either neither such what how why "
    "itself themselves himself herself".split()
)
ACTING_VERBS = frozenset(
    "said says say told tells accused accuses warned warns announced announces denied denies confirmed confirms "
    "agreed agrees rejected rejects condemned condemns called calls urged urges demanded demands threatened "
    "threatens signed signs refused refuses claimed claims blamed blames insisted insists responded responds "
    "retaliated vowed vows pledged pledges promised offered offers sent sends deployed deploys withdrew withdraws "
    "launched launches imposed imposes lifted lifts expelled expels recalled recalls backed backs supported "
    "supports opposed opposes wants wanted seeks sought hopes hoped believes believed considers considered sees "
    "saw views denounced dismissed dismisses proposed proposes suggested suggests ordered orders banned bans "
    "suspended suspends recognised recognized recognises recognizes invaded invades annexed attacked attacks "
    "bombed shelled fired fires struck strikes closed reopened ceded severed cut cuts joined joins left quit won "
    "lost defeated beat maintains maintained maintaining holds fears feared faces faced plans planned intends "
    "intended asked asks requested invited invites hosted welcomes welcomed praised criticised criticized "
    "criticizes criticises supplies supplied provided provides armed arms trains trained financed finances funds "
    "funded exports exported imports imported buys bought sells sold voted votes vetoed vetoes negotiated "
    "negotiates negotiating ended ends resumed resumes stopped stops began begins started starts continued "
    "continues failed fails declared declares voiced expressed expresses acknowledged acknowledges admits "
    "admitted suspects suspected alleged alleges extradited arrested detained released freed gained gains gain "
    "seized seizes captured captures occupies occupied controls controlled conceded condemning accusing "
    "supporting backing demanding pressing pressed presses hit hits reacted summoned summons accepts accepted "
    "approves approved ratified signalled signaled moves moved must needs needed need should".split()
)
AUXILIARIES = frozenset("has have had will would could should may might must can is was did does do".split())
PLACE_PREPOSITIONS = frozenset(
    "in at near into inside outside across around throughout through within toward towards beyond along onto off "
    "surrounding neighboring neighbouring entering leaving left visiting visited visit reached reaching entered "
    "cross crossed crossing via fled flee fleeing overlooking bordering where nearby".split()
)
PARTY_PREPOSITIONS = frozenset("between with against by".split())
FORCE_NOUNS = frozenset(
    "forces troops army military government officials authorities leaders leader president soldiers police "
    "parliament ministers minister regime navy warplanes jets ally allies envoy ambassador diplomats foreign "
    "defense defence interior prime ruling intelligence representatives delegation spokesman spokeswoman "
    "opposition rulers cabinet lawmakers invasion decision policy position stance refusal demand response "
    "intention claim claims role support allegations accusation accusations nuclear".split()
)

GENERIC_PARTS = frozenset(
    "Street Avenue Road Lane Drive Boulevard Square Park Center Centre College University School High Church "
    "Chapel Cathedral Hospital House Hall Hotel Inn Club Court Complex Market Library Theatre Theater Museum "
    "Station Stadium Arena Tower Bridge Quarter Plantation Canal Village Town City County State Region District "
    "Area National International Central Federal North South East West Northern Southern Eastern Western Old New "
    "Upper Lower Saint St The Of Royal Grand Medical Health General Board Company Career Golf Elementary Middle "
    "Community Conservation Government Local Bank Council Embassy Republic Union Base Camp Airport Island Islands "
    "River Lake Mount Fort Port Point Bay Beach Valley Hill Hills Heights Estate Castle".split()
)
SPEAKING_VERBS = frozenset(
    "said says told tells added adds wrote writes tweeted asked replied explained noted recalled".split()
)

FOLLOWERS = frozenset(
    "City County Province State District Region Island Islands River Airport Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March April May June July August September October November December "
    "President Prime Minister Foreign Defense Defence Interior Ambassador King Queen Crown Chancellor Governor "
    "Senator Sen Rep Gov Mayor Secretary Gen General Lt Col Colonel Judge Attorney Democrat Republican Peninsula "
    "I He She They It We But The And".split()
)
LEADERS = frozenset(
    "In At From Near To Of And Or The But For With By On Across Outside Inside Around Through Throughout Into "
    "Toward Towards Northern Southern Eastern Western Central North South East West Northeast Northwest Southeast "
    "Southwest Northeastern Northwestern Southeastern Southwestern Mr While When If As Since After Before Until "
    "Although Though Because Where That This Today Yesterday Both Neighboring Neighbouring Upper Lower Downtown "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Between Against Like Via Under Over Behind Beyond Within Without Is Was "
    "Are Were Has Had Have Will Would Should Could Can Did Does Do Not U.S U.S. US UK Former Greater Rural".split()
)

ATTRIBUTED_NOUNS = frozenset(
    "man men woman women boy boys girl girls teen teens teenager teenagers couple mother father family families "
    "resident residents native natives student students teacher teachers lawyer attorney judge officer officers "
    "police officials official authorities lawmakers lawmaker politicians voters taxpayers parents children "
    "company companies firm firms business businesses restaurant restaurants bar hotel hotels hospital hospitals "
    "school schools church churches court courts jail prison airport neighborhood neighbourhood suburb suburbs area "
    "region district streets office offices home homes house apartment street hospice university college newspaper "
    "newspapers media station stations team teams club clubs fans coach government governor mayor council legislature "
    "lawmaker councilman firefighters firefighter detectives deputies prosecutors county community communities "
    "farmer farmers driver drivers doctor doctors surgeon native-born economy market markets budget election "
    "elections border coast suburb summit talks conference expert experts campaign trip visit flight flights".split()
)
"""Nouns that a place's name describes without more ado: "a Derna man", "Sidon police"."""
OFFICES = frozenset(
    "Mayor Governor Gov Senator Sen Sens Rep Reps President Premier Prime Minister Secretary Ambassador Sheriff "
    "Comptroller Treasurer Attorney Judge Superintendent Selectman Councilman Councilwoman Alderman Democrat "
    "Democrats Republican Republicans Chancellor King Queen Lt Lieutenant Congressman Congresswoman Marine Marines "
    "Supreme".split()
)
"""Titles that a place's name stands before: "Fargo Mayor", "U.S. President"."""
INSTITUTIONS = frozenset(
    "Police Fire City Town Department Dept School Schools High Public Chamber Council University College Hospital "
    "Board Commission Committee Regional Area Convention Times Post Herald News Journal Tribune Gazette Star Daily "
    "Airport Airlines Airways International National State Memorial Medical Civic Community Elementary Middle "
    "Metropolitan Metro Central Bank Court District Superior Historical Women's Football Soccer Museum Library "
    "Authority Agency Tourism Trade Government Ministry Parliament Senate House Legislature Highway Turnpike Justice "
    "Census Securities Special Navy Army Air Force Forces Coast Office Services Service Street Road Avenue "
    "Symphony Opera Festival Park Zoo Hall Center Centre Institute Academy Foundation Society Association "
    "Liberation Club League Cup United Open Games Chronicle Sun Times-Union Inn Power Electric Water Health Housing "
    "Family Veterans Independent Unified Township Transit Branch".split()
)
"""Words that make an organisation or a facility of the place's name before them."""
