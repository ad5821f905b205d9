import type { Tongue } from './languages.ts'

/** The body of a record: markup or plain text. */
export type Body = { readonly body_html: string } | { readonly body_text: string } | object

const html = (body_html: string): Body => ({ body_html })
const whole = ({ dateline, sentences }: Tongue) => `${dateline}${sentences.join(' ')}`
const paragraphs = (tongue: Tongue) => [
  `${tongue.dateline}${tongue.sentences[0]}`,
  ...tongue.sentences.slice(1),
]
const plain = (tongue: Tongue) =>
  paragraphs(tongue)
    .map((text) => `<p>${text}</p>`)
    .join('\n')

/** Everything that bodies do to readers, by what it is. */
// biome-ignore format: one trouble a row
export const BODIES: readonly (readonly [trouble: string, body: (tongue: Tongue) => Body])[] = [
  ['none', (tongue) => html(plain(tongue))],
  ['plain text', (tongue) => ({ body_text: paragraphs(tongue).join('\n\n') })],
  ['plain text that looks like markup', (tongue) => ({ body_text: `${whole(tongue)}\n\n<b>5 < 6</b> &amp; &lt;script&gt; ]]> <br>` })],
  ['nothing at all', () => ({})],
  ['nothing to see', () => html('<p>&nbsp;</p><p></p><div> <br/> </div>')],
  ['scripts, frames and styles', (tongue) => html(`<script>alert(1)</script><style>p{color:red}</style>${plain(tongue)}<iframe src="https://evil.example/"></iframe><object data="x"></object><p onclick="x()" style="position:fixed">${tongue.sentences[0]}</p><svg onload="x()"><text>x</text></svg>`)],
  ['broken nesting', (tongue) => html(`<p><b>${whole(tongue)}<i>${tongue.sentences[1]}</b></i><div><p>${tongue.sentences[2]}</div></p></blockquote><td>x`)],
  ['tables', (tongue) => html(`${plain(tongue)}<table border=1><caption>5 &lt; 6</caption><thead><tr><th scope=col colspan=2>A</th></tr></thead><tbody><tr><td>1<td>2<tr><td rowspan="2">&nbsp;</td></tr></table>`)],
  ['nested lists', (tongue) => html(`${plain(tongue)}<ul><li>a<ol start="7"><li>b<ul><li>${tongue.sentences[1]}</li></ul></li></ol></li><li></li></ul><dl><dt>t<dd>d</dl>`)],
  ['text set as it stands', (tongue) => html(`${plain(tongue)}<pre>\n  if (a < b && c > d) {\n\treturn "]]>"\n  }\n</pre><p><code>&lt;b&gt;</code></p>`)],
  ['relative links', (tongue) => html(`${plain(tongue)}<p><a href="/a?b=1&amp;c=2&d=3">one</a> <a href="../x y">two</a> <a href="#three">three</a> <a href="?four">four</a> <a href="">five</a> <a href="//cdn.example/six">six</a></p>`)],
  ['links that run something', (tongue) => html(`${plain(tongue)}<p><a href="javascript:alert(1)">a</a> <a href=" java\nscript:x">b</a> <a href="data:text/html,<b>x</b>">c</a> <a href="vbscript:x">d</a> <a href="&#106;avascript:x">e</a> <a href="mailto:desk@example.org?subject=a&amp;b">f</a></p>`)],
  ['links with quotes and letters of every script', (tongue) => html(`${plain(tongue)}<p><a href='https://news.example.org/"quoted"/порт?q=港口&amp;x=<b>' title='"&gt;'>x</a></p>`)],
  ['pictures with hostile descriptions', (tongue) => html(`<figure><img src="/pic.jpg?a=1&b=2" alt='"><script>alert(1)</script> ]]&gt; ${tongue.headline}' width="640" height="100%"><figcaption>${tongue.sentences[1]} <b>&</b></figcaption></figure>${plain(tongue)}<img src="data:image/png;base64,AAAA" alt="x"><img alt="none">`)],
  ['pictures that come with the story', (tongue) => ({ ...html(plain(tongue)), image: [{ href: 'https://img.example.org/a.jpg?w=1&h=2', type: 'image/jpeg', width: 1200, height: 800, size: 4711, credit: 'Ann "A" Example/AFP & AP', caption: `${tongue.sentences[1]} <b>5 < 6</b> &amp; ]]>`, alt: tongue.headline }, { href: '/порт/"b" c.PNG', alt: '<img>' }, 'data:image/png;base64,AAAA', 'https://img.example.org/d.jpg?token=secret', 'https://img.example.org/e'] })],
  ['a picture that comes with the story and is in it', (tongue) => ({ ...html(`${plain(tongue)}<figure><img src="/f.jpg" alt="${tongue.sentences[0]}"><figcaption>${tongue.sentences[1]} AFP/Getty</figcaption></figure>`), image: { href: '/f.jpg', type: 'image/jpeg', size: 4711, credit: 'AFP/Getty' } })],
  ['a picture and no word', () => html('<p><img src="https://news.example.org/pic.jpg" alt=""></p>')],
  ['entities of all kinds', (tongue) => html(`${plain(tongue)}<p>&nbsp;&copy;&euro;&hellip;&mdash;&#0;&#128;&#x92;&#xFFFE;&#xD800;&#1114112;&notanentity;&amp;amp;&amp;lt;b&amp;gt; &AMP &lt &quot;&apos;</p>`)],
  ['what XML has no character for', (tongue) => html(`<p>${whole(tongue)}\ufffe\uffff\u0000\u0008\u000b\u001b\ud800\ufdd0\ufdd1</p>${plain(tongue)}`)],
  ['the end of CDATA', (tongue) => html(`${plain(tongue)}<p>]]> <![CDATA[ x ]]> ]]&gt; <!-- ]]> --> <a href="https://news.example.org/]]>" title="]]>">]]></a></p>`)],
  ['a very long paragraph', (tongue) => html(`<p>${tongue.dateline}${`${tongue.sentences.join(' ')} `.repeat(200)}</p>`)],
  ['one endless word', (tongue) => html(`${plain(tongue)}<p>${'w'.repeat(1_900)}</p>`)],
  ['many short paragraphs', (tongue) => html(`${plain(tongue)}${Array.from({ length: 150 }, (_, at) => `<p>${at}: ${tongue.sentences[1]}</p>`).join('')}`)],
  ['one within another', (tongue) => html(`${plain(tongue)}${'<blockquote>'.repeat(40)}<p>${tongue.sentences[2]}</p>${'</blockquote>'.repeat(40)}`)],
  ['a word processor', (tongue) => html(`<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><P CLASS=MsoNormal><o:p></o:p><FONT FACE="Arial">${whole(tongue)}</FONT><CENTER>${tongue.sentences[1]}</CENTER><BR/><HR><p/>`)],
  ['headings', (tongue) => html(`<h1>${tongue.headline}</h1>${plain(tongue)}<h2>5 < 6 & 7</h2><p>${tongue.sentences[2]}</p><h6></h6>`)],
  ['languages and directions of its parts', (tongue) => html(`${plain(tongue)}<p dir="rtl" lang="he">שלום</p><p dir="sideways" lang="">x</p><bdo dir="rtl">abc</bdo><bdi>عربي</bdi><p lang="x&quot;y">z</p>`)],
  ['a form and a film', (tongue) => html(`${plain(tongue)}<form action="https://evil.example/"><input value="x"><button>y</button></form><video src="/a.mp4" controls>none</video><audio src="x"></audio><embed src="x">`)],
  ['line breaks instead of paragraphs', (tongue) => html(`${paragraphs(tongue).join('<br><br>')}<br>\u2028${tongue.sentences[0]}`)],
]
