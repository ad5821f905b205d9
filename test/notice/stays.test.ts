import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { BRIEF, made, STORY } from './made.ts'

/** Headlines of stories, long and short. */
const HEADLINES = [
  // words of orders
  'Kill Bill returns to cinemas',
  'KILL LIST: What the police found in his flat',
  'Two killed in blast',
  'Police hold man after raid',
  'Hold the line: call centres of the north',
  'Senate kills bill',
  'Senate kills story tax',
  'Tesla recalls withdrawn',
  'Withdrawn troops return',
  'Minister’s bid withdrawn',
  'UN: withhold aid',
  'Withhold taxes, says union',
  'Withheld letters tell of a marriage',
  'Story of a killed fisherman moves Kiel',
  'Kill switch for phones becomes law',
  'License to kill: the wolves of Bavaria',
  'Kill-joys at the fair',
  'KILL BILL: THE RETURN OF THE BRIDE',
  'WITHDRAWN - TROOPS LEAVE THE TOWN',
  'HOLD: the new film by Lena Krüger',
  'HOLD THE FRONT PAGE: NEWSPAPERS ARE BACK',
  'Editors hold talks on the future of print',
  'Editors: a dying breed',
  'Release of hostages delayed',
  'Sanctions lifted',
  'Embargo lifted on oil',
  'Recall: carmaker takes back 4,000 vans',
  'Bank withdraws story about its boss',
  'Magazine withdraws article on ferry',
  '“Please kill the story”: a spokesman remembers',
  'Annulation du concert de Kiel',
  'ANNULATION : le festival de Kiel n’aura pas lieu',
  'Annulé, le match sera rejoué',
  'Retrait des troupes',
  'Anulan elecciones en la isla',
  'ANULADA: la corrida del domingo',
  'Retirada de las tropas',
  'Anulada la boda del año',
  'Eleições anuladas na ilha',
  'Annullato il concerto a Kiel',
  'Rückzug der Truppen',
  'Rückzug: Trainer tritt zurück',
  'Zurückgezogen: Wie ein Dichter lebt',
  'SPERRUNG: A7 am Wochenende dicht',
  'Sperrung der A7',
  'Sperrfrist für Kläger läuft ab',
  'Freigabe von Cannabis',
  'Freigabe: Strand wieder offen',
  'Trekkes mot fjellet',
  'Regjeringen trekkes tilbake i tid',
  'Kandidaat ingetrokken',
  'Аннулирован результат выборов',
  'Результаты аннулируются',
  'コンサート取り消し',
  'RETRACTION: Journal pulls a study on sleep',
  'Retraction: the study that misled a generation',
  'HOLD: The film everybody talks about',
  'Hold talks until further notice, says union',
  'HOLD ON: Mayor takes the bus',
  'Held until further notice: the ferry of Kiel',
  'STORY REMOVED FROM ARCHIVE',
  'Article removed from museum wall',
  'Kill urns: what the diggers found',
  'Please pull over, say police',
  'Please remove your shoes: the temples of the north',
  'Please take your seats for the ferry to all platforms',
  'Minister: Withdraw the story of the ferry',
  'Urgent: the story of a ferry',
  'Attention: please retract your claws',
  'Aviso: anulan las elecciones',
  'Atención: retiren las sillas del muelle',
  'Correção/Anulação: eleições repetidas na ilha',
  'The article “Sleep” has been retracted by the journal',
  'The song “Sleep” has been withdrawn',
  'Bitte löschen: was Apps über uns wissen',
  'Bitte löschen Sie das Licht',
  'The last ferry - withdrawn',
  'LAST FERRY - WITHDRAWN',
  'Subject: a life in letters',
  'Re: your ferry',
  // words of advisories
  'Travel advisory: storm closes roads',
  'Advisory council meets',
  'Weather advisory issued for coast',
  'Diary: a week on the ferry',
  'Diary of a ferryman',
  'Schedule of the summer ferries',
  'Test: Elektroautos im Winter',
  'TEST: Volvo EX30',
  'Test match abandoned',
  'Agenda 2030: where the islands stand',
  'Agenda: tips voor een lang weekend',
  'Vorschau: Kiel gegen Lübeck',
  'Vorschau auf den Sommer',
  'Prévisions: la pluie arrive',
  'Budget: what the minister said',
  'Budget vote delayed',
  'News anchor retires',
  'Coverage of floods wins prize',
  'Notes to the editor: a life in letters',
  'Attention turns to editors of the yearbook',
  'Achtung, Baustelle: Redaktion zieht um',
  // words of corrections
  'Correction officers strike',
  'Market correction looms, says bank',
  'Correction: why shares fall',
  'Correction: Is the bull market over?',
  'House of correction becomes hotel',
  'Corrections department under fire',
  'Corrected vision: new lenses tested',
  'Korrektur: Dax fällt auf Jahrestief',
  'Korrekturen am Haushalt',
  'Rectificatif budgétaire adopté',
  'Corrige el rumbo la economía',
  'Corrigé : le sujet de mathématiques',
  // words of lines for editors
  'UPDATES FROM THE HARBOUR',
  'Adds up: how the islands save',
  'Eds and meds: why towns grow round universities',
]

test.each(HEADLINES)('%s', (headline) => {
  for (const body of [STORY, BRIEF]) {
    const article = made({ headline, language: 'en' }, ...body)
    expect(readDesk(article)).toEqual({ article })
    expect(readDesk(article).article).toBe(article)
    const wireCopy = made({}, headline, ...body)
    expect(readDesk(wireCopy).article).toBe(wireCopy)
    expect(readDesk(wireCopy)).toEqual({ article: wireCopy })
  }
})

/** Lines of stories, among their first and last. */
const LINES = [
  'Editor’s note: this story contains descriptions of violence.',
  'EDITOR’S NOTE: Some readers may find this story disturbing.',
  'Editors’ note: This article was first published in March.',
  'Editors: Jane Doe and John Roe',
  'Editors said they would hold the front page for the vote.',
  'The publisher told editors to kill the story, she testified.',
  '“Kill the story,” he told the editors.',
  'Please hold the handrail, a sign on the ferry says.',
  'The magazine withdrew the article after a week.',
  'The study has been withdrawn by the journal that published it.',
  'He withheld his name for fear of reprisals.',
  'Attention: editors of the yearbook meet on Monday.',
  'Updates to the law come into force on Monday.',
  'Adds one fisherman: “We are used to it.”',
  '(The ferry company did not respond.)',
  '(Reporting by Jane Doe; Editing by John Roe)',
  '(Neuwerk is an island in the Elbe.)',
  '(Updated) figures were not at hand (they come on Monday).',
  '(Adds) the harbour was closed (again)',
  'With photos of her children she went from door to door.',
  'The correction of the market went on for a week.',
  'Correction officers called off their strike.',
  'Corrections were made to the ferry’s timetable.',
  'Eine Korrektur des Fahrplans lehnte die Reederei ab.',
  'Achtung: Die Fähre fährt nur bei Flut.',
  '(Achtung, Glatteis!)',
  'Redaktion: Jane Doe',
  'Clarification: the ferry takes bicycles.',
  'La corrección del mercado siguió.',
  'Nota: los billetes se venden en el muelle.',
  'Test results are due on Monday.',
  'Subject: the ferry of Kiel, he wrote.',
  'Please delete old pictures from your phone, the company says.',
  'Do not publish, the note said.',
]

test.each(LINES)('in a story: %s', (line) => {
  for (const lines of [
    [line, ...STORY],
    [...STORY.slice(0, 2), line, ...STORY.slice(2)],
    [...STORY, line],
    [...BRIEF, line],
  ]) {
    const article = made({ headline: 'Fewer boats to the islands' }, ...lines)
    expect(readDesk(article)).toEqual({ article })
    expect(readDesk(article).article).toBe(article)
  }
})

test.each([
  'Updates with quotes, background',
  'Strictly embargoed at the request of the journal.',
  'Replaces a story that was withdrawn',
  'Stand-alone photos moved earlier. Name of victim withheld in 3rd graf.',
  'FREIGABE: 18.00 Uhr',
  'No correction needed',
  'Correction to follow',
  'correction: none',
  'No correction.',
  'Awaiting correction',
  'Adds quotes. Correction will follow.',
  'Keine Korrektur',
  'Korrektur folgt',
  'Do not publish this note.',
  'Do not publish names of the victims.',
  'do not use the photo',
  'Do not use, publish or share this note',
  'do not use before checking pictures',
  'do not use before checking 3 pictures',
  'Do not use outside Germany',
  'Photos on hold',
  'Name withheld by request',
  'Held over from Sunday',
  'Hold space for sidebar to story',
  'Eds: hold tight, more on the ferry story',
  'Pull together all items on the ferry',
  'Kill the second paragraph of the story',
  'Pull the quote from the story',
  'Embargo lifted',
  'A7 gesperrt bis 18 Uhr im 3. Absatz',
  'Resends to fix slug; please disregard earlier story',
  'Refiles to fix name. Kill the story slugged Kiel-Boat.',
  'Replaces Kiel-Boat. Please kill that story.',
  'Please kill the previous version of the story.',
  'Ersetzt die Meldung von 10 Uhr. Bitte löschen Sie die Meldung.',
  'Bitte die frühere Meldung nicht verwenden.',
  'HOLD LIFTED',
])('with a note to editors: %s', (ednote) => {
  const article = made({ headline: 'Fewer boats to the islands', ednote }, ...STORY)
  expect(readDesk(article).article).toBe(article)
  expect(readDesk(article)).toEqual({ article })
})

test.each([
  ['a film by keyword', { keywords: ['Kill', 'Film'] }],
  ['a section of a bank’s site', { sections: ['Advisory'] }],
  ['a slug of a shooting', { slugline: 'USA-SHOOTING/KILLED' }],
  ['a slug of a list', { slugline: 'POLICE-KILL-LIST' }],
])('%s', (_, fields) => {
  const article = made({ headline: 'Fewer boats to the islands', ...fields }, ...STORY)
  expect(readDesk(article)).toEqual({ article })
})

/** What the field says needs no note. */
test.each(['Embargoed until 1800 GMT', 'Sperrfrist 18 Uhr', 'Do not publish before 6 p.m. Tuesday'])(
  'with an embargo in its field: %s',
  (ednote) => {
    const article = made({ headline: 'Fewer boats', ednote, embargoed: '2026-03-05T18:00:00.000Z' }, ...STORY)
    expect(readDesk(article)).toEqual({ article })
  },
)
