"""Who publishes at an address: domains of well-known outlets, else the domain itself.

Origin: compiled by us from general knowledge of news sites. Licence: that of this project. Date: 2026-11.
To extend: one line in the table, `domain  name`, the domain without `www.`; a longer domain wins over a shorter one.
"""

from urllib.parse import urlsplit

_TABLE = """
abc.net.au  ABC News (Australia)
abcnews.go.com  ABC News
aa.com.tr  Anadolu Agency
abna24.com  ABNA
afp.com  AFP
africanews.com  Africanews
agenzianova.com  Agenzia Nova
ahram.org.eg  Ahram Online
ajc.com  The Atlanta Journal-Constitution
al-monitor.com  Al-Monitor
alarabiya.net  Al Arabiya
alarby.com  Al-Araby
aljazeera.com  Al Jazeera
aljazeera.net  Al Jazeera
allafrica.com  allAfrica
almasdarnews.com  Al-Masdar News
almayadeen.net  Al Mayadeen
ansa.it  ANSA
antaranews.com  Antara
apa.az  APA
apnews.com  AP
arabnews.com  Arab News
armenpress.am  Armenpress
asahi.com  The Asahi Shimbun
asharq.com  Asharq News
aawsat.com  Asharq Al-Awsat
axios.com  Axios
azatutyun.am  Azatutyun
azertag.az  Azertac
balkaninsight.com  Balkan Insight
bangkokpost.com  Bangkok Post
barrons.com  Barron's
bbc.co.uk  BBC News
bbc.com  BBC News
bellingcat.com  Bellingcat
belta.by  BelTA
bernama.com  Bernama
bloomberg.com  Bloomberg
bostonglobe.com  The Boston Globe
businessinsider.com  Business Insider
buzzfeednews.com  BuzzFeed News
cbc.ca  CBC News
cbsnews.com  CBS News
channelnewsasia.com  CNA
chicagotribune.com  Chicago Tribune
chinadaily.com.cn  China Daily
chron.com  Houston Chronicle
civil.ge  Civil Georgia
cnbc.com  CNBC
cnn.com  CNN
consortiumnews.com  Consortium News
csmonitor.com  The Christian Science Monitor
dailymail.co.uk  Daily Mail
dailymaverick.co.za  Daily Maverick
dailynk.com  Daily NK
dailysabah.com  Daily Sabah
dailystar.com.lb  The Daily Star
dawn.com  Dawn
defensenews.com  Defense News
deccanherald.com  Deccan Herald
dw.com  Deutsche Welle
economist.com  The Economist
egypttoday.com  Egypt Today
ekathimerini.com  Kathimerini
elpais.com  El País
enabbaladi.net  Enab Baladi
euractiv.com  Euractiv
eurasianet.org  Eurasianet
euronews.com  Euronews
eveningstandard.co.uk  Evening Standard
farsnews.ir  Fars
foreignaffairs.com  Foreign Affairs
foreignpolicy.com  Foreign Policy
foxnews.com  Fox News
france24.com  France 24
ft.com  Financial Times
globaltimes.cn  Global Times
gulfnews.com  Gulf News
haaretz.com  Haaretz
hindustantimes.com  Hindustan Times
hurriyetdailynews.com  Hürriyet Daily News
huffpost.com  HuffPost
huffingtonpost.com  HuffPost
independent.co.uk  The Independent
independent.ie  Irish Independent
indianexpress.com  The Indian Express
indiatoday.in  India Today
inews.co.uk  The i Paper
inquirer.net  Philippine Daily Inquirer
interfax.com  Interfax
interfax.com.ua  Interfax-Ukraine
interfax.ru  Interfax
irishtimes.com  The Irish Times
irna.ir  IRNA
israelhayom.com  Israel Hayom
iwpr.net  IWPR
jamestown.org  Jamestown Foundation
japantimes.co.jp  The Japan Times
jamnews.net  JAMnews
jam-news.net  JAMnews
janes.com  Janes
jordantimes.com  The Jordan Times
jpost.com  The Jerusalem Post
kcna.kp  KCNA
khaama.com  Khaama Press
khaleejtimes.com  Khaleej Times
koreaherald.com  The Korea Herald
koreatimes.co.kr  The Korea Times
kurdistan24.net  Kurdistan 24
kyivindependent.com  The Kyiv Independent
kyivpost.com  Kyiv Post
kyodonews.net  Kyodo
latimes.com  Los Angeles Times
lemonde.fr  Le Monde
lorientlejour.com  L'Orient-Le Jour
manilatimes.net  The Manila Times
meduza.io  Meduza
mehrnews.com  Mehr
miamiherald.com  Miami Herald
middleeasteye.net  Middle East Eye
middleeastmonitor.com  Middle East Monitor
military.com  Military.com
mirror.co.uk  The Mirror
nation.africa  Nation
nationalreview.com  National Review
nbcnews.com  NBC News
ndtv.com  NDTV
news.am  News.am
news.cn  Xinhua
news24.com  News24
newsweek.com  Newsweek
newyorker.com  The New Yorker
npr.org  NPR
nypost.com  New York Post
nytimes.com  The New York Times
nzherald.co.nz  The New Zealand Herald
oc-media.org  OC Media
pbs.org  PBS
politico.com  Politico
politico.eu  Politico Europe
premiumtimesng.com  Premium Times
presstv.ir  Press TV
pravda.com.ua  Ukrainska Pravda
punchng.com  The Punch
rappler.com  Rappler
reliefweb.int  ReliefWeb
report.az  Report
reuters.com  Reuters
rferl.org  RFE/RL
rfa.org  Radio Free Asia
rfi.fr  RFI
ria.ru  RIA Novosti
rt.com  RT
rte.ie  RTÉ
rudaw.net  Rudaw
sana.sy  SANA
sbs.com.au  SBS
scmp.com  South China Morning Post
scotsman.com  The Scotsman
sky.com  Sky News
slate.com  Slate
smh.com.au  The Sydney Morning Herald
spa.gov.sa  SPA
spiegel.de  Der Spiegel
sputnikglobe.com  Sputnik
sputniknews.com  Sputnik
straitstimes.com  The Straits Times
stripes.com  Stars and Stripes
sudantribune.com  Sudan Tribune
swissinfo.ch  SWI swissinfo.ch
syriahr.com  SOHR
taipeitimes.com  Taipei Times
tasnimnews.com  Tasnim
tass.com  TASS
tass.ru  TASS
tehrantimes.com  Tehran Times
telegraph.co.uk  The Telegraph
theage.com.au  The Age
theatlantic.com  The Atlantic
theconversation.com  The Conversation
thedailybeast.com  The Daily Beast
thediplomat.com  The Diplomat
theeastafrican.co.ke  The EastAfrican
theglobeandmail.com  The Globe and Mail
theguardian.com  The Guardian
guardian.co.uk  The Guardian
thehill.com  The Hill
thehindu.com  The Hindu
theintercept.com  The Intercept
themoscowtimes.com  The Moscow Times
thenationalnews.com  The National
thenational.ae  The National
thenewarab.com  The New Arab
thesun.co.uk  The Sun
thetimes.co.uk  The Times
thetimes.com  The Times
time.com  Time
timesofindia.indiatimes.com  The Times of India
timesofisrael.com  The Times of Israel
tolonews.com  TOLOnews
trtworld.com  TRT World
turan.az  Turan
ukrinform.net  Ukrinform
ukrinform.ua  Ukrinform
unian.info  UNIAN
un.org  United Nations
upi.com  UPI
usatoday.com  USA Today
usnews.com  U.S. News & World Report
vanguardngr.com  Vanguard
vice.com  Vice
voanews.com  VOA
vox.com  Vox
wafa.ps  WAFA
warontherocks.com  War on the Rocks
washingtonexaminer.com  Washington Examiner
washingtonpost.com  The Washington Post
washingtontimes.com  The Washington Times
wsj.com  The Wall Street Journal
xinhuanet.com  Xinhua
yahoo.com  Yahoo News
yna.co.kr  Yonhap
ynetnews.com  Ynetnews
yonhapnews.co.kr  Yonhap
"""
OUTLETS = dict(line.split("  ", 1) for line in _TABLE.strip().splitlines())

_GENERIC_LABELS = frozenset(
    {"www", "m", "mobile", "amp", "edition", "en", "eng", "english", "news", "uk", "us", "web", "rss"}
)
"""First labels of a host that name a version of the site and not the outlet."""

ARCHIVES = ("archive.org", "archive.ph", "archive.today", "archive.is", "webcache.googleusercontent.com", "12ft.io")
"""Sites that keep copies of other outlets' pages, and so name no outlet."""


def host_of(url: str | None) -> str | None:
    """The host of an http address, lower case, or None."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    return host.rstrip(".") if parts.scheme in ("http", "https") and host and "." in host else None


def known_outlet(url: str | None) -> str | None:
    """The name of a well-known outlet at this address, or None."""
    labels = (host_of(url) or "").split(".")
    return next((OUTLETS[end] for at in range(len(labels)) if (end := ".".join(labels[at:])) in OUTLETS), None)


def outlet_of(url: str | None) -> str | None:
    """The outlet at this address: a known name, else the domain without its general first labels."""
    host = host_of(url)
    if host is None or host.endswith(ARCHIVES):
        return None
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _GENERIC_LABELS:
        labels = labels[1:]
    return known_outlet(url) or ".".join(labels)
