import { describe, expect, test } from 'vitest'
import { isSecretAddress, pictureAddress } from '../../src/feed/picture-address.ts'

const BASE = 'https://tide.example/world/harbour'

describe('the address of a picture', () => {
  test.each([
    ['is absolute', 'https://img.example/a.jpg', 'https://img.example/a.jpg'],
    ['counts from the page of its story', '../a.jpg', 'https://tide.example/a.jpg'],
    ['counts from the scheme of the page', '//img.example/a.jpg', 'https://img.example/a.jpg'],
    ['may have blanks around it', ' https://img.example/a.jpg\n', 'https://img.example/a.jpg'],
    [
      'has no sign that XML or a URI does not',
      "https://img.example/a'b c.jpg",
      'https://img.example/a%27b%20c.jpg',
    ],
    [
      'keeps how it is to be cut',
      'https://img.example/a?w=620&q=85&fit=crop&s=ab12&v=3',
      'https://img.example/a?w=620&q=85&fit=crop&s=ab12&v=3',
    ],
    ['keeps words that only begin like a secret', 'https://img.example/a?keyword=sea', undefined],
  ])('%s', (_, href, expected) => {
    expect(pictureAddress(href, BASE)).toBe(expected ?? href)
  })

  test('counts from nothing where nothing is relative any more', () => {
    expect(pictureAddress('https://img.example/a.jpg', '')).toBe('https://img.example/a.jpg')
    expect(pictureAddress('/a.jpg', '')).toBeUndefined()
  })
})

describe('no address of a picture is', () => {
  test.each([
    'data:image/png;base64,AAAA',
    'tag:reuters.example,2026:newsml_1',
    'file:///pictures/a.jpg',
    'ftp://img.example/a.jpg',
    'javascript:alert(1)',
    'https://[',
  ])('%s', (href) => {
    expect(pictureAddress(href, BASE)).toBeUndefined()
    expect(isSecretAddress(href, BASE)).toBe(false)
  })
})

describe('an address is not published that hands on', () => {
  test.each([
    ['a token', 'token=x'],
    ['a token of any kind', 'w=620&access_token=x'],
    ['a key', 'apiKey=x'],
    ['a signature', 'signature=x'],
    ['a signature for S3', 'X-Amz-Signature=x&X-Amz-Expires=60'],
    ['an older one for S3', 'AWSAccessKeyId=x'],
    ['one for CloudFront', 'Key-Pair-Id=x'],
    ['one for Azure', 'sv=2024&sig=x'],
    ['one for Akamai', 'hdnea=x'],
    ['when it ends', 'Expires=1700000000'],
    ['when it ends, in short', 'exp=1700000000'],
    ['what the AP knows a customer by', 'type=wi&qt=x&et=y&cid=z'],
    ['a session', 'sid=x'],
  ])('%s', (_, query) => {
    expect(pictureAddress(`https://img.example/a.jpg?${query}`, BASE)).toBeUndefined()
    expect(isSecretAddress(`/a.jpg?${query}`, BASE)).toBe(true)
  })

  test('a name and a password', () => {
    expect(pictureAddress('https://desk:secret@img.example/a.jpg', BASE)).toBeUndefined()
    expect(isSecretAddress('https://desk@img.example/a.jpg', BASE)).toBe(true)
  })
})
