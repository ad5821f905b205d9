import { STATUS_CODES } from 'node:http'

/** Why a hub was not told. */
export interface Failure {
  /** For an operator: short, on one line. */
  readonly reason: string
  /** Whether the same request would fail again. */
  readonly isFinal: boolean
  /** How long the hub wants to be left alone, in milliseconds. */
  readonly retryAfter: number
}

/**
 * Tells a hub of one topic, in at most so many milliseconds; answers nothing where it took it.
 *
 * WebSub (section 6) leaves it to publisher and hub how this is said. What hubs understand is PubSubHubbub 0.3, section
 * 7.1, with the topic as `hub.url`; some know it as `hub.topic` too, or look for that first (WebSubHub). One topic a
 * request: as their documentation or code says, Google's hub takes `hub.url` several times, Superfeedr `hub.url[]` or a
 * list with commas, Switchboard `hub.url[]`, and WebSubHub takes one.
 */
export async function notify(address: string, topic: string, limit: number): Promise<Failure | undefined> {
  try {
    const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })
    const response = await post(address, `${body}`, AbortSignal.timeout(Math.ceil(limit)))
    const failure = await failureIn(response)
    discard(response)
    return failure
  } catch (error) {
    return { reason: brief(explained(error, limit)), isFinal: false, retryAfter: 0 }
  }
}

const MAX_HOPS = 3

/**
 * A POST that stays one. `fetch` by itself would follow a 301, 302 or 303 with a GET, which hubs answer with their front
 * page and a 200: so it follows none, and those that keep the method are followed here.
 */
async function post(address: string, body: string, signal: AbortSignal): Promise<Response> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': 'wirefeed' }
  let at = address
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(at, { method: 'POST', headers, body, redirect: 'manual', signal })
    const next = [307, 308].includes(response.status) ? destination(response, at) : undefined
    if (!next || hops === MAX_HOPS) return response
    discard(response)
    at = next
  }
}

/** Where the hub says that it is. From https it may not lead to less: else it could send us to servers of this machine. */
function destination({ headers }: Response, from: string): string | undefined {
  const location = headers.get('location')
  const url = location === null ? null : URL.parse(location, from)
  const isFit = url?.protocol === 'https:' || (url?.protocol === 'http:' && from.startsWith('http:'))
  return isFit ? url.href : undefined
}

async function failureIn(response: Response): Promise<Failure | undefined> {
  const { ok, status, headers } = response
  if (ok) return undefined
  const words = `${status} ${STATUS_CODES[status] ?? ''}`
  if (status === 429 || status >= 500) {
    const wait = retryAfter(headers)
    const more = wait > 0 ? `, again in ${Math.ceil(wait / 1_000)} s` : ''
    return { reason: brief(words + more), isFinal: false, retryAfter: wait }
  }
  const location = headers.get('location')
  const said = location === null ? await beginning(response) : `it is now at ${location}`
  return { reason: brief(said === '' ? words : `${words}: ${said}`), isFinal: true, retryAfter: 0 }
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfter(headers: Headers): number {
  const value = headers.get('retry-after')?.trim() ?? ''
  const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return wait > 0 ? wait : 0
}

/** Ends what still comes, however much it is. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined)
}

const MAX_REASON = 200

/** What the hub gives as its reason, as far as it says so in time; pages for people are none. */
async function beginning({ body }: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > MAX_REASON) break
    }
  } catch {
    // Its status says enough.
  }
  return /^\s*</.test(text) ? '' : text.trim()
}

/** What goes wrong below HTTP. `fetch` says little, and what it has from below says more. */
function explained(error: unknown, limit: number): string {
  const { name, cause } = error as Error
  if (name === 'TimeoutError') return `no answer within ${Math.ceil(limit / 100) / 10} s`
  // Of a host with several addresses, each of which has failed.
  const below = cause instanceof AggregateError ? cause.errors[0] : cause
  return (below as Error | undefined)?.message || 'its address cannot be used'
}

/** One line, without what could disturb a log or a terminal. */
function brief(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return line.length > MAX_REASON ? `${line.slice(0, MAX_REASON).toWellFormed()}…` : line
}
