import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Named first by the page; the secret of this run is named second and never chosen. */
export const bridgeProtocol = 'operator-panel'

/** The page's own name, third in its list: new with every load. */
export const pageOf = (request: IncomingMessage): string =>
  String(request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/)[2] ?? ''

/** A page that reached us under another name (DNS rebinding) is not ours. */
export const isOurHost = (request: IncomingMessage, origin: string): boolean => `http://${request.headers.host}` === origin

const isSame = (given: string, secret: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Our own page, under our own name, with the secret of this run: anything else gets nothing. */
export const mayBridge = (request: IncomingMessage, origin: string, secret: string): boolean => {
  const [protocol, given = ''] = String(request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/)
  return (
    request.url === '/bridge' &&
    isOurHost(request, origin) &&
    request.headers.origin === origin &&
    protocol === bridgeProtocol &&
    isSame(given, secret)
  )
}
