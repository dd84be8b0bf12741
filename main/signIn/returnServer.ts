import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { returnWords } from './returnWords.ts'

const path = '/return'

/** The system browser's way back to this desk. */
export interface ReturnServer {
  /** Where the provider sends the browser. */
  readonly address: string
  /** The whole address it came back with; only one with this sign-in's state, and only the first. */
  readonly returned: Promise<URL>
  /** Tells the browser that waits how it ended, and listens no more. */
  finish(hasEntered: boolean): Promise<void>
}

const isSame = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The address holds a code: it is stored nowhere and told to nobody. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  connection: 'close',
}

const listenOn = async (server: Server, port: number): Promise<boolean> => {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return true
  } catch (refusal) {
    if (refusal instanceof Error && 'code' in refusal && (refusal.code === 'EADDRINUSE' || refusal.code === 'EACCES')) return false
    throw refusal
  }
}

/**
 * Listens on loopback for the browser (RFC 8252 7.3), on the first port that is free; any port where none is named. Null where all are
 * busy. Whatever comes without the state of this sign-in is refused and ends nothing: any page in the browser can knock here.
 */
export const listenForReturn = async (ports: readonly number[], state: string, language: 'ru' | 'en'): Promise<ReturnServer | null> => {
  const words = returnWords[language]
  let come = (_url: URL): void => undefined
  const returned = new Promise<URL>((resolve) => {
    come = resolve
  })
  let waiting: ServerResponse | null = null
  let isTaken = false

  const say = (response: ServerResponse, status: number, sentence: string): Promise<void> =>
    new Promise((resolve) => {
      response.on('close', resolve)
      const page = `<!doctype html><html lang="${words.lang}"><meta charset="utf-8"><title>${sentence}</title><main><h1>${sentence}</h1></main></html>`
      response.writeHead(status, headers).end(page)
    })

  const answer = (request: IncomingMessage, response: ServerResponse, origin: string): void => {
    const url = new URL(request.url ?? '/', origin)
    const isOurs = `http://${request.headers.host}` === origin && request.method === 'GET' && url.pathname === path
    if (!isOurs) return void response.writeHead(404, { connection: 'close' }).end()
    if (isTaken || !isSame(url.searchParams.get('state') ?? '', state)) return void say(response, 400, words.strange)
    isTaken = true
    waiting = response
    come(url)
  }

  const server = createServer((request, response) =>
    answer(request, response, `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}`),
  )
  for (const port of ports.length > 0 ? ports : [0]) {
    if (!(await listenOn(server, port))) continue
    return {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
      returned,
      async finish(hasEntered) {
        isTaken = true
        server.close()
        if (waiting) await say(waiting, hasEntered ? 200 : 400, hasEntered ? words.entered : words.failed)
        server.closeAllConnections()
      },
    }
  }
  return null
}
