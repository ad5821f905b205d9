import { describe, expect, test } from 'vitest'
import { bodyOf, STORY, said } from './said.ts'

/** No credit is read, and every line stays in the body as it is. */
function expectUntouched(text: string): void {
  expect(said(text)).toEqual({})
  expect(bodyOf(text)).toEqual(text.split('\n'))
}

/** Lines that look like a credit, a link or a page's furniture and are the story's. */
const LAST = [
  // a call beside news, and news that sounds like a call
  'Der Rat stimmte am Montag für die Brücke, gebaut wird ab Mai. Abonnieren Sie unseren Newsletter.',
  'The mayor, 54, gave up. Join us on Telegram, the rebels told the soldiers.',
  'El alcalde habla. Recibe 300 correos al día y contesta todos.',
  'Got leftover rice? Add an egg and fry it for five minutes.',
  // published, but no outlet's text
  'The report was published in The Quay, which said the crane had killed 12 people. The maker denies it.',
  'The report was published on Tuesday by the police, and it names twelve officers.',
  'First posted on SeaTok, the video has been seen by millions.',
  'First appeared in Kiel, then in Hamburg, the worm is now in Bremen.',
  'Esta noticia ha sido publicada por el Ministerio, y los mercados cayeron.',
  'Reprinted from memory, the poem is full of errors. Nobody minds.',
  'The video has not been edited by the police, the judge found, and shows the shot.',
  'Leserbriefe werden redaktionell nicht bearbeitet.',
  'This article by Reuters was first published in May, and led to 12 arrests.',
  'The photograph is by Jane Doe. Copyright 2010 Reuters, the caption said, and the town must pay 2 million.',
  // a label before a sentence
  'More: Two hundred people were hurt when the stand collapsed.',
  'Mehr dazu: „Das war ein Fehler“, sagte die Meisterin.',
  'Learn more: Call 555-800-273 if you need help.',
  'Recommended: 20 mg',
  'VIDEO: The court saw twelve minutes of film in which the crane falls.',
  'WATCH: Flooding is possible in the valley until noon.',
  'READ: I never wanted the job.',
  // who did something else than write the story
  'Directed by: Jane Doe',
  'Killed by: Russian Missile',
  'Full text: Magna Carta',
  'Rezept von: Max Roe',
  'Avec Jane Doe, Max Roe',
  'The film opens on Friday. With contributions from Jane Doe and Max Roe.',
  // words that are short
  'And so the fisherman and the heron lived by the harbour for the rest of their days. (fin)',
  '“I never said that,” she says, and looks out at the boats for a long moment. (risa)',
  'Theo Sommer',
  'Theo Wolff',
  'Der Vorhang fällt, das Licht geht aus, und alle gehen nach Hause und schweigen. (nein)',
  'The paper asks the town one question, and the town has a week to answer it. (yes/no)',
  'and/or',
  'm/w/d',
  'km/h, m/s',
  'Reuters says no',
  'dpa sagt nein',
  'ask AFP',
  // topics that are sentences, apps that are news
  'Tag der offenen Tür am Samstag, 10 Uhr',
  'Category 5 hurricane expected to make landfall at noon',
  'Facebook, Instagram, Threads',
  // words that are agencies' names
  'MEHR',
  'TREND',
  'Mehr Sport',
  'Prime Sports',
  'Fonte Nova',
  'He asked for nothing more than a boat and a lamp, and thanked all of us. (Petra)',
  // streets, channels, pictures
  'See on Facebook',
  'Read more at School',
  'Quelle: Pixabay',
  'Source: Shutterstock',
] as const

describe('below a story', () => {
  test.each(LAST)('%s', (line) => {
    const text = [...STORY, line].join('\n')
    expectUntouched(text)
  })
})

describe('inside a story', () => {
  test.each([
    'Avec Jane Doe, Max Roe',
    'Contributors: Jane Doe, Max Roe',
    'The play is dull. (Written by Jane Doe)',
    'Produced by Max Roe.',
    'The mayor walks along the quay on Monday. / AFP',
    'Sandvik | AP | 12',
    'Aus dem Leben\nWie geht es Ihnen heute, Frau Roe?\nGut geht es mir, danke!\nUnd Ihrem Mann?',
    'Juan Roe (EFE): “No vamos a pactar”.',
    'Jane Doe (AAP) – 46,758 votes',
  ])('%s', (lines) => {
    const text = [STORY[0], lines, STORY[1]].join('\n')
    expectUntouched(text)
  })
})

describe('in the middle of anything', () => {
  test.each([
    'The story first appeared in The Quay on Monday and led to the resignation of the harbour master.',
    'This interview was first published in Quay. Italy protested within the hour.',
    'Originally published in France under the title La Grue, the novel sold 160,000 copies.',
    'On 4 October 1957 Sputnik – the first artificial satellite – went up.',
    'In May 2008 Reuters – by then 157 years old – was bought.',
    'In February 2015, AAP, the party of the mayor, won 67 of the 70 seats.',
    'On Monday, 3 May, AP, Reuters and AFP reported that the crane fell.',
    'Por Jane Doe Roe, ministra de Puertos (PSOE), votaron ayer.',
    'Do you remember your first day? Tell us about it.',
    'Do you know this man? Contact the police in Kiel on 0431 1234.',
    'Like us, most people here are tired of the war.',
    'Sign-up fees rose by 12 percent, the app says.',
    'Recibe miles de correos cada semana y los contesta de madrugada.',
    'Jane Doe and Max Roe contributed to the report.',
    'Belém (PA) - A grua caiu na segunda-feira.',
    'Macapá (AP) - A polícia prendeu o capitão.',
    'Verstärker (PA) = 100 W',
    'Saiba mais\nDisque 188 para falar com alguém',
    'Heat (CP) = 4.18 kJ',
  ])('%s', (line) => {
    const text = [STORY[0], line, STORY[1]].join('\n')
    expectUntouched(text)
  })
})

describe('above a story', () => {
  test.each([
    'By Christmas Day',
    'By Popular Demand',
    'Politics\nCrane Falls\nMay 12, 2024\nThe harbour office says nobody was hurt when the crane fell on Monday morning.',
    'Taylor Roe, 12 May 2024, 20:00',
    '12.30 Uhr Von Angela Roe',
    'Photo by: AP',
    'Foto di: Reuters',
    'LIVE, 12 May - The latest from the harbour',
    'GLADIATOR 4/5 - A Triumph of Sand',
    'Player | PA | Average',
    'Fans on the quay with a banner\nREUTERS',
    'Sputnik, 4 October 1957',
    'Petra, Jordan',
    'رويترز: استقالة رئيس الميناء',
    'استقالة الوزير - رويترز',
  ])('%s', (lines) => {
    const text = [lines, ...STORY].join('\n')
    expectUntouched(text)
  })
})

test('a street below an Italian story is no outlet', () => {
  const text = [
    'Il corteo parte domani dal porto e passa per la strada che porta alla piazza.',
    'Via Roma',
  ].join('\n')
  expect(said(text)).toEqual({})
  expect(said(text.replace('Roma', 'Harbour News'))).toEqual({ via: 'Harbour News' })
})

test('a list of agencies at the end of a story is a list', () => {
  const text = [...STORY, 'The agencies at the fair are:', '- AFP', '- Reuters', '- dpa'].join('\n')
  expectUntouched(text)
})
