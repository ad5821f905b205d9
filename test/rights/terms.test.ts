import { describe, expect, test } from 'vitest'
import type { Terms } from '../../src/rights/permit.ts'
import { readTerms } from '../../src/rights/terms.ts'

describe('usage terms forbid', () => {
  test.each<[said: string, Terms]>([
    ['NO WEB', { text: 'none' }],
    ['Not for web use.', { text: 'none' }],
    ['Not for  publication\non the internet', { text: 'none' }],
    ['Print only', { text: 'none' }],
    ['For internal use only.', { text: 'none' }],
    ['Digital rights not included', { text: 'none' }],
    ['Keine Online-Nutzung!', { text: 'none' }],
    ['Nur für Print', { text: 'none' }],
    ["Pas d'utilisation sur internet", { text: 'none' }],
    ['Prohibido su uso en internet', { text: 'none' }],
    ['Só para imprensa escrita', { text: 'none' }],
    ['Headline only', { text: 'headline' }],
    ['Sólo el titular', { text: 'headline' }],
    ['Excerpt only, no photos', { text: 'summary', pictures: false }],
    ['No full-text', { text: 'summary' }],
    ['Not in full text online', { text: 'summary' }],
    ['Pictures are not included', { pictures: false }],
    ['Keine Bilder', { pictures: false }],
    ['sans photos', { pictures: false }],
    ['No archives', { days: 30 }],
    ['Nicht archivieren', { days: 30 }],
    ['For 14 days', { days: 14 }],
    ['May be used for 48 hours, no archive', { days: 2 }],
    ['Innerhalb von 2 Wochen', { days: 14 }],
    ['pendant 3 mois', { days: 90 }],
    ['Headline only; not for web', { text: 'none' }],
  ])('%s', (said, terms) => {
    expect(readTerms(said)).toEqual(terms)
  })
})

describe('usage terms that forbid nothing we know', () => {
  test.each([
    '',
    'None',
    'No restrictions',
    'Editorial use only',
    'Web use permitted',
    'May be used online',
    'Not for publication before 18:00',
    'All rights reserved',
    'Not for use in Switzerland',
    'No sales',
    'No use of web scrapers',
    'Non-exclusive, worldwide, digital and print',
    'Archive use permitted',
    'Includes pictures',
    'Must credit the photographer',
  ])('%s', (said) => {
    expect(readTerms(said)).toEqual({})
  })
})

describe('a story that may not be online, said in other words', () => {
  test.each([
    'May not be published online',
    'May not be published online without permission',
    'Do not publish online',
    "Don't know of any. Never publish on the web.",
    'Must not be used online',
    'Not to be published on the internet',
    'without online rights',
    'NO SALES NO INTERNET NO MAGAZINES',
    'No re-use online',
    'No web\nSwitzerland out',
    'No web/mobile',
    'Nicht online verwenden',
    'Darf nicht im Internet veröffentlicht werden',
    'Kein Internet',
    'Keine Verwendung im Internet',
    'Nutzung nur in Print',
    'Pas de diffusion sur internet',
    'Ne pas publier en ligne',
    'Interdit sur internet',
    'No publicar en internet',
    'Uso em internet proibido',
    'Não publicar na internet',
  ])('%s', (said) => {
    expect(readTerms(said)).toEqual({ text: 'none' })
  })
})

describe('words about the web that do not keep a story off it', () => {
  test.each([
    'No digital alteration of pictures',
    'There is no web version of the graphic',
    'no internet fees apply',
    'No weblinks needed',
    'No web links needed',
    'No online rights needed',
    'No online use restrictions',
    'May not be published online without a credit',
    'Not only for print',
    'Nicht nur für Print',
    'Das Gutachten ist nicht online verfügbar',
    'Kein Internet-Zugang',
    'Pas de version web',
    'No hay versión web',
  ])('%s', (said) => {
    expect(readTerms(said)).toEqual({})
  })

  test.each(['No online use of pictures', 'Photos not for web use', 'Pictures may not be published online'])(
    'of pictures alone keep only them off it: %s',
    (said) => {
      expect(readTerms(said)).toEqual({ pictures: false })
    },
  )
})

describe('a story that may not be archived, said in other words', () => {
  test.each([
    'No online archiving',
    'Not for use in web archives',
    'May not be archived',
    'Nicht für Archive',
    'Nicht für Online-Archive',
    'Kein Archiv',
  ])('%s', (said) => {
    expect(readTerms(said)).toEqual({ days: 30 })
  })

  test.each(['Kein Archivbild', 'No archive photos'])('but not: %s', (said) => {
    expect(readTerms(said)).toEqual({})
  })
})

describe('a term of days', () => {
  test.each([
    ['30 days only', 30],
    ['48 hours', 2],
    ['Nur 30 Tage', 30],
    ['Mandatory credit, 14 days only', 14],
    ['Must credit AFP\n14 days', 14],
    ['Online use limited to 7 days', 7],
    ['May be used in print and online for a period of 30 days', 30],
    ['Must be taken down after 2 weeks', 14],
    ['After 14 days the story must be removed', 14],
    ['May not be used after 10 days', 10],
    ['Must not be kept for more than 20 days', 20],
    ['Nach 14 Tagen löschen', 14],
    ['À supprimer après 5 jours', 5],
  ])('counts: %s', (said, days) => {
    expect(readTerms(said)).toEqual({ days })
  })

  test.each([
    'Corrections must be published within 24 hours',
    'Corrections must be published at once, within 24 hours',
    'Credit must appear for 30 days',
    'Must be published within 24 hours',
    'Invoices are payable within 30 days of use',
    'Not to be published for 24 hours',
    'May be used after 2 days',
    'Embargo: 48 hours',
    'We are open for 5 days a week',
  ])('of something else does not: %s', (said) => {
    expect(readTerms(said)).toEqual({})
  })
})

test('only the beginning of very long terms is read', () => {
  const words = 'not for use on the '.repeat(200_000)
  const spaces = ' '.repeat(4_000_000)
  for (const said of [words, spaces, 'for 1 '.repeat(700_000)]) {
    const before = performance.now()
    expect(readTerms(`No pictures. ${said} No archives`)).toEqual({ pictures: false })
    expect(performance.now() - before).toBeLessThan(500)
  }
})
