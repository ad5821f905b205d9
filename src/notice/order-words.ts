import { labelOf } from './label.ts'

export type OrderKind = 'kill' | 'hold' | 'release'

/**
 * Words that are a desk's own. As a label in capitals they order even over the text of the story ("WITHDRAWN: Talks
 * fail", then the talks): agencies send it once more so that it can be found. One language a row.
 */
const SURE: Readonly<Record<OrderKind, readonly string[]>> = {
  kill: [
    // English: AP, PA, CP and AAP kill, Reuters withdraws, Superdesk takes down
    'kill(?:[ ,!]+kill){0,5}|(?:bulletin|story|mandatory|urgent|flash|copy|text|alert|total) kill|kill(?: |/)(?:advisory|notice|order|bulletin|alert|story|item|mandatory|takedown)|take[- ]?down(?: notice| advisory)?',
    '(?:story|item|article|copy|alert|text) (?:is )?(?:withdrawn|killed|retracted|removed)|(?:withdrawn|retracted)(?: story| item| article| alert)?|story withdrawal|withdrawal (?:notice|advisory)',
    // German: dpa, APA, Keystone-ATS
    '(?:(?:meldung|text|bericht|beitrag|zusammenfassung|eilmeldung) )?zurückgezogen|(?:meldung|text)s?[- ]?(?:rückzug|zurückziehung)|(?:rückzug|zurückziehung|annullierung|stornierung) (?:der|einer|von) (?:meldung|meldungen|zusammenfassung)|meldung (?:annulliert|storniert|ungültig)',
    // French: AFP, Belga, Keystone-ATS
    "annule[rz]|à annuler|(?:dépêche|alerte|information|papier) (?:annulée?|retirée?)|(?:avis d['’]annulation|annulation de (?:la |notre |cette )?dépêche|retrait de (?:la |notre |cette )?dépêche)",
    // Spanish, Portuguese: EFE, Europa Press, Lusa
    'anular|anulen|(?:noticia|nota|informaci[oó]n|despacho) (?:anulad[ao]|retirad[ao])|anulaci[oó]n de (?:la )?(?:noticia|nota)',
    '(?:not[ií]cia|mat[ée]ria|peça) (?:anulada|retirada|cancelada)|anulaç[ãa]o de (?:not[ií]cia|mat[ée]ria|peça)',
    // Italian, Dutch
    'annullare|da annullare|(?:notizia|lancio|servizio) (?:annullat[ao]|ritirat[ao])|annullamento (?:della )?notizia',
    '(?:bericht )?ingetrokken|intrekking(?: van)?(?: bericht)?|bericht vervalt',
    // Nordic: NTB, TT, Ritzau, STT
    'utgår|trekkes(?: tilbake)?|(?:melding(?:en)?|sak(?:en)?) (?:trekkes|utgår|trukket)(?: tilbake)?|udgår|trækkes tilbage|(?:telegram(?:met)?|text(?:en)?) (?:udgår|utgår|annulleret|dras tillbaka|återkallas|stryks)',
    'juttu (?:peruttu|perutaan|poistettu)|jutun peruutus|mitätöity',
    // Russian, Ukrainian: TASS, Interfax
    'аннулируется|аннулировать|(?:сообщение|новость|заметка) (?:аннулируется|аннулирован[оа]|отозван[оа]|снят[оа])|анулюється|повідомлення анульовано',
    // Polish, Czech, Turkish
    '(?:depesza|informacja) (?:anulowana|wycofana)|anulowanie depeszy|zpráva (?:zrušena|stažena)|haber(?:imiz)? iptal|haber iptali',
    // Chinese, Japanese, Korean, Arabic: Xinhua, Kyodo, Yonhap
    '撤稿|撤销稿件|撤消稿件|稿件撤销|配信取り?消し|記事取り?消し|全文取り?消し|전문 ?취소|기사 ?(?:전문 ?)?취소|(?:إلغاء|سحب) (?:الخبر|خبر)|خبر ملغى',
  ],
  hold: [
    '(?:hold[ ,!]+){1,4}hold|(?:story|bulletin|mandatory|urgent) (?:hold|withhold)|(?:hold|withhold)(?: |/)(?:advisory|notice|order|story|item|bulletin)|withhold(?:[ ,!]+withhold){0,4}|do not use until further notice',
    '(?:meldung|text) gesperrt|sperrung (?:der|einer) meldung|meldung zurückgehalten',
    'dépêche suspendue|à suspendre|noticia retenida|notícia retida|notizia sospesa|bericht aangehouden',
  ],
  release: [
    '(?:(?:story|mandatory|bulletin) )?(?:kill|hold|withhold|withholding|withdrawal)(?: order| advisory| notice)? (?:is |has been |now )?(?:lifted|released|rescinded|removed|cancell?ed|eliminated)|(?:lifts?|lifting|release(?:s|d)? from) (?:the )?(?:kill|hold|withhold)|(?:kill|hold|withhold)(?:-| )release|story released',
    '(?:sperre|sperrung|sperrvermerk) (?:ist )?(?:aufgehoben|hinfällig)|aufhebung der (?:sperre|sperrung)|meldung (?:ist )?freigegeben|freigabe (?:der|einer) meldung',
    '(?:dépêche )?libérée|(?:suspension|annulation) levée|levée de (?:la )?suspension|noticia liberada|retenci[oó]n levantada|notícia libertada|notizia sbloccata|blocco revocato|blokkering opgeheven',
  ],
}

/**
 * Words that newspapers print over stories too ("ANNULATION : le festival …", "SPERRUNG: A7 …"). They order where the
 * record is short and speaks of copy.
 */
const DOUBTFUL: Readonly<Record<OrderKind, readonly string[]>> = {
  kill: [
    'kills?|cancel(?:led)?|do not (?:use|publish|run)|disregard|retraction',
    'rückzug|zurückziehung|annulliert|annullierung|storno|storniert|entfällt|löschung',
    'annulation|annulée?s?|annule|retrait|retirée?|ne pas (?:utiliser|diffuser|publier)',
    'anulad[ao]s?|anulaci[oó]n|retirad[ao]|anulaç[ãa]o|cancelad[ao]|no (?:usar|utilizar|publicar|difundir)|não (?:usar|utilizar|publicar)',
    'annullamento|annullat[ao]|ritirat[ao]|vervalt|vervallen',
    'trukket(?: tilbake)?|annulleret|annulleres|annulleras|återkallas|dras tillbaka|stryks|peruttu|peruutus|perutaan',
    'аннулирован[оаы]?|аннуляция|отозван[оа]|анульовано',
    'anulacja|anulowan[eoa]|wycofan[eoa]|zrušeno|zrušení|staženo|iptal|geri çekildi|ακυρωση|ακύρωση|ακυρώνεται|visszavonva',
    '撤销|撤消|取り?消し|취소|إلغاء|ملغى',
  ],
  hold: ['hold|held|withheld|on hold', 'sperrung|gesperrt|suspension|suspendue?|retenid[ao]|retener'],
  release: [
    'freigabe|freigegeben|libér[ée]|liberad[ao]|libertad[ao]|sbloccat[ao]|vrijgegeven|frigitt|frigives|frisläppt',
  ],
}

/** What papers print over stories too, but not over a headline with nothing below it. */
export const TINY_LABELS: readonly (readonly [OrderKind, RegExp])[] = [
  ['hold', labelOf(['hold|withheld|on hold'])],
  ['kill', labelOf(['retraction'])],
]

export const KINDS: readonly OrderKind[] = ['release', 'hold', 'kill']

export const SURE_LABELS = labels(SURE)
export const DOUBTFUL_LABELS = labels(DOUBTFUL)
/** All of them: what does not open so has none. */
export const ANY_LABEL = labelOf([SURE, DOUBTFUL].flatMap((words) => Object.values(words).flat()))

function labels(rows: Readonly<Record<OrderKind, readonly string[]>>): Readonly<Record<OrderKind, RegExp>> {
  return { kill: labelOf(rows.kill), hold: labelOf(rows.hold), release: labelOf(rows.release) }
}

/** Behind a headline: "Talks fail in Idlib (WITHDRAWN)", "Talks fail in Idlib -- KILL". */
export const AT_END: Readonly<Record<OrderKind, RegExp>> = {
  kill: endOf(SURE.kill),
  hold: endOf(SURE.hold),
  release: endOf(SURE.release),
}

/** Brackets or dashes without which none of these ends is there. */
export const APART_AT_END = /[)\]】］]$|\s[-–—]{1,2}\s/u

function endOf(rows: readonly string[]): RegExp {
  const words = `(?:${rows.join('|')})`
  return new RegExp(`(?:\\s?[([【［]${words}[)\\]】］]|\\s[-–—]{1,2}\\s${words})$`, 'iu')
}
