import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { made, madeOfHtml, STORY } from './made.ts'

const FOR_EDITORS = [
  'Eds: Updates with quotes. With AP photos.',
  'EDS: ADDS byline.',
  'Eds: Kill the third paragraph, with the wrong name.',
  '(Eds: Updates with quotes from the captain.)',
  'EDITORS: Photos of the ferry move at noon.',
  'Editors’ note: Subs 3rd graf to fix the name.',
  'Note to editors: an interview with the captain moves later.',
  'ATTENTION EDITORS - live pictures from 0900',
  'Redaktionshinweis: Bilder folgen.',
  'Achtung Redaktionen: Bilder folgen um 12 Uhr',
  '(Achtung: neu im 3. Absatz)',
  'NOTA A LOS EDITORES: hay fotos disponibles.',
  'Note aux rédactions: photos disponibles.',
  'NOTA PER LE REDAZIONI: foto disponibili',
  'Nota aos editores: há fotos disponíveis.',
  'NOOT VOOR DE REDACTIE: foto’s volgen',
  'Till redaktionen: bilder kommer.',
  'Вниманию редакторов: фото в полдень.',
  'FOR IMMEDIATE RELEASE',
  '(ADDS quotes, background)',
  '(UPDATES with the captain’s words)',
  '(Adds detail, paragraph 3)',
  '(RECASTS lead)',
  '(REFILES to fix dateline)',
  'UPDATES throughout',
  'UPDATES THROUGHOUT, ADDS BYLINE',
  'TRIMS',
  'WITH PHOTOS',
  'RECASTS with the minister, ADDS quotes',
  '(Ergänzt: Zitat des Kapitäns)',
  '(neu: Zitat des Kapitäns)',
  '(actualiza con declaraciones)',
  '(ATUALIZA com declarações)',
  '(Actualise avec des citations)',
  '(Aggiorna con dichiarazioni)',
  'ANNULE ET REMPLACE la version de 10h00',
  '(Добавлены слова капитана)',
]

test.each(FOR_EDITORS)('taken out: %s', (line) => {
  const story = made({ headline: 'Fewer boats' }, ...STORY)
  for (const lines of [
    [line, ...STORY],
    [...STORY.slice(0, 1), line, ...STORY.slice(1)],
  ]) {
    const { article, order, isAdvisory } = readDesk(made({ headline: 'Fewer boats' }, ...lines))
    expect(article.body).toEqual(story.body)
    expect(article.ednote).toBe(line)
    expect({ order, isAdvisory }).toEqual({ order: undefined, isAdvisory: undefined })
  }
})

test('they join the note there is, in order', () => {
  const { article } = readDesk(made({ ednote: 'Urgent.' }, 'Eds: One.', ...STORY, 'Eds: Two.'))
  expect(article.ednote).toBe('Urgent. Eds: One. Eds: Two.')
})

test('a line of several goes, and the others stay, escaped', () => {
  const { article } = readDesk(
    madeOfHtml({}, '<p>Eds: With photos.<br>Ham &amp; eggs &lt;here&gt;<br>The end.</p>'),
  )
  expect(article.body).toEqual([
    { text: 'Ham & eggs <here>\nThe end.', html: '<p>Ham &amp; eggs &lt;here&gt;<br>The end.</p>' },
  ])
})

test('preformatted copy stays preformatted', () => {
  const { article } = readDesk(madeOfHtml({}, `<pre>Eds: With photos.\n${STORY.join('\n')}</pre>`))
  expect(article.body).toEqual([{ text: STORY.join('\n'), html: `<pre>${STORY.join('\n')}</pre>` }])
})

test.each([
  ['a list', '<ul><li>Eds: With photos.</li><li>The ferry sails.</li></ul>'],
  ['a picture', '<p><img src="a.jpg">Eds: With photos.</p>'],
])('%s stays whole', (_, html) => {
  const article = madeOfHtml({ headline: 'Fewer boats' }, html)
  expect(readDesk(article).article).toBe(article)
})

test('a line that the story goes on in stays', () => {
  const article = made({}, `Eds: With photos. ${STORY[0]}`, ...STORY.slice(1))
  expect(readDesk(article).article).toBe(article)
})

test('nothing is looked for in the middle', () => {
  const article = made({}, ...STORY, 'Eds: With photos.', ...STORY)
  expect(readDesk(article).article).toBe(article)
})

test('a story held for release is clean when it is released', () => {
  const { article } = readDesk(made({ headline: 'Fewer boats' }, 'HOLD FOR RELEASE UNTIL 6 P.M.', ...STORY))
  expect(article.body).toEqual(made({}, ...STORY).body)
})
