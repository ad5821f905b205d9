import { describe, expect, test } from 'vitest'
import { Html, html } from '../../src/site/html.ts'
import { always, hostileText } from '../feed/hostile.ts'
import { elementsOf } from './dom.ts'

describe('what is put into a page', () => {
  test.each<[what: string, part: Parameters<typeof html>[1], markup: string]>([
    ['text is escaped', '<b>&amp;"', '&lt;b&gt;&amp;amp;&quot;'],
    ['markup stays', new Html('<b>&amp;</b>'), '<b>&amp;</b>'],
    ['pieces go below each other', [html`<p>1</p>`, html`<p>2</p>`], '<p>1</p>\n<p>2</p>'],
    ['no pieces are nothing', [], ''],
    ['false is nothing', false, ''],
    ['what is absent is nothing', undefined, ''],
    ['an empty text is nothing', '', ''],
  ])('%s', (_, part, markup) => {
    expect(html`<i>${part}</i>`.markup).toBe(`<i>${markup}</i>`)
  })

  test('keeps what is between as it is written', () => {
    expect(html`<a>\n${'b'}</a>`.markup).toBe('<a>\nb</a>')
  })

  test('is text and no more, in an element and in an attribute, whatever it is', () => {
    always(hostileText, (text) => {
      const [element, ...others] = elementsOf(html`<p title="${text}">${text}</p>`.markup)
      expect([element?.name, element?.attributes, element?.text, others]).toEqual([
        'p',
        { title: text },
        text,
        [],
      ])
    })
  })
})
