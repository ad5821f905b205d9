/** The style of all pages: in each of them, so that a page is one request. */
export const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5a5f66, #a4a9b0); --rule: light-dark(#d9dce0, #3a3e44); --link: light-dark(#0b4f8a, #8fc1ee) }
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.25rem 4rem; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #16181b); color: light-dark(#16181b, #eceef0) }
header { border-bottom: 3px solid; padding-bottom: 1rem }
header p { margin: 0.25rem 0 0; color: var(--quiet) }
h1 { margin: 0; font: 700 2.4rem/1.15 Georgia, "Times New Roman", serif; letter-spacing: -0.01em }
h2 { margin: 2rem 0 0.5rem; font-size: 0.85rem; text-transform: uppercase; letter-spacing: 0.1em; color: var(--quiet) }
ul, ol { list-style: none; margin: 0; padding: 0 }
li { padding: 0.75rem 0; border-top: 1px solid var(--rule) }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px }
.stories a { display: block; color: inherit; text-decoration: none; font: 600 1.2rem/1.3 Georgia, "Times New Roman", serif }
.stories a:is(:hover, :focus-visible) { text-decoration: underline }
.stories p { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; justify-content: space-between; margin: 0.3rem 0 0; font-size: 0.875rem; color: var(--quiet) }
.feeds li { display: flex; flex-wrap: wrap; gap: 0 0.9rem; padding: 0.45rem 0; font-size: 0.9375rem }
.feeds span { flex: 1 1 9rem; font-weight: 600 }
@media (min-width: 56rem) { main { display: grid; grid-template-columns: 3fr 2fr; gap: 0 3.5rem } }
`
