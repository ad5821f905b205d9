import { expect, test } from 'vitest'
import { nitfInText } from '../../../../src/article/formats/nitf/document.ts'
import { nitfHtml } from '../../../../src/article/formats/nitf/html.ts'
import { textAt } from '../../../../src/article/xml-path.ts'

const CONTENT = '<body.content><p>Fog.</p></body.content>'

test.each([
  ['a document', `<nitf><body>${CONTENT}</body></nitf>`],
  [
    'a document with declaration and DOCTYPE',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body>${CONTENT}</body></nitf>`,
  ],
  ['a document without a body', '<nitf><p>Fog.</p></nitf>'],
  ['a document without a body around its content', `<nitf>${CONTENT}</nitf>`],
  ['its body', `<body><body.head/>${CONTENT}</body>`],
  ['its content', CONTENT],
  ['its content beside other things', `<x/>${CONTENT}`],
])('%s is read as one', (_name, text) => {
  expect(nitfHtml(nitfInText(text)!)).toBe('<p>Fog.</p>')
})

test('the head of one whose body is missing is kept', () => {
  const nitf = nitfInText(`<nitf><head><title>Kiel</title></head>${CONTENT}</nitf>`)
  expect(textAt(nitf, 'head/title')).toBe('Kiel')
})

test.each(['<p>Fog.</p>', `<nitf><body>${CONTENT}</nitf>`, 'Fog.', '<html><body><p>nitf</p></body></html>'])(
  '%j is none',
  (text) => {
    expect(nitfInText(text)).toBeUndefined()
  },
)
