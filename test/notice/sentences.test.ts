import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { BRIEF, made } from './made.ts'

/** One sentence says it all, under a headline that says nothing. */
test.each([
  ['release', 'The story on the Kiel ferry has been released for publication.'],
  ['release', 'Please disregard the earlier kill of Kiel-Ferry.'],
  ['release', 'Die Meldung „Fähre gesunken“ ist wieder freigegeben.'],
  ['release', 'La dépêche « Un ferry coule » peut désormais être publiée.'],
  ['release', 'La noticia «Se hunde un ferry» queda liberada.'],
  ['hold', 'The story headlined “Ferry sinks” is on hold.'],
  ['kill', 'Please disregard the story on the Kiel ferry.'],
  ['kill', 'WEST PIER, Kiel - Please kill the story.'],
  ['kill', 'NORTH PIER, Kiel - Please kill the story.'],
  ['kill', 'A kill is mandatory.'],
  ['kill', 'Make certain the story is not used.'],
  ['kill', 'Bitte die Meldung „Fähre gesunken“ nicht mehr verwenden.'],
  ['kill', 'Wir ziehen unsere Meldung „Fähre gesunken“ zurück.'],
  ['kill', 'La dépêche « Un ferry coule » est annulée.'],
  ['kill', 'Rogamos anulen la noticia «Se hunde un ferry».'],
  ['kill', 'Por favor, no publiquen la noticia «Se hunde un ferry».'],
  ['kill', 'La noticia «Se hunde un ferry» queda anulada.'],
  ['kill', 'Por favor, anulem a notícia “Ferry afunda”.'],
  ['kill', 'Por favor, não publiquem a notícia “Ferry afunda”.'],
  ['kill', 'Preghiamo di annullare la notizia «Affonda un traghetto».'],
  ['kill', 'Si prega di non pubblicare la notizia «Affonda un traghetto».'],
  ['kill', 'Gelieve dit bericht over de veerboot niet te publiceren.'],
  ['kill', 'Het bericht over de veerboot vervalt.'],
  ['kill', 'Vennligst ikke bruk saken om ferjen.'],
  ['kill', 'Saken om ferjen utgår.'],
  ['kill', 'Texten om färjan dras tillbaka.'],
  ['kill', 'Просим не использовать сообщение «Паром затонул».'],
] as const)('%s: %s', (kind, sentence) => {
  expect(readDesk(made({ headline: 'Kiel' }, sentence)).order?.kind).toBe(kind)
})

/** Words that papers use too, over a text that speaks of copy. */
test.each([
  ['kill', 'АННУЛИРОВАНО: Паром затонул', 'Сообщение ошибочно.'],
  ['kill', 'ANULOWANE: Prom zatonął', 'Depesza była błędna.'],
  ['kill', '撤销：渡轮沉没', '本稿有误。'],
  ['release', 'LIBERADA: Se abre la línea', 'Es la noticia de ayer.'],
  ['kill', 'Advisory: story on Kiel ferry is withdrawn', 'It was sent in error.'],
  ['release', 'ADVISORY: hold on Kiel ferry story lifted', 'It was right.'],
] as const)('%s: %s', (kind, headline, line) => {
  expect(readDesk(made({ headline }, line)).order?.kind).toBe(kind)
})

/** A title in each language's words and marks. */
test.each([
  'Die Meldung mit dem Titel Ferry sinks',
  'Die Meldung »Ferry sinks«',
  'La dépêche intitulée Ferry sinks',
  'La noticia titulada Ferry sinks',
  'La notizia dal titolo Ferry sinks',
  'Het bericht met de titel: x, getiteld Ferry sinks',
  'Texten med rubriken Ferry sinks',
  'Сообщение под заголовком Ferry sinks',
  'Depesza pod tytułem Ferry sinks',
  '記事「Ferry sinks」',
  '記事『Ferry sinks』',
  '稿件《Ferry sinks》',
  "The item 'Ferry sinks'",
])('named by %s', (line) => {
  expect(readDesk(made({ headline: 'KILL' }, line)).order?.names).toContainEqual({
    kind: 'headline',
    text: 'Ferry sinks',
  })
})

/** What else goes out of a story, in words that no other test has. */
test.each([
  'Editors, please note: photos move at noon.',
  'Toimituksille: kuvat tulevat kello 12.',
  'Uwaga redakcje: zdjęcia o 12.',
  '編集者へ：写真は正午。',
  '(Aangevuld met citaat)',
  '(Oppdatert med sitat)',
  'HOLD FOR MORNING RELEASE',
  'NOT FOR PUBLICATION UNTIL FURTHER NOTICE',
])('for editors: %s', (line) => {
  expect(readDesk(made({ headline: 'Kiel' }, line, ...BRIEF)).article).toMatchObject({
    ednote: line,
    body: made({}, ...BRIEF).body,
  })
})

test.each([
  '(Rectifie le nombre des bateaux)',
  '(Rectifica el número de barcos)',
  '(Corregge il numero delle barche)',
  '(Corrigeert het aantal boten)',
  '(Rättar antalet båtar)',
  '(Исправляет число лодок)',
])('a correction: %s', (line) => {
  expect(readDesk(made({ headline: 'Kiel' }, line, ...BRIEF)).article.correction).toEqual({
    text: line.slice(1, -1),
  })
})

test.each(['Terminvorschau', 'Prévisions du jour', 'Agenda ANSA', 'Nyhetsplan: resten av uken'])(
  'an advisory: %s',
  (headline) => {
    expect(readDesk(made({ headline }, ...BRIEF)).isAdvisory).toBe(true)
  },
)
