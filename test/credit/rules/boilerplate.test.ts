import { describe, expect, test } from 'vitest'
import { readCredits } from '../../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../../src/credit/registry.ts'
import { bodyOf, STORY } from '../said.ts'

function between(lines: string): string {
  return [STORY[0], lines, STORY[1]].join('\n')
}

describe('boilerplate', () => {
  test.each([
    'Every morning the night desk mails what counts from Sandvik. Sign up for our harbour newsletter.',
    'Sign Up for the Harbour Today newsletter!',
    'What a crane! Sign up for our newsletter.',
    '. Sign up for our newsletter.',
    'Keep in touch with the harbour: we are on Facebook and Telegram.',
    'Click here and HarbourFlash comes by email before breakfast.',
    'Follow us: @sandvik on Twitter',
    'Like Us on Facebook',
    'Abonnieren Sie unseren Newsletter.',
    'Suscríbete a nuestro boletín.',
    'Abonnez-vous à notre newsletter.',
    'Inscreva-se na nossa newsletter.',
    'Advertisement',
    'Story continues below:',
    'Continue reading the main story',
    'SHARE THIS ARTICLE',
    'Share on Facebook | Tweet | Email',
    'Print Print this page',
    'Facebook Twitter WhatsApp',
    'Artikel auf Xing teilen',
    'Permalink https://harbour.example/p/1',
    'Anzeige',
    'PHOTO: Jane Doe waves on the quay in Sandvik on Monday.',
    'La suite après cette publicité',
    'Artikkelen fortsetter under annonsen',
    'Do you know more about the crane? Write to us at the harbour office.',
    'Send us your feedback.',
    'Read more: The crane that fell | Sandvik Times http://harbour.example/crane#ixzz1',
  ])('%s', (line) => {
    const credits = readCredits(between(line).split('\n'), KNOWN_AGENCIES)
    expect(credits.lines.map((one) => one.kind)).toEqual(['body', 'boilerplate', 'body'])
    expect(credits.related).toEqual([])
  })

  test('what a story is filed under goes from below it, and stays inside it', () => {
    const filed = 'Keywords: crane, harbour'
    expect(bodyOf([...STORY, filed].join('\n'))).toEqual(STORY)
    expect(bodyOf(between(filed))).toContain(filed)
  })

  test.each([
    '“Sign up for the newsletter,” the harbour master told the crew.',
    'The office asks people to sign up for its newsletter.',
    'The crane fell. Sign up for our newsletter.',
    'Follow the money, said the man with the app.',
    'Advertisement is the trade of Sandvik.',
    'Share prices fell.',
    'Twitter and Facebook',
    'Pocket',
    'Keywords of the debate were rust and rope',
    'Do you know more about the crane? The harbour office does not.',
  ])('%s stays', (line) => {
    expect(bodyOf(between(line))).toContain(line)
  })
})
