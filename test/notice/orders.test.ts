import { expect, test } from 'vitest'
import { type Order, readDesk } from '../../src/notice/read.ts'
import { BRIEF, type Fields, made, STORY } from './made.ts'

type Kind = Order['kind']

/** What is hard about it, the kind, the fields, and the lines. */
const ORDERS: readonly (readonly [
  trouble: string,
  kind: Kind,
  fields: Fields,
  ...lines: readonly string[],
])[] = [
  // English
  ['a word in capitals and nothing else', 'kill', { headline: 'KILL' }],
  [
    'the word three times',
    'kill',
    {},
    'KILL KILL KILL',
    'Please kill item hns 112 "Ferry sinks off Kiel". No ferry sank.',
  ],
  ['a bulletin', 'kill', { headline: 'BULLETIN KILL' }, 'The ferry did not sink. A kill is mandatory.'],
  [
    'a story kill over a long explanation',
    'kill',
    { headline: 'STORY KILL: Ferry sinks off Kiel' },
    ...STORY,
  ],
  ['a mandatory kill', 'kill', { headline: 'MANDATORY KILL - Ferry sinks' }, 'Editors: the ferry is safe.'],
  ['a kill advisory', 'kill', { headline: 'KILL ADVISORY' }, 'The story slugged KIEL-FERRY is wrong.'],
  ['the label of a headline', 'kill', { headline: 'KILL: Ferry sinks off Kiel' }, ...BRIEF],
  [
    'an order in small letters, to editors',
    'kill',
    { headline: 'Ferry' },
    'Editors: kill the story slugged Kiel-Ferry.',
  ],
  [
    'asked with please behind a dateline',
    'kill',
    { headline: 'Kiel ferry' },
    'KIEL, Germany (Hansa) - Please kill the story Kiel-Ferry, V1234. It is wrong.',
  ],
  ['addressed in capitals', 'kill', {}, 'ATTENTION EDITORS: PLEASE KILL THE STORY SLUGGED KIEL-FERRY'],
  ['wire copy with stars', 'kill', {}, '*** KILL: Ferry sinks off Kiel ***', 'The item was sent in error.'],
  ['only the genre says it', 'kill', { headline: 'Ferry sinks off Kiel', genres: ['Kill'] }, ...BRIEF],
  [
    'only a note to editors says it',
    'kill',
    { headline: 'Ferry sinks off Kiel', ednote: 'KILL. The ferry is safe.' },
    ...STORY,
  ],
  [
    'a note that asks',
    'kill',
    { headline: 'Ferry sinks', ednote: 'Eds: Sourcing is in doubt. Please kill this story.' },
    ...STORY,
  ],
  [
    'a slug that says it over a short text',
    'kill',
    { headline: 'Ferry', slugline: 'BC-KILL-Kiel-Ferry' },
    'The story moved in error.',
  ],
  ['a takedown', 'kill', { headline: 'TAKEDOWN: Ferry sinks' }, 'For legal reasons.'],
  ['told not to use it', 'kill', { headline: 'Ferry' }, 'Please do not use the story on the Kiel ferry.'],
  ['withdrawn over the text of the story', 'kill', { headline: 'WITHDRAWN: Ferry sinks off Kiel' }, ...STORY],
  ['withdrawn with a dash that joins', 'kill', { headline: 'WITHDRAWN-Ferry sinks off Kiel' }, ...STORY],
  [
    'withdrawn in brackets behind the headline',
    'kill',
    { headline: 'Ferry sinks off Kiel (WITHDRAWN)' },
    ...STORY,
  ],
  [
    'story withdrawn',
    'kill',
    { headline: 'STORY WITHDRAWN' },
    'KIEL (Hansa) - The item headlined "Ferry sinks off Kiel" is withdrawn.',
  ],
  [
    'withdrawn story, in small letters',
    'kill',
    { headline: 'Withdrawn story: Ferry sinks off Kiel' },
    'This story has been withdrawn.',
  ],
  [
    'an advisory about a story',
    'kill',
    { headline: 'ADVISORY-Story on Kiel ferry withdrawn' },
    'A corrected one will follow.',
  ],
  [
    'only the first sentence says it',
    'kill',
    { headline: 'Ferry sinks off Kiel' },
    'KIEL, March 3 (Hansa) - The story headlined "Ferry sinks off Kiel" has been withdrawn.',
  ],
  [
    'an editor’s word at the top of a long story',
    'kill',
    { headline: 'Ferry sinks' },
    'EDITORS: DO NOT USE THIS STORY',
    ...STORY,
  ],
  ['a slug of two words, to editors', 'hold', {}, 'EDITORS: withhold Kiel-Ferry'],
  ['no word for which story but its own', 'kill', {}, 'EDITORS: KILL KIEL FERRY STORY'],
  ['withheld', 'hold', { headline: 'WITHHOLD: Ferry sinks off Kiel' }, 'Editors, a question has come up.'],
  [
    'asked to withhold',
    'hold',
    { headline: 'Ferry' },
    'EDITORS: withhold the story slugged Kiel-Ferry while we check.',
  ],
  ['asked to hold', 'hold', {}, 'HOLD HOLD HOLD', 'Please hold item hns 112 "Ferry sinks off Kiel".'],
  [
    'not to be used for now',
    'hold',
    { headline: 'Ferry' },
    'Please do not use the story headlined "Ferry sinks" until further notice.',
  ],
  ['held for release', 'hold', { headline: 'Ferry line opens' }, 'HOLD FOR RELEASE', ...STORY],
  [
    'held for release by a note',
    'hold',
    { headline: 'Ferry line opens', ednote: 'HOLD FOR RELEASE' },
    ...STORY,
  ],
  ['held in a note', 'hold', { headline: 'Ferry line opens', ednote: 'HOLD: lawyers read it' }, ...STORY],
  ['a hold lifted', 'release', { headline: 'HOLD LIFTED: Ferry line opens' }, 'Editors may use it.'],
  ['a kill lifted', 'release', { headline: 'KILL LIFTED' }, 'The story slugged Kiel-Ferry was right.'],
  [
    'a withhold lifted',
    'release',
    { headline: 'Withhold lifted' },
    'The story slugged Kiel-Ferry may now be used.',
  ],
  [
    'may be used',
    'release',
    { headline: 'Kiel ferry' },
    'Editors: the story slugged Kiel-Ferry may now be published.',
  ],
  [
    'released',
    'release',
    { headline: 'Kiel ferry' },
    'The hold on the story slugged Kiel-Ferry has been lifted.',
  ],
  // German
  [
    'German: withdrawn',
    'kill',
    { headline: 'Zurückgezogen: Fähre vor Kiel gesunken' },
    'Die Meldung ist falsch.',
  ],
  [
    'German: withdrawn in capitals over its text',
    'kill',
    { headline: 'ZURÜCKGEZOGEN: Fähre vor Kiel gesunken' },
    ...STORY,
  ],
  [
    'German: addressed',
    'kill',
    {},
    'ACHTUNG REDAKTIONEN: bitte verwenden Sie die Meldung „Fähre vor Kiel gesunken“ nicht.',
  ],
  [
    'German: not for now',
    'hold',
    {},
    'Achtung Redaktionen: Bitte verwenden Sie die Meldung „Fähre gesunken“ vorerst nicht.',
  ],
  [
    'German: taken back',
    'kill',
    { headline: 'Rückzug' },
    'Wir ziehen die Meldung mit dem Titel „Fähre gesunken“ zurück.',
  ],
  [
    'German: annulled by a sentence',
    'kill',
    { headline: 'Fähre' },
    'Die Meldung „Fähre gesunken“ wird hiermit zurückgezogen.',
  ],
  ['German: blocked', 'hold', { headline: 'SPERRUNG: Fähre gesunken' }, 'Die Meldung wird geprüft.'],
  [
    'German: a block taken off',
    'release',
    { headline: 'Sperre aufgehoben' },
    'Die Meldung „Fähre gesunken“ kann wieder verwendet werden.',
  ],
  ['German: released', 'release', { headline: 'Freigabe: Fähre gesunken' }, 'Die Meldung ist freigegeben.'],
  // French
  [
    'French: annulled',
    'kill',
    { headline: 'ANNULATION' },
    'Annulez la dépêche intitulée « Un ferry coule ».',
  ],
  [
    'French: annulled without an accent',
    'kill',
    { headline: 'ANNULE: Un ferry coule' },
    'Notre dépêche est fausse.',
  ],
  ['French: asked', 'kill', { headline: 'Ferry' }, 'Prière d’annuler notre dépêche « Un ferry coule ».'],
  [
    'French: not to be used',
    'kill',
    {},
    'Avis aux rédactions: merci de ne pas utiliser la dépêche « Un ferry coule ».',
  ],
  [
    'French: suspended',
    'hold',
    {},
    'Attention rédactions: merci de suspendre la dépêche « Un ferry coule ».',
  ],
  [
    'French: released',
    'release',
    { headline: 'Dépêche libérée: Un ferry coule' },
    'La dépêche peut à nouveau être utilisée.',
  ],
  // Spanish, Portuguese, Italian
  [
    'Spanish: annulled',
    'kill',
    { headline: 'ANULADA: Se hunde un ferry' },
    'Rogamos anulen la noticia titulada «Se hunde un ferry».',
  ],
  ['Spanish: the bare verb', 'kill', { headline: 'ANULAR' }, 'La noticia era errónea.'],
  ['Spanish: annulment', 'kill', { headline: 'ANULACIÓN' }, 'Queda anulada la noticia «Se hunde un ferry».'],
  [
    'Spanish: released',
    'release',
    { headline: 'Noticia liberada: Se abre la línea' },
    'La noticia ya puede publicarse.',
  ],
  ['Portuguese: annulled', 'kill', { headline: 'ANULAÇÃO' }, 'Anulem a notícia com o título “Ferry afunda”.'],
  ['Portuguese: the bare verb', 'kill', { headline: 'Anular: Ferry afunda' }, 'A notícia estava errada.'],
  ['Italian: to be annulled', 'kill', { headline: 'ANNULLARE: Affonda un traghetto' }, ...BRIEF],
  [
    'Italian: annulment',
    'kill',
    { headline: 'ANNULLAMENTO' },
    'Si prega di annullare la notizia dal titolo «Affonda un traghetto».',
  ],
  // the north and the Netherlands
  ['Norwegian: goes', 'kill', { headline: 'UTGÅR: Ferje sank ved Kiel' }, ...BRIEF],
  ['Norwegian: drawn back', 'kill', { headline: 'TREKKES TILBAKE: Ferje sank' }, 'Meldingen var feil.'],
  [
    'Swedish: asked not to publish',
    'kill',
    { headline: 'Till redaktionen' },
    'Vänligen publicera inte texten om färjan.',
  ],
  ['Danish: the telegram goes', 'kill', { headline: 'Telegrammet udgår' }, 'Telegrammet om færgen udgår.'],
  ['Dutch: withdrawn', 'kill', { headline: 'INGETROKKEN: Veerboot gezonken' }, ...BRIEF],
  ['Dutch: withdrawal', 'kill', { headline: 'INTREKKING' }, 'Het bericht over de veerboot is ingetrokken.'],
  ['Finnish: called off', 'kill', { headline: 'JUTTU PERUTTU: Lautta upposi' }, 'Juttu oli virheellinen.'],
  // the east
  ['Russian: annulled', 'kill', { headline: 'АННУЛИРУЕТСЯ: Паром затонул' }, ...BRIEF],
  ['Russian: asked', 'kill', { headline: 'Паром' }, 'Просьба аннулировать сообщение «Паром затонул у Киля».'],
  ['Ukrainian: annulled', 'kill', { headline: 'АНУЛЮЄТЬСЯ: Пором затонув' }, 'Повідомлення помилкове.'],
  ['Polish: asked', 'kill', { headline: 'Uwaga redakcje' }, 'Prosimy o anulowanie depeszy „Prom zatonął”.'],
  ['Turkish: asked', 'kill', { headline: 'İptal' }, 'Haberimizi lütfen iptal ediniz.'],
  ['Chinese: withdrawn', 'kill', { headline: '（撤稿）渡轮沉没' }, '请撤销此稿。'],
  ['Korean: the whole text cancelled', 'kill', { headline: '[전문취소] 여객선 침몰' }, '기사를 취소합니다.'],
  ['Japanese: taken back', 'kill', { headline: '【配信取り消し】フェリー沈没' }, 'この記事は取り消します。'],
]

for (const [trouble, kind, fields, ...lines] of ORDERS) {
  test(`${trouble}: ${kind}`, () => {
    expect(readDesk(made(fields, ...lines)).order?.kind).toBe(kind)
    expect(readDesk(made(fields, ...lines)).isAdvisory).toBeUndefined()
  })
}

const NAMES: readonly (readonly [
  trouble: string,
  name: string,
  fields: Fields,
  ...lines: readonly string[],
])[] = [
  [
    'the headline without the word',
    'headline Ferry sinks off Kiel',
    { headline: 'KILL: Ferry sinks off Kiel' },
    ...BRIEF,
  ],
  [
    'the headline without the word at its end',
    'headline Ferry sinks',
    { headline: 'Ferry sinks (WITHDRAWN)' },
  ],
  [
    'the headline of wire copy',
    'headline Ferry sinks off Kiel',
    {},
    'WITHDRAWN: Ferry sinks off Kiel',
    ...STORY,
  ],
  [
    'the headline under the word',
    'headline Ferry sinks off Kiel',
    { headline: 'Ferry sinks off Kiel' },
    'STORY KILL',
    'It did not.',
  ],
  ['the slug', 'slugline Kiel-Ferry', { headline: 'KILL', slugline: 'Kiel-Ferry' }],
  [
    'the slug without what is before it',
    'slugline Kiel-Ferry',
    { headline: 'KILL', slugline: 'BC-KILL-Kiel-Ferry' },
  ],
  [
    'the slug without what is behind it',
    'slugline KIEL-FERRY',
    { headline: 'KILL', slugline: 'KIEL-FERRY/KILL' },
  ],
  ['a slug in the text', 'slugline Kiel-Ferry', {}, 'Editors: kill the story slugged Kiel-Ferry.'],
  [
    'a slug in the text, without the wire’s letters',
    'slugline Kiel-Ferry',
    {},
    'EDITORS: kill the story slugged BC-Kiel-Ferry, 1st Ld.',
  ],
  ['a slug of words', 'slugline KIEL FERRY', {}, 'EDITORS: kill the story slugged KIEL FERRY moved at 0930.'],
  ['a slug without a word for it', 'slugline Kiel-Ferry', {}, 'Please kill the story Kiel-Ferry, V1234.'],
  [
    'straight quotation marks',
    'headline Ferry sinks off Kiel',
    {},
    'Please kill item hns 112 "Ferry sinks off Kiel".',
  ],
  [
    'quotation marks and a comma',
    'headline Ferry sinks, U.S. says',
    {},
    'STORY WITHDRAWN',
    'The item headlined “Ferry sinks, U.S. says,” is withdrawn.',
  ],
  [
    'single quotation marks round an apostrophe',
    'headline Kiel’s ferry doesn’t sink',
    {},
    'STORY WITHDRAWN',
    'The item headlined ‘Kiel’s ferry doesn’t sink’ is withdrawn.',
  ],
  [
    'German quotation marks',
    'headline Fähre gesunken',
    {},
    'ACHTUNG REDAKTIONEN: bitte verwenden Sie die Meldung „Fähre gesunken“ nicht.',
  ],
  [
    'French quotation marks',
    'headline Un ferry coule',
    {},
    'Annulez la dépêche intitulée « Un ferry coule ».',
  ],
  [
    'a title without quotation marks',
    'headline Ferry sinks off Kiel',
    {},
    'Editors: kill the story headlined Ferry sinks off Kiel.',
  ],
  [
    'a title up to the verb',
    'headline Ferry sinks off Kiel',
    {},
    'STORY WITHDRAWN',
    'The item headlined Ferry sinks off Kiel has been withdrawn.',
  ],
  [
    'a title behind a colon',
    'headline Ferry sinks off Kiel',
    {},
    'KILL KILL KILL',
    'Headline: Ferry sinks off Kiel',
  ],
  ['an identifier in the text', 'id urn:hansa:2026:112', {}, 'Editors: kill the story urn:hansa:2026:112.'],
  [
    'an address in a note',
    'id https://example.org/ferry',
    { headline: 'KILL', ednote: 'See https://example.org/ferry.' },
  ],
  ['what it evolved from', 'id urn:hansa:1', { headline: 'KILL', evolvedfrom: ['urn:hansa:1'] }],
  ['what others call it', 'id urn:hansa:2', { headline: 'KILL', altids: ['urn:hansa:2'] }],
]

for (const [trouble, name, fields, ...lines] of NAMES) {
  test(`an order names ${trouble}: ${name}`, () => {
    const names = readDesk(made(fields, ...lines)).order?.names.map(({ kind, text }) => `${kind} ${text}`)
    expect(names).toContain(name)
  })
}

const NAMELESS: readonly (readonly [trouble: string, fields: Fields, ...lines: string[]])[] = [
  ['the bare word', { headline: 'KILL' }],
  ['a slug that is nobody’s', { headline: 'KILL ADVISORY', slugline: 'BC-KILL' }],
  [
    'a story held for release',
    { headline: 'Ferry line opens', slugline: 'Kiel-Ferry' },
    'HOLD FOR RELEASE',
    ...STORY,
  ],
  [
    'a story that a note holds',
    { headline: 'Ferry line opens', slugline: 'Kiel-Ferry', ednote: 'HOLD: lawyers read it' },
    '“We wait,” she said.',
    ...STORY,
  ],
]

for (const [trouble, fields, ...lines] of NAMELESS) {
  test(`an order that names nothing: ${trouble}`, () => {
    expect(readDesk(made(fields, ...lines)).order?.names).toEqual([])
  })
}

test('a substitute that orders another story off is a story', () => {
  const told = 'EDITORS: This replaces Kiel-Boat. Kill the story slugged Kiel-Boat.'
  expect(readDesk(made({ headline: 'Ferry is safe' }, told, ...STORY)).order).toBeUndefined()
})

test('what is quoted in a story is the name of none', () => {
  const { order } = readDesk(
    made({ headline: 'KILL: Ferry “quite safe”' }, '“We are all very well,” she said.', ...STORY),
  )
  expect(order?.names).toEqual([{ kind: 'headline', text: 'Ferry “quite safe”' }])
})
