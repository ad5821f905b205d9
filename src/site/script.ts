/**
 * What pages do besides, where scripts may run: say times in the reader's own zone, and copy addresses. Without it they
 * say times in the site's zone, and there are no buttons that would do nothing. It is in each page, as it stands here.
 */
export const SCRIPT = `
const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })
for (const time of document.querySelectorAll('time.at')) {
  time.title = time.textContent
  time.textContent = format.format(new Date(time.dateTime))
}
const said = document.querySelector('.said')
for (const button of document.querySelectorAll('button[value]')) {
  if (!navigator.clipboard) break
  const label = button.textContent
  button.hidden = false
  button.addEventListener('click', async () => {
    try { await navigator.clipboard.writeText(button.value) } catch { return }
    button.textContent = said.textContent = button.dataset.done
    setTimeout(() => { button.textContent = label; said.textContent = '' }, 2000)
  })
}
`
