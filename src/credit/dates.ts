/**
 * Month names and their short forms as agencies write them in datelines, without dots, lower case: one language a line.
 */
const MONTHS = [
  'january february march april may june july august september october november december',
  'jan feb mar apr jun jul aug sep sept oct nov dec',
  'januar jänner februar feber märz mai juni juli oktober dezember mär okt dez mrz',
  'janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc fév',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic',
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev out',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott',
  'januari februari maart mei augustus mrt desember oktobar',
  'januari mars augusti januar marts',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'január február március április május június július augusztus szeptember október',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'янв фев мар апр май июн июл авг сен сент окт ноя дек',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'mac ogos disember julai',
]

/** Words beside the numbers of a date or a clock time. */
const BESIDE = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miércoles jueves viernes sábado domingo',
  'ponedjeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja poniedziałek wtorek środa czwartek piątek sobota niedziela',
  'pondělí úterý středa čtvrtek pátek neděle måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terça quarta quinta sexta feira sábado',
  'понедельник вторник среда четверг пятница суббота воскресенье pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  'am pm a m p uhr gmt utc ist est edt pst cet cest bst kst jst h z t',
  'updated published posted modified first last stand aktualisiert veröffentlicht date datum publié actualizado publicado',
  'today yesterday heute gestern hoy ayer hoje ontem oggi ieri vandaag gisteren idag igår dziś wczoraj dnes včera сегодня вчера bugün dün',
  'hace horas il y a mis jour et à heure heures há fa ore uur geleden om siden timer sedan timmar sitten tuntia temu godz godzin',
  'před hodinami hodinou minutami назад часов часа минут saat dakika önce std stunden em às as publicado publicada pubblicato opublikowano julkaistu päivitetty minuuttia',
  'de of the at on um den le el du del st nd rd th hr hrs hour hours min mins minute minutes ago day days vor',
]

const months = new Set(MONTHS.join(' ').split(' '))
const beside = new Set(BESIDE.join(' ').split(' '))

/** Whether a word names a month: "Feb", "Dez.", "июл". */
export function isMonth(word: string): boolean {
  return months.has(word.toLowerCase().replace(/[.,]$/, ''))
}

/** Whether a word is a number as dates have them: "18.", "2024", "3rd". */
export function isDateNumber(word: string): boolean {
  return /^\d{1,4}(?:st|nd|rd|th)?[.,]?$/.test(word)
}

/** Whether a word is a whole date in numbers: "3.04.2024", "25/11/2019"; "31/07". */
export function isNumericDate(word: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[.,]?$|^\d{1,2}\/\d{1,2}$/.test(word)
}

const EAST_ASIAN_MARKS = String.raw`[\d/.:：() （）年月日時时分火水木金土日一二三四五六星期週周曜午前後上下配信更新公開发布發布於于-]*`
const EAST_ASIAN_WORD = new RegExp(`^${EAST_ASIAN_MARKS}$`, 'u')
/** "9/23(火) 11:22配信", "2026年1月3日 10:22". */
const EAST_ASIAN = new RegExp(`^${EAST_ASIAN_MARKS}[年月日時时分配信更新曜]${EAST_ASIAN_MARKS}$`, 'u')

/** Whether a short text is a date, a clock time or both and nothing else: "8.8.2015", "Updated: May 7, 2025", "16:30". */
export function isDate(text: string): boolean {
  if (text.length > 80 || !/\d/.test(text)) return false
  if (EAST_ASIAN.test(text)) return true
  return isOfDateWords(text) && !/^\d+$/.test(text)
}

function isOfDateWords(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s,;|.:/()•–—-]/)
    .every(
      (word) =>
        word === '' ||
        /^\d{1,6}(?:st|nd|rd|th|am|pm|h)?$|^\d{1,2}h\d{2}$/.test(word) ||
        months.has(word) ||
        beside.has(word),
    )
}

/** A text without the date or clock time that stands beside it: "dpa 30.04.2024, 18:58", "09:35 Uhr | dapd". */
export function withoutDate(text: string): string {
  if (!/\d/.test(text)) return text
  const parts = text.split(/ (?:[|·•–—-]|--) /)
  const named = parts.filter((part) => !isMoment(part))
  if (named.length === 1 && parts.length > 1)
    return withoutDate((named[0] ?? '').replace(/^\d{1,2}[:.h]\d\d (?:Uhr )?/, ''))
  const words = text.split(' ')
  for (let cut = words.length - datedFrom(words.toReversed()); cut < words.length; cut += 1) {
    if (isMoment(words.slice(cut).join(' ')))
      return words
        .slice(0, cut)
        .join(' ')
        .replace(/[ ,|·–—-]+$/, '')
  }
  for (let cut = datedFrom(words); cut > 0; cut -= 1) {
    const date = words.slice(0, cut)
    if (isMoment(date.join(' ')) && date.some((word) => isMonth(word) || /\d[./-]\d+[./-]\d/.test(word)))
      return words
        .slice(cut)
        .join(' ')
        .replace(/^[ ,|·–—-]+/, '')
  }
  return text
}

/** "Updated: 30 April 2015 at 07:19 (first published: …)" has this many words. */
const LONGEST_DATE = 16

/** How many words from the first on, but for one, can be a date's. */
function datedFrom(words: readonly string[]): number {
  const most = Math.min(words.length - 1, LONGEST_DATE)
  const first = words.slice(0, most).findIndex((word) => !isOfDateWords(word) && !EAST_ASIAN_WORD.test(word))
  return first < 0 ? most : first
}

/** A date with its month or a clock time: a year alone can belong to anything. */
function isMoment(text: string): boolean {
  return (
    isDate(text) &&
    (/\d[.:h/-]\d|\d (?:min|hour|hr|std|uhr|h)/i.test(text) || text.split(/[ ,.]/).some(isMonth))
  )
}
