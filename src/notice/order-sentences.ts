import { COPY } from './copy-words.ts'
import type { OrderKind } from './order-words.ts'

/** What is not to be used of a story that stays. */
const PART =
  '(?:graf|para|paragraph|line|quote|sentence|word|photo|picture|image|video|graphic|link|caption|headline|byline|dateline|reference|mention|name)s?(?![\\p{L}\\d-])'
/** Between the verb and its copy: "the", "our earlier", a slug, but no other clause. */
const GAP = (opens: string) => `(?:(?:${opens})[\\w'’]* (?:(?!${PART})[\\p{L}\\d.'’/-]+ ){0,4}?)?`
const THE = GAP('the|this|that|these|those|our|all|any|both|following|previous|earlier|AP|AFP|Reuters|dpa')
/** Copy named by what it is called: an identifier, a slug or a title in quotation marks. */
const CALLED = '(?:(?:the |slug )?(?:BC-|[\\p{L}\\d]+-[\\p{L}\\d]+-)|[“"«„‘]|(?:urn|tag):\\S|https?://)'
const QUOTED = '["“«„‘].{1,260}?["”»“’]'
const EN_COPY = `(?:${THE}${COPY.en}(?![\\p{L}])|${CALLED})`
/** No verb may be far from the copy it is about (characters). */
const ON = '.{0,260}?'

/** A wording: what it orders, and how a sentence of it begins, as the source of a regular expression. */
export type Row = readonly [kind: OrderKind | 'unused', sentence: string]

/** How a sentence that orders begins: one wording a row. 'unused' kills, or holds where it says until when. */
export const ORDERING: readonly Row[] = [
  // English
  ['release', `${THE}${COPY.en} ${ON}(?:may|can) now be (?:used|published|released)`],
  ['release', `${THE}${COPY.en} ${ON}(?:is|are|has been|have been) (?:now )?released (?:for|to)`],
  [
    'release',
    '(?:the|our) (?:mandatory )?(?:hold|kill|withhold|withholding)(?: order| advisory)? (?:on|for|of) .{1,260}? (?:is|has been|was) (?:now )?(?:lifted|rescinded|removed)',
  ],
  [
    'release',
    '(?:please )?(?:disregard|ignore) (?:the|our|any)(?: earlier| previous)? (?:kill|hold|withhold)(?![\\p{L}])',
  ],
  ['hold', `(?:please )?(?:with)?hold ${EN_COPY}`],
  ['kill', `(?:please )?(?:kill|spike|retract|take down|takedown|withdraw) ${EN_COPY}`],
  ['unused', `(?:please )?(?:do not|don['’]t) (?:use|publish|run|move|broadcast|post) ${EN_COPY}`],
  ['kill', `please (?:disregard|remove|delete|pull|unpublish|stop using) ${EN_COPY}`],
  [
    'kill',
    'please (?:delete|remove|pull|purge|take) (?:it |them |this |(?:the|this) (?:story|item|article) |all (?:copies|versions) )?(?:down |off )?from (?:all your|all of your|all|any|your) (?:[\\p{L}-]+ ){0,3}?(?:systems?|(?:web ?)?sites?|archives?|databases?|platforms?|servers?|queues?|pages)(?![\\p{L}])',
  ],
  [
    'kill',
    '(?:a|the|this) kill is mandatory|this is a mandatory kill|make (?:certain|sure) (?:the|this|that) story is not (?:used|published)',
  ],
  // German
  [
    'release',
    `(?:die|diese|unsere) ${COPY.de} ${ON}(?:ist (?:hiermit |wieder )?freigegeben|kann (?:nun |jetzt |wieder |ab sofort )?(?:verwendet|veröffentlicht) werden)`,
  ],
  [
    'unused',
    `(?:wir bitten,? )?(?:bitte )?(?:verwenden|veröffentlichen|nutzen|benutzen|publizieren) sie (?:bitte )?(?:die|den|diese|diesen|unsere|unseren) (?:[\\p{L}-]+ )?${COPY.de} ${ON}nicht(?![\\p{L}])`,
  ],
  [
    'unused',
    `(?:bitte )?(?:die|den|diese|diesen) ${COPY.de} ${ON}(?:bitte )?nicht (?:mehr )?(?:zu )?(?:verwenden|veröffentlichen|nutzen)`,
  ],
  [
    'kill',
    `(?:die|diese|unsere|der|dieser|unser) ${COPY.de} ${ON}(?:(?:ist|wird|wurde) (?:hiermit |ersatzlos )?(?:zurückgezogen|annulliert|storniert|gelöscht)|(?:ziehen wir|zieht die redaktion) ${ON}zurück)`,
  ],
  [
    'kill',
    `(?:bitte )?(?:löschen|entfernen) sie (?:bitte )?(?:die|den|diese|diesen|unsere|unseren) (?:[\\p{L}-]+ )?${COPY.de}(?![\\p{L}])|bitte (?:die|den|diese|diesen|unsere|unseren) ${COPY.de} ${ON}(?:löschen|entfernen)(?![\\p{L}])`,
  ],
  ['kill', `(?:wir ziehen|die redaktion zieht|dpa zieht) ${ON}${COPY.de} ${ON}zurück`],
  // French
  [
    'release',
    `(?:la|notre|cette) ${COPY.fr} ${ON}(?:est (?:à nouveau |désormais )?libérée?|peut (?:à nouveau|désormais|maintenant) être (?:utilisée?|diffusée?|publiée?))`,
  ],
  [
    'kill',
    `(?:(?:prière d['’]|merci d['’]|veuillez )?annule[rz]|(?:prière de|merci de|veuillez) (?:supprimer|retirer)) (?:(?:la|notre|cette|l['’]|les|nos) ?)(?:[\\p{L}]+ )?${COPY.fr}`,
  ],
  [
    'unused',
    `(?:merci de|prière de|veuillez) ne (?:pas|plus) (?:utiliser|diffuser|publier|tenir compte de) (?:(?:la|notre|cette|l['’]|cet) ?)${COPY.fr}`,
  ],
  ['hold', `(?:merci de|prière de|veuillez) (?:suspendre|retenir) (?:(?:la|notre|cette|l['’]) ?)${COPY.fr}`],
  ['kill', `(?:la|notre|cette) dépêche ${ON}est (?:annulée|retirée)`],
  // Spanish
  [
    'release',
    `(?:la|nuestra|esta|el) ${COPY.es} ${ON}(?:queda liberad[ao]|ya puede (?:ser )?(?:publicar|us|utiliza|publicad)[\\p{L}]*)`,
  ],
  [
    'kill',
    `(?:por favor,? |se ruega |rogamos |les rogamos )?(?:anulen|anular|anule|retiren|retirar|eliminen|borren) (?:la|nuestra|esta|el|nuestro|este|las) (?:[\\p{L}]+ )?${COPY.es}`,
  ],
  [
    'unused',
    `(?:por favor,? |se ruega |rogamos )?no (?:publiquen|utilicen|usen|difundan|publicar|utilizar|difundir) (?:la|nuestra|esta|el) ${COPY.es}`,
  ],
  [
    'kill',
    `(?:queda|quedan) (?:anulad|sin efecto)[ao]?s? (?:la|nuestra|esta|el) ${COPY.es}|(?:la|nuestra|esta) ${COPY.es} ${ON}queda (?:anulada|retirada|sin efecto)`,
  ],
  // Portuguese
  [
    'kill',
    `(?:por favor,? |favor |pede-se que |pedimos que )?(?:anulem|anular|anule|desconsider(?:em|ar)|retirem|eliminem|apaguem) (?:a|nossa|esta|o) (?:[\\p{L}]+ )?${COPY.pt}|(?:a|esta|nossa) ${COPY.pt} ${ON}(?:foi|fica|está) (?:anulada|retirada)`,
  ],
  [
    'unused',
    `(?:por favor,? |favor )?não (?:publiquem|utilizem|usem|publicar|utilizar) (?:a|esta|nossa) ${COPY.pt}`,
  ],
  // Italian
  [
    'kill',
    `(?:si prega di |preghiamo di |vi preghiamo di )?(?:annullare|annullate) (?:la|il|questa|questo|nostra|nostro) (?:[\\p{L}]+ )?${COPY.it}|(?:la|questa) notizia ${ON}è (?:annullata|ritirata|da annullare)`,
  ],
  [
    'unused',
    `(?:si prega di|preghiamo di|vi preghiamo di) non (?:utilizzare|pubblicare|tenere conto del(?:la)?) (?:la |il |questa )?(?:[\\p{L}]+ )?${COPY.it}`,
  ],
  // Dutch
  [
    'unused',
    `(?:gelieve|verzoeke|wij verzoeken u|a\\.?u\\.?b\\.?|svp),? (?:dit|het|ons|onderstaand) ${COPY.nl} ${ON}niet (?:meer )?te (?:gebruiken|publiceren|plaatsen)`,
  ],
  [
    'kill',
    `(?:het|dit|ons) ${COPY.nl} ${ON}(?:(?:is|wordt) (?:hierbij )?ingetrokken|vervalt|komt te vervallen)`,
  ],
  // Nordic
  [
    'unused',
    `(?:vennligst |venligst )?(?:ikke (?:bruk|publiser|publisér)|brug ikke|undlad at bruge) (?:[\\p{L}]+ )?${COPY.no}`,
  ],
  [
    'unused',
    `(?:vänligen )?(?:publicera|använd) (?:inte|ej)(?: (?:[\\p{L}]+ )?${COPY.sv}|[ .!]*$)|(?:vänligen) (?:publicera|använd) (?:inte|ej)`,
  ],
  [
    'kill',
    `(?:(?:denne|den) )?${COPY.no} ${ON}(?:trekkes|utgår|er trukket|trækkes tilbage|udgår)(?![\\p{L}])|${COPY.sv} ${ON}(?:utgår|dras tillbaka|återkallas|har dragits tillbaka)(?![\\p{L}])`,
  ],
  // Russian, Ukrainian
  ['unused', `(?:просьба|просим) не (?:использовать|публиковать) ${ON}${COPY.ru}`],
  [
    'kill',
    `(?:просьба|просим|прохання|прошу) (?:считать )?(?:аннулировать|аннулированн[\\p{L}]+|анулювати|снять|удалить)|(?:наше |это )?сообщение ${ON}(?:аннулируется|аннулировано|следует аннулировать)`,
  ],
  // Polish, Czech, Turkish
  [
    'kill',
    `prosimy o (?:anulowanie|wycofanie|niewykorzystywanie|niepublikowanie) ${ON}${COPY.pl}|(?:zrušte|prosíme o zrušení) ${ON}zpráv|haberimizi? ${ON}(?:iptal ediniz|kullanmayınız|dikkate almayınız)`,
  ],
  // Chinese, Japanese, Korean, Arabic
  [
    'kill',
    '(?:请|請)(?:各用户|各媒体)?(?:撤销|撤消|撤下|不要(?:采用|使用)|勿(?:用|使用)).{0,80}?稿|.{0,80}?(?:の記事|記事)(?:は|を)(?:全文)?取り消し(?:ます|ます。)|.{0,80}?기사(?:는|를) (?:전문 )?취소(?:합니다|하니)|يرجى (?:إلغاء|عدم (?:استخدام|نشر)) (?:الخبر|خبر)',
  ],
]
/** What the story's own desk says of it: in a news story it would be another's, so it needs to be named or at the top. */
export const TELLING: readonly Row[] = [
  [
    'kill',
    `(?:the|this|our|an?) (?:[\\p{L}\\d.'’/-]+ ){0,4}?${COPY.en} (?:(?:(?:[\\p{L}\\d.,'’/-]+ ){0,8}?(?:headlined|slugged|titled|moved|issued|sent|transmitted|published|dated|timed)|on [\\p{L}\\d]|about)(?![\\p{L}])${ON} )?(?:is|are|was|has been|have been) (?:hereby |being |now )?(?:withdrawn|killed|retracted|annulled)(?! (?:by|from)(?![\\p{L}]))`,
  ],
  [
    'kill',
    `(?:the|this|our) (?:story|item|dispatch|copy|alert|take) ${QUOTED} (?:is|has been) (?:hereby |now )?(?:withdrawn|killed|retracted|annulled)(?! (?:by|from)(?![\\p{L}]))`,
  ],
  [
    'hold',
    `(?:the|this|our) (?:[\\p{L}\\d.'’/-]+ ){0,4}?${COPY.en} (?:(?:headlined|slugged|titled|moved)(?![\\p{L}])${ON} )?(?:is|are|has been) (?:being )?(?:withheld|on hold|put on hold)`,
  ],
]
