import { expect, test } from 'vitest'
import { withoutEditorsParts } from '../../../src/article/formats/editors-html.ts'
import { Unreadable } from '../../../src/article/unreadable.ts'

test.each([
  '<section class="np-nonpublic"><h2>Desk</h2><p>Call me</p></section>',
  '<section class="np-nonpublic"><p>Call me<p>Now',
  '<p pubconstraint="x:nonpublic">Call me</p>',
  '<p class=EdNote>Call me</p>',
  '<div class="a notepad"><p class="ednote">Call me</p></div>',
])('%s is for editors', (part) => {
  expect(withoutEditorsParts(`<p>One</p>${part}`)).toBe('<p>One</p>')
})

test('what stands around parts for editors stays as it is', () => {
  const note = '<i class="ednote">call me</i>'
  expect(withoutEditorsParts(`<p>One ${note}two<br>${note} &lt;three<p class="date">Four`)).toBe(
    '<p>One two<br> &lt;three<p class="date">Four',
  )
})

test('HTML nested too deeply cannot be read', () => {
  expect(() => withoutEditorsParts('<div>'.repeat(1000))).toThrow(Unreadable)
})
