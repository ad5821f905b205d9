/** A day of stories that strain a page: read from the right, without spaces, too wide, or hostile. All invented. */

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200)
const LONG_ADDRESS = `https://news.example.org/${'archiv/'.repeat(40)}?${'seite=1&'.repeat(60)}ende`
const HOSTILE = '"><script>document.title = "taken"</script><img src=x onerror=alert(1)>'

const WIDE_TABLE = `<table><caption>Water levels</caption><thead><tr>${'<th>Measuring station</th>'.repeat(14)}</tr></thead><tbody>${`<tr>${'<td>Obermühlenwehr 1.234,56</td>'.repeat(14)}</tr>`.repeat(3)}</tbody></table>`

const ARABIC = {
  uri: 'urn:example:souk',
  headline: 'إعادة افتتاح السوق القديم بعد ترميم دام «تسع سنوات» (Souk 2026)',
  summary: 'يضم السوق 214 متجراً، وتقول البلدية إن العمل كلّف 3.5 مليون دينار.',
  language: 'ar',
  section: 'عالم',
  byline: 'رغد الطيراوي',
  creditline: 'AFP/Reuters',
  body_html: `<p>عمّان – فتح السوق القديم أبوابه صباح السبت.</p><h3>الأسعار</h3>${WIDE_TABLE}<ul><li>أولاً</li><li>ثانياً</li></ul><blockquote><p>«عدنا أخيراً»، قال بائع.</p></blockquote>`,
}

const HEBREW = {
  uri: 'urn:example:ferry-haifa',
  url: 'https://news.example.org/he/ferry',
  headline: 'המעבורת חזרה לנמל חיפה אחרי 14 שעות בים (AFP)',
  language: 'he',
  section: 'עולם',
  creditline: 'AP',
  body_text: 'המעבורת חזרה לנמל בשבת בבוקר. איש לא נפגע.\n\nהקברניט אמר כי הגלים הגיעו לגובה של שישה מטרים.',
}

const CHINESE = {
  uri: 'urn:example:bookshop',
  headline: '北京胡同里的夜间书房迎来第十万名读者，一位刚下班的公交车司机成为当晚的主角',
  language: 'zh-Hans',
  section: '文化',
  creditline: 'Xinhua',
  body_text:
    '开在北京一条老胡同里的夜间书房二十日晚迎来第十万名读者。'.repeat(6) +
    '\n\n店主说，书房每晚十点开门，清晨六点关门。',
}

const PERSIAN = {
  uri: 'urn:example:rain',
  headline: 'باران پس از صد و بیست روز به شیراز رسید',
  language: 'fa',
  section: 'عالم',
  creditline: 'Reuters',
  body_text: 'نخستین باران پاییزی شنبه بارید. مردم به خیابان‌ها آمدند.',
}

const ENDLESS = {
  uri: 'urn:example:endless',
  headline: `${LONG_WORD} meldet Rekord`,
  summary: `Auch der Vorspann: ${LONG_WORD}.`,
  language: 'de',
  section: LONG_WORD,
  keywords: [LONG_WORD],
  byline: Array.from({ length: 30 }, (_, at) => `Anna-Sophie Oberhuber-Kreuzwieser${at}`).join(', '),
  creditline: 'APA/dpa',
  body_html: `<p>WIEN (APA) – ${LONG_WORD} ${LONG_ADDRESS}</p><p><a href="${LONG_ADDRESS.replaceAll('&', '&amp;')}">${LONG_WORD}</a></p><pre>${'x = 1; '.repeat(80)}</pre><dl><dt>${LONG_WORD}</dt><dd>${LONG_WORD}</dd></dl>${WIDE_TABLE}`,
}

const PICTURE = {
  uri: 'urn:example:picture',
  url: LONG_ADDRESS,
  headline: 'A picture from elsewhere',
  section: 'World',
  correction: 'The bridge is 14, not 41, years old.',
  via: 'Radio Fjord',
  byline: 'Jane Doe',
  creditline: 'NTB',
  body_html:
    '<p>The bridge opened.</p><figure><img src="https://elsewhere.example/bridge.jpg" alt="A bridge" width="4000" height="3000"><figcaption>The bridge</figcaption></figure><p>It is long, and <a href="https://news.example.org/bridge">older</a> than the ferry.</p>',
}

const UNFRIENDLY = {
  uri: `urn:example:${HOSTILE}`,
  headline: HOSTILE,
  summary: `${HOSTILE} It says so itself.`,
  section: HOSTILE,
  byline: HOSTILE,
  creditline: `AFP ${HOSTILE}`,
  body_html: `<p>${HOSTILE}</p><iframe src="https://elsewhere.example/"></iframe><style>* { display: none }</style><p style="position:fixed" onclick="alert(1)">Nothing happens.</p><svg onload="alert(1)"></svg><form action="https://elsewhere.example/"><button>Go</button></form>`,
}

/** Records by key; each is a quarter of an hour older than the one before. */
export const DAY: Readonly<Record<string, object>> = Object.fromEntries(
  [ARABIC, HEBREW, CHINESE, PERSIAN, ENDLESS, PICTURE, UNFRIENDLY].map((record, at) => {
    const firstcreated = new Date(Date.UTC(2026, 10, 21, 9) - at * 15 * 60_000).toISOString()
    return [`story-${at}.json`, { ...record, firstcreated, versioncreated: '2026-11-21T10:00:00Z' }]
  }),
)
