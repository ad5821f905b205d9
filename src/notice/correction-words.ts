/** "Correction" as a label: one language a row. */
export const CORRECTIONS = [
  'corrections?|corrected|corrects',
  'korrektur|korrigiert|berichtigung|berichtigt|richtigstellung',
  'correctif|rectificatif|rectification|erratum',
  'correcci[oó]n|corregid[ao]|fe de (?:erratas|errores)|erratas?|rectificaci[oó]n',
  'corre[cç][cç]?[aã]o|corrigid[ao]|retificaç[aã]o',
  'correzione|rettifica|errata corrige',
  'correctie|rectificatie|gecorrigeerd|rechtzetting',
  'rettelse|rättelse|retting|korrigering|korrigert|korrigerad|oikaisu|korjaus|leiðrétting',
  'исправление|поправка|исправлено|виправлення|поправка|корекция',
  'sprostowanie|korekta|oprava zprávy|opravená (?:verze|zpráva)|helyesbítés|düzeltme|διόρθωση|corectură|ispravak|ispravka',
  'ralat|koreksi|đính chính|更正|訂正|勘误|정정|تصحيح|תיקון',
]

/** The same as a verb in parentheses, as in "(Corrects spelling of name in paragraph 3)". */
export const CORRECTS = [
  '(?:this (?:story|version|article) )?correct(?:s|ed|ing)|correction',
  'korrigiert|berichtigt|berichtigung|korrektur|stellt richtig',
  'corrige|corrigé|rectifie|rectificatif|correctif',
  'corrige|corregid[ao]|rectifica|correcci[oó]n|corre[cç][cç]?[aã]o|retifica|corregge|rettifica|correzione',
  'corrigeert|herstelt|gecorrigeerd|correctie|korrigerer|korrigerar|korrigert|retter|rettet|rättar|rättat|rettelse|rättelse|korjaa|korjattu|oikaisee',
  'исправляет|исправлен[аоы]|исправление|виправляє|виправлено|poprawia|koryguje|opravuje|düzeltir|düzeltildi|διορθώνει',
]

/** What says that there is none, or none so far. */
export const NO_CORRECTION = [
  '(?:no|without|awaiting|awaits|pending|expect(?:s|ing)?)(?: any| further| a| the)? correct(?:ions?|ed)',
  'corrections?(?: story| version)?(?: is| are)? (?:to (?:follow|come|move)|will (?:follow|come|move)|follows?|coming|expected|pending|awaited)',
  'corrections? ?[:–—-] ?(?:none|no|nil|not applicable|n/a)(?=[\\s]*(?:[.;,)]|$))',
  'keine (?:korrektur|berichtigung)(?:en)?|(?:korrektur|berichtigung) (?:folgt|in kürze)|(?:korrektur|berichtigung): ?(?:keine|entfällt)',
  '(?:aucun|pas de|sans) (?:correctif|rectificatif)|(?:correctif|rectificatif) (?:suit|suivra|à suivre)',
  '(?:sin|ninguna) correcci(?:ón|ones)|correcci[oó]n (?:sigue|seguirá|a seguir)|(?:sem|nenhuma) corre(?:ção|ções)|correção (?:segue|a seguir)|nessuna correzione|correzione (?:segue|a seguire)',
  'geen correcties?|correctie volgt|ingen rett(?:else|ing)(?:er)?|rett(?:else|ing) følger|ingen rättelse|rättelse följer',
]
