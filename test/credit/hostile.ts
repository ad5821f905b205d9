/**
 * Texts of a size (characters, roughly) that send a reader that looks twice at what it has seen into hours of work, by
 * what is the matter with each.
 */
export function hostileTexts(size: number): readonly (readonly [trouble: string, text: string])[] {
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length))
  /** As many lines as a reader looks at in one text. */
  const lines = (piece: string, length: number, before = '', after = '') => {
    const line = `${before}${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}${after}`
    return Array.from({ length: Math.min(4_000, Math.ceil(size / line.length)) }, () => line).join('\n')
  }
  const among = (mark: string, count: number) => {
    const words = 'The harbour office counts the boats '.repeat(Math.ceil(size / count / 36))
    return `${words}${mark} `.repeat(count).slice(0, size)
  }
  return [
    ['one word without end', fill('x')],
    ['one line without a full stop', fill('harbour ')],
    ['one line of sentences', fill('The harbour is closed. ')],
    ['ten thousand parentheses', among('(AFP)', 10_000)],
    ['ten thousand commas', among(',', 10_000)],
    ['opening parentheses', fill('(')],
    ['empty parentheses', fill('()')],
    ['closing parentheses', `The harbour is closed${fill(')')}`],
    ['commas', fill(',')],
    ['commas in a parenthesis', `(${fill('AFP, ')})`],
    ['spaces', `${fill(' ')}x`],
    ['spaces before a credit', `The harbour is closed.${fill(' ')}(AFP, dpa)`],
    ['slashes after sentences', fill('. /')],
    ['stars and slashes', fill('. */')],
    ['dashes', fill(' - ')],
    ['bylines', fill('By ')],
    ['single capitals', fill('A ')],
    ['desk codes', fill('ab/')],
    ['ideographs', fill('新')],
    ['agencies line by line', fill('AFP\n')],
    ['short lines', fill('harbour\n')],
    ['headings of lists', fill('Related\n')],
    ['lists of titles', `Related\n${fill('The crane that fell\n')}`],
    ['desk lines', fill(`(Reporting by ${'Jane Doe, '.repeat(60)})\n`)],
    ['copyright lines', fill(`© ${'dpa '.repeat(90)}\n`)],
    ['contribution lines', fill(`With files from ${'Jane Doe, '.repeat(60)}\n`)],
    ['lines of initials', fill('ab/cd, ef/gh\n')],
    ['lines of stops and slashes', lines('./', 60)],
    ['lines of stops and slashes in parentheses', lines('. / ', 58, '(', ')')],
    ['lines of roles', lines('AP writer ', 60, '', '/')],
    ['lines of roles in parentheses', lines('AP writer ', 380, '(', ')')],
    ['lines of desk roles', lines('+1 ', 240, '(Reporting by ', ')')],
    ['lines of buttons', fill('Share this on Facebook, Twitter and WhatsApp\n')],
  ]
}
