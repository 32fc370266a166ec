/**
 * Small words by language (ISO 639-1): those that hold sentences together, of which each is frequent in its language. Languages that look
 * alike have those words that part them. Lower-cased. Ours, written by hand.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Languages in Latin letters. No more than 32: each is a bit. */
export const LATIN_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(`the of and to that is was for it with his they be at this have from or had by but what all were when we there can an your which
    their said if will each about how up out them then she many some these would other into has her two like him see could no
    than been who its now my made after did down only little where through back much before also around`),
  de: words(`der die und den von zu das mit sich des auf für ist im dem nicht ein eine auch es werden aus hat dass sie nach wird bei einer um
    sind noch wie einem über einen zum haben nur oder aber vor zur bis mehr durch sein wurde ich wir seit gegen unter sagte`),
  fr: words(`de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son cette ses mais comme ou nous
    elle aux leur été deux même ces être après fait selon depuis`),
  es: words(`de la que el en y los se del las un por con una su para es al lo como más pero sus le ha sin sobre este ya entre cuando todo esta
    son también fue había era muy años hasta desde está según dijo`),
  pt: words(`de que do da em um para com não uma os no na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já
    está também só pelo pela até isso ela entre era depois sem disse são`),
  it: words(`di il che la un per è del non una con le si al dei della sono nel gli alla più lo come anche ma ha delle se su nella dal ci dalla
    degli hanno questo suo essere stato dopo secondo ad ed`),
  nl: words(`de van een het en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit door naar heeft hij worden werd
    wordt ze wel geen over tot volgens deze zei`),
  sv: words(`och att det som en på är av för med till den har de inte om ett han men var sig från vi så kan när år säger under också efter
    eller nu hon där vid mot ska skulle`),
  da: words(`og at det er en til på som for med de den af ikke der har et han om men var vi sig fra kan så når år være efter også blev hun jeg
    skal bliver eller hvor siger mod blevet`),
  no: words(`og det er på som en til for av at med de ikke har den et om han men var seg fra vi kan så når år være etter også ble hun jeg skal
    blir eller hvor sier mot blitt`),
  fi: words(`ja on ei se että oli hän ovat mutta joka myös kun kuin niin sen mukaan vuoden jo ole ollut jos sekä vain nyt mitä hänen olisi
    jälkeen sanoo tai`),
  pl: words(`w i na się nie do to jest że z jak po co od ale przez dla jego są czy było oraz które który tym już może tylko być ze także była
    roku`),
  cs: words(`a v na se je že to s z do o i jako za po by ale jsou který které od pro jeho podle však ve jsem nebo byl bylo ještě také už při
    která řekl`),
  sk: words(`a v na sa je že to s z do o i ako za po by ale sú ktorý ktoré od pre jeho podľa však vo som alebo bol bolo ešte aj už pri ktorá
    povedal`),
  hu: words(`a az és hogy nem egy is ez volt meg de van azt még csak már mint el szerint lesz ha vagy ezt pedig kell után sem lehet majd
    minden`),
  ro: words(
    `de și în a la cu care pe nu un o din că este mai să pentru sunt au prin fost după dar al ale se această sau despre`,
  ),
  tr: words(
    `ve bir bu da de için ile olarak çok daha olan gibi ancak en kadar sonra ne var göre olduğunu ise iki diye oldu değil`,
  ),
  id: words(`yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada mereka sudah atau seperti oleh telah saat bisa
    kata tersebut`),
  ms: words(`yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke kerana ada mereka sudah atau seperti oleh telah boleh kepada
    beliau ialah berkata adalah`),
  vi: words(`và của là có không được cho một những người trong đã với các này để ở khi về từ đến ông`),
  hr: words(`i je u se da na su za od to ne s koji kao što o ali biti bio iz će nije samo kako ili prema koja koje bi također tko gdje dio
    prije vrijeme rekao`),
  sr: words(`i je u se da na su za od to ne sa koji kao što o ali biti bio iz će nije samo kako ili prema koja koje bi takođe ko gde deo pre
    vreme rekao`),
  sl: words(`in je v se da na so za ki od ne pri tudi z bi pa kot po ali še lahko ima bil bo ob leta`),
  ca: words(
    `de la i que el en els les un per una amb no del és al es va com més dels ha o són però seva aquest aquesta també ha`,
  ),
  et: words(`ja on ei et oli ka kui see ta mis oma ning aga või ole välja pärast siis seda`),
  lv: words(`un ir no ar ka par uz kas tas arī bet to kā gada pēc lai vai bija`),
  lt: words(`ir kad į su tai iš yra buvo kaip bet apie jo po dėl tik jis ar metų`),
  af: words(`die van en in is het dat nie om te sy wat met op vir hy sal was ook 'n`),
  sq: words(`të e në i për me që një nga se është ka si nuk u por ka tha`),
  is: words(`og að í er á sem um til við ekki var með fyrir það en hann hefur segir`),
  tl: words(`ang ng sa na mga at ay ni ito hindi para siya kay nang si isang`),
  sw: words(`ya na wa kwa ni za katika la hiyo kuwa cha kama huo alisema`),
};

/** Languages in other letters that share them with others. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  ru: words(
    'и в не на что с по он как это а но из за к для от его у же был так все только было или до также мы они после еще во',
  ),
  uk: words(
    'і в не на що з та до у як за це але від для його про був є ще по також було які який під час після він',
  ),
  be: words('і ў не на што з да як за гэта але ад для яго быў пра яны каб гэтым'),
  bg: words('и на да се в за от не с по са че е като до това но при или ще беше които който след може'),
  mk: words('и на да се во за од не со по дека е како до ова но или ќе беше кои кој'),
  sr: words('и је у се да на су за од то не са који као што о али из ће није само како или према'),
  ar: words('في من على أن إلى عن التي مع هذا ما لا كان الذي هذه بعد كما لم وقال قال بين خلال قد أو'),
  fa: words('در و به از که این را با است برای آن یک خود تا بر می شود کرد شده هم'),
  ur: words('کے کی میں ہے اور سے کا کو اس نے پر ہیں کہ یہ بھی نہیں ہو'),
  hi: words('के में है की और से का को पर ने हैं कि यह भी नहीं एक'),
  mr: words('आणि आहे च्या या ते हे मध्ये होते आहेत केली'),
  ne: words('छ र को मा ले भने पनि गर्ने छन् हो'),
};
