import { siteFrom } from '../../src/config/schema.ts'
import { STATE_FOLDER } from '../../src/publish/apart.ts'
import { publish } from '../../src/publish/publish.ts'
import { folderStore } from '../../src/store/folder.ts'
import { ROOT } from '../here.ts'

// Publishes the examples as `npm start` does at first, and prints how long reading them took and how long what came
// after (milliseconds).

const articles = `${ROOT}/examples/articles`
const stores = {
  articles: await folderStore(articles, { mustExist: true }),
  target: await folderStore(`${ROOT}/public`),
  state: await folderStore(`${articles}/${STATE_FOLDER}`),
}
const site = siteFrom({}, { base: 'http://localhost:8080/' })
const started = performance.now()
let read = started
await publish({
  ...stores,
  site,
  now: new Date().toISOString(),
  onProgress: ({ doing }) => {
    if (doing === 'reading') read = performance.now()
  },
})
console.log(JSON.stringify({ reading: read - started, rendering: performance.now() - read }))
