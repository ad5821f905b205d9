/** The style of all pages: in each of them, so that a page is one request. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #141517);
  --card: light-dark(#f4f1ea, #1d1f22);
  --ink: light-dark(#1b1b1d, #ecebe7);
  --quiet: light-dark(#5d5a55, #a9a6a0);
  --rule: light-dark(#dcd7cc, #35373b);
  --accent: light-dark(#a3271c, #ff9b86);
  --on-accent: light-dark(#fff, #2a0b06);
  --serif: Charter, "Bitstream Charter", "Charis SIL", "Sitka Text", Cambria, Georgia, "Noto Serif", serif;
  --sans: system-ui, "Noto Sans", sans-serif;
}
*, ::before, ::after { box-sizing: border-box }
html { scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 74rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere }
h1, h2, h3 { margin: 0; font-family: var(--serif); line-height: 1.2; text-wrap: balance }
p, ul, ol, dl, dd { margin: 0; padding: 0 }
ul, ol { list-style: none }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em }
a:hover { color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px }
.quiet, time { color: var(--quiet) }

.top { padding: clamp(1.5rem, 5vw, 3.25rem) 0 1.25rem; border-bottom: 3px double var(--ink) }
.top h1 { font-size: clamp(2rem, 6vw, 3.4rem); letter-spacing: -0.015em }
.top p { margin-top: 0.5rem; max-width: 46rem; font: italic 1.1rem/1.5 var(--serif); color: var(--quiet) }
.top .back { margin: 0 0 0.9rem; font: 600 0.875rem var(--sans) }
.top p:dir(rtl) { margin-inline-start: 0; margin-left: auto }
.top .more { font: 600 1rem/1.5 var(--sans); color: var(--ink) }
.top nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; margin-top: 1rem; font-weight: 600; font-size: 0.95rem }

.sides { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem; padding-top: 1.75rem }
.label, .directory h3 { font: 700 0.8rem/1.4 var(--sans); letter-spacing: 0.09em; text-transform: uppercase; color: var(--accent) }
.label { margin-bottom: 0.75rem }

.stories > li { padding: 1.1rem 0; border-bottom: 1px solid var(--rule) }
.stories > li:first-child { padding-top: 0 }
.stories h3 { font-size: 1.2rem }
.stories > li:first-child h3 { font-size: clamp(1.5rem, 4vw, 2.1rem) }
:is(.stories h3, .entry h2, .card li) a { text-decoration: none }
:is(.stories h3, .entry h2, .card li) a:hover { text-decoration: underline }
:is(.stories > li, .entry):has(> :is(h2, h3):dir(rtl)) > .by { flex-direction: row-reverse }
.stories .lead { margin-top: 0.5rem; font: 1.05rem/1.55 var(--serif) }
.by { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; margin-top: 0.45rem; font-size: 0.9rem }
.by b { font-weight: 650 }
.by .agency { color: var(--accent) }

.card { padding: 1.25rem 1.35rem 1.4rem; background: var(--card); border-top: 3px solid var(--accent) }
.card + .card { margin-top: 1.5rem }
.card h2, .card h3 { font-size: 1.3rem }
.card p { margin-top: 0.5rem }
.card ol { margin-top: 0.9rem }
.card ol li { padding: 0.6rem 0; border-top: 1px solid var(--rule); font: 600 1rem/1.35 var(--serif) }
.card li > span { display: block }
.card ol .by { margin-top: 0.2rem; font: 0.85rem/1.4 var(--sans) }
.more { font-weight: 600 }

.buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 0.9rem }
.button { display: inline-block; padding: 0.55rem 1.05rem; border: 1px solid var(--accent); border-radius: 3px; background: none; color: var(--accent); font: 600 0.95rem/1.3 var(--sans); text-decoration: none; cursor: pointer }
.button.first { background: var(--accent); color: var(--on-accent) }
.button:hover { text-decoration: underline; text-underline-offset: 0.18em }
.button[hidden] { display: none }
.with { display: flex; flex-wrap: wrap; gap: 0.2rem 0.9rem; margin-top: 0.9rem; font-size: 0.9rem }
.addresses { margin-top: 1rem; font-size: 0.875rem }
.addresses div { padding-top: 0.4rem }
.addresses dt { font-weight: 650 }
.addresses dd { color: var(--quiet) }

.directory { margin-top: 3rem; padding-top: 1.5rem; border-top: 3px double var(--ink) }
.directory h2 { font-size: 1.7rem }
.directory h3 { margin: 1.75rem 0 0.35rem }
.directory ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20.5rem), 1fr)); gap: 0 2.5rem }
.directory li { padding: 0.6rem 0 0.7rem; border-top: 1px solid var(--rule) }
.directory .name { font: 600 1.1rem/1.3 var(--serif); text-decoration: none }
.directory .name:hover { text-decoration: underline }
.ways { display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; margin-top: 0.3rem; font-size: 0.85rem }
.ways > * { padding: 0.15rem 0; color: var(--quiet) }
.ways > :is(.plain, button) { color: var(--accent); font-weight: 600 }
.ways button { border: 0; background: none; font: inherit; font-weight: 600; cursor: pointer; text-decoration: underline 1px; text-underline-offset: 0.18em }

.entry { padding: 1.6rem 0 1.75rem; border-bottom: 1px solid var(--rule) }
.entry:first-of-type { padding-top: 0 }
.entry h2 { font-size: clamp(1.3rem, 3.2vw, 1.65rem) }
.entry:target h2 { color: var(--accent) }
.entry .lead, .text { margin-top: 0.7rem; font: 1.075rem/1.65 var(--serif) }
summary { margin-top: 0.7rem; width: fit-content; color: var(--accent); font: 600 0.95rem var(--sans); cursor: pointer }
.entry:has(> h2:dir(rtl)) summary { margin-inline-start: auto }
summary:hover { text-decoration: underline }
.text > * + *, .text div > * + * { margin-top: 0.85rem }
.credited > p:last-child, .edition p + p { font: 0.9rem/1.5 var(--sans); color: var(--quiet) }
.text h3 { font-size: 1.2rem }
.edition > * + h3 { margin-top: 1.7rem }
.edition > * + p { margin-top: 0.35rem }
.text ul, .text ol, .text dd { padding-inline-start: 1.4rem }
.text ul { list-style: disc }
.text ol { list-style: decimal }
.text table { display: block; overflow-x: auto; border-collapse: collapse; font: 0.95rem/1.4 var(--sans) }
.text :is(td, th) { padding: 0.25rem 0.7rem; border: 1px solid var(--rule); text-align: start; overflow-wrap: normal }
.text caption { text-align: start }
.text pre { white-space: pre-wrap; font-size: 0.9rem }
.text blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule) }

footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 0.875rem; color: var(--quiet); display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.3rem 1.5rem }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

@media (min-width: 60rem) {
  .sides { grid-template-columns: minmax(0, 5fr) minmax(19rem, 3fr); gap: 4rem }
  .sides > aside { position: sticky; top: 1.5rem; align-self: start }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
@media print { details::details-content { content-visibility: visible } }
@media print { nav, .aside, .directory, summary { display: none } }
`
