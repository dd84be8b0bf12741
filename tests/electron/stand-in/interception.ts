import { answerFor } from './protocol.ts'
import { schemes, toOuter } from './schemes.ts'
import { rules } from './session.ts'

export interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>> }
}

export type Verdict =
  | { readonly method: 'Fetch.continueRequest' }
  | { readonly method: 'Fetch.failRequest'; readonly errorReason: 'BlockedByClient' | 'Failed' }
  | { readonly method: 'Fetch.fulfillRequest'; readonly responseCode: number; readonly responseHeaders: object[]; readonly body: string }

const isCancelled = async (url: string, { request, resourceType }: Paused): Promise<boolean> => {
  const rule = rules.before
  if (!rule) return false
  const decision = await new Promise<{ cancel?: boolean }>((decide) => rule({ url, method: request.method, resourceType }, decide))
  return decision.cancel ?? false
}

/** The request as the program's handler gets it: with the custom scheme that `Request` itself would not take. */
const requestOf = (url: string, { request }: Paused): Request => {
  const carrier = new Request('http://stand-in.invalid/', { method: request.method, headers: { ...request.headers } })
  return Object.defineProperty(carrier, 'url', { value: url })
}

/** Judges a paused request as the session would: the program's filter first, then the handler of its scheme, else the network. */
export const judge = async (paused: Paused): Promise<Verdict> => {
  const url = toOuter(paused.request.url)
  if (await isCancelled(url, paused)) return { method: 'Fetch.failRequest', errorReason: 'BlockedByClient' }
  const scheme = url.slice(0, url.indexOf(':'))
  const answer = answerFor(scheme)
  if (!answer) return schemes.has(scheme) ? { method: 'Fetch.failRequest', errorReason: 'Failed' } : { method: 'Fetch.continueRequest' }
  const response = await answer(requestOf(url, paused))
  return {
    method: 'Fetch.fulfillRequest',
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
