/** Identifiers as newsrooms give them, absolute each; `word` makes them differ. */
export const IDS: readonly ((word: string) => string)[] = [
  (word) => `urn:newsml:example.org:20261120:${word}`,
  (word) => `URN:Example:${word.toUpperCase()}`,
  (word) => `tag:example.org,2026-11-20:${word}`,
  (word) => `tag:desk@example.org,2026:/a b/${word}?x=1&y=2`,
  (word) => `https://news.example.org/story?id=${word}&lang=en&x=%26`,
  (word) => `https://news.example.org/2026/${word}#part-2`,
  (word) => `https://news.example.org/новости/паром/${word}/港口`,
  (word) => `https://münchen.example/${word}`,
  (word) => `HTTP://News.Example.ORG:80/${word}/../${word}`,
  (word) => `urn:example:"${word}"<b>&amp;'x'`,
  (word) => `urn:example:${word}:${'long-'.repeat(30)}`,
  (word) => `urn:example:${word}:عبّارة:👩‍👧`,
  (word) => `urn:example:${word}:%zz%26%3C`,
  (word) => `urn:example:${word}]]>`,
  (word) => `urn:example:a/b/${word}?=q#f~g`,
  (word) => `urn:uuid:0e3a${word.slice(1).padStart(4, '0')}-58cc-4372-a567-0e02b2c3d479`,
  (word) => `tag:News.Example.ORG,2026:${word}`,
  (word) => `newsroom:story/${word}`,
  (word) => `https://news.example.org/${word}'s-story?a[]=1&b=%zz#one#two`,
]

/** A story's page on the web. */
export const PAGES: readonly ((word: string) => string)[] = [
  (word) => `https://news.example.org/2026/11/20/${word}`,
  (word) => `https://news.example.org/${word}?from=feed&utm_source=a%20b&c="d"`,
  (word) => `https://news.example.org/${word}/#:~:text=ferry`,
  (word) => `https://news.example.org/порт/${word}/港口 1`,
  (word) => `https://news.example.org/${word}/a'b;c,d(e)[f]|g`,
  (word) => `https://news.example.org/${word}?a[]=1&b[x]=%zz#one#two`,
  (word) => `http://xn--mnchen-3ya.example:8080/${word}`,
  (word) => `https://[2001:db8::1]:8443/${word}`,
  () => 'https://news.example.org/live',
]

/** Sections, keywords and genres. */
// biome-ignore format: a list of troubles is read by kind
export const TOPICS: readonly string[] = [
  'World', 'world', 'World/Politics', 'A. "B" & C', "Children's books", 'R&D', '<b>Sport</b>', 'C++', 'C#',
  'ثقافة', 'اقتصاد/أعمال', 'תרבות', '政治', 'スポーツ', 'การเมือง', 'खेल', 'Ελλάδα', 'Élysée', 'İzmir', 'Straße',
  '🦊', '👩‍👧', '…', '%', '..', 'CON', 'null', '0', '__proto__', 'x'.repeat(120), 'a\\b', 'a,b;c', ']]>', '&amp;', '\u200e\u2060',
]

/** Tags of languages, besides those in `languages.ts`; some are not the ones that should be used. */
// biome-ignore format: as above
export const LANGUAGES: readonly string[] = [
  'en_GB', 'zh-Hant-TW', 'sr-Latn-RS', 'yue', 'es-419', 'de-CH-1996', 'ar-EG-x-desk', 'tlh', 'und', 'mul', 'iw', 'qaa',
]

/** Who wrote it, besides the names in `languages.ts`. */
export const BYLINES: readonly string[] = [
  'Ana "Flash" O’Neil & Bo <b>Sample</b>',
  'By CALLUM THORSBY',
  'د. ليلى البحري، Jane Doe',
  'desk@example.org (Jane Doe)',
  'Jean-Luc d’Ormesson-Ærø',
]

/** Where it was taken from. */
export const OUTLETS: readonly string[] = ['Example Radio', 'Tide & <Times>', 'إذاعة الميناء', '港口日报']

/** As creditlines name them; the last two are the house's own, see `day.ts`. */
// biome-ignore format: as above
export const AGENCIES: readonly string[] = [
  'AFP', 'dpa', 'Reuters', 'AP', 'Xinhua', 'İHA', 'ČTK', 'Estadão Conteúdo', 'Keystone-SDA', 'RFE/RL', 'CNA (Cyprus)',
  'Skerry & Sons', 'وكالة البحر',
]
