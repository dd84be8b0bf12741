import type { MonitoringSnapshot } from '#core/asuo/monitoring'
import type { Notices } from '#core/bridge/notices'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { backOffMs } from '#core/tickets/outboxRules'
import { type BoardEvent, readBoardEvents } from './boardEvents.ts'
import { faultOf } from './faultOf.ts'
import type { Http, HttpStream } from './http.ts'
import { operationPath } from './operationPath.ts'
import { readAnswer } from './readAnswer.ts'
import type { SignedIn, Tokens } from './tokens.ts'

/** ASUO says something at least every 15 s. */
const silenceMs = 40_000
const openMs = 4_000

interface BoardPorts {
  readonly http: Http
  readonly tokens: Pick<Tokens, 'current' | 'renew'>
  readonly space: { readonly space?: 'practice' }
  now(): number
  random(): number
  told(change: Notices['board.changed']): void
}

type Opened = Outcome<HttpStream>
type Ended = 'expired' | 'broken'

/**
 * The lead's stream, from `watch` to `leave`.
 *
 *   opening ──stream──► hearing ──expired──► token renewed ──► opening (resumes: nothing was missed)
 *      │                   └──broken, silent──► lost ──back-off──► opening (afresh: a snapshot clears the grey)
 *      └──refused──► the answer to `watch`
 */
export const createBoardStream = ({ http, tokens, space, now, random, told }: BoardPorts) => {
  let watching: AbortController | null = null

  const openOnce = async (signedIn: SignedIn | null, resumeFrom: string | null): Promise<Opened> => {
    const stream = await http.open({
      method: 'GET',
      path: operationPath('streamMonitoring', {}, space),
      headers: {
        accept: 'text/event-stream, application/problem+json',
        authorization: `Bearer ${signedIn?.pair.accessToken ?? ''}`,
        ...(resumeFrom === null ? {} : { 'last-event-id': resumeFrom }),
      },
      timeoutMs: openMs,
    })
    if (stream?.status === 200 && stream.contentType === 'text/event-stream') return success(stream)
    const text = stream ? await wholeText(stream) : ''
    const answer = stream ? { status: stream.status, contentType: stream.contentType, retryAfterSeconds: null, text } : null
    return failure(faultOf(readAnswer('streamMonitoring', answer).attempt))
  }

  const open = async (resumeFrom: string | null): Promise<Opened> => {
    const signedIn = tokens.current()
    const first = await openOnce(signedIn, resumeFrom)
    if (first.ok || first.fault.code !== 'signInNeeded') return first
    return (await tokens.renew(signedIn)) === 'renewed' ? openOnce(tokens.current(), resumeFrom) : first
  }

  /** Resolves when the stream has ended, one way or the other. */
  const hear = async (stream: HttpStream, leaving: AbortSignal, heard: (event: BoardEvent, id: string | null) => void): Promise<Ended> => {
    let ended: Ended = 'broken'
    let watchdog = setTimeout(stream.close, silenceMs)
    leaving.addEventListener('abort', stream.close, { once: true })
    const feed = readBoardEvents((event, id) => {
      if (event?.kind === 'expired') ended = 'expired'
      else if (event) heard(event, id)
      // What cannot be read may be what matters: begin again with a snapshot.
      else stream.close()
    })
    try {
      for await (const chunk of stream.chunks) {
        clearTimeout(watchdog)
        watchdog = setTimeout(stream.close, silenceMs)
        feed(chunk)
      }
    } catch {
      // The connection broke, or one of us closed it: both are the end of this stream.
    } finally {
      clearTimeout(watchdog)
      leaving.removeEventListener('abort', stream.close)
    }
    return ended
  }

  const follow = async (first: HttpStream, leaving: AbortSignal, answer: (outcome: Outcome<MonitoringSnapshot>) => void): Promise<void> => {
    let stream: HttpStream | null = first
    let lastId: string | null = null
    let lostSince: number | null = null
    let failures = 0
    while (!leaving.aborted) {
      const ended: Ended = stream
        ? await hear(stream, leaving, (event, id) => {
            lastId = id ?? lastId
            failures = 0
            if (event.kind === 'snapshot') {
              lostSince = null
              answer(success(event.snapshot))
            }
            if (event.kind !== 'expired' && !leaving.aborted) told(event)
          })
        : 'broken'
      if (leaving.aborted) return
      if (ended === 'expired') await tokens.renew(tokens.current())
      else {
        lostSince ??= now()
        answer(failure({ code: 'asuoUnreachable' }))
        told({ kind: 'lost', since: lostSince })
        failures += 1
        await rest(backOffMs(failures, random(), 0), leaving)
      }
      const opened: Opened = await open(lostSince === null ? lastId : null)
      stream = opened.ok ? opened.value : null
    }
    stream?.close()
  }

  const begin = async (leaving: AbortSignal, answer: (outcome: Outcome<MonitoringSnapshot>) => void): Promise<void> => {
    const opened = await open(null)
    if (!opened.ok) answer(opened)
    else if (leaving.aborted) opened.value.close()
    else await follow(opened.value, leaving, answer)
  }

  return {
    /** The snapshot is the answer, changes are told from then on. Watching again begins afresh. */
    watch(): Promise<Outcome<MonitoringSnapshot>> {
      watching?.abort()
      const leaving = new AbortController()
      watching = leaving
      return new Promise((resolve, reject) => {
        leaving.signal.addEventListener('abort', () => resolve(failure({ code: 'asuoUnreachable' })), { once: true })
        // The first snapshot, the first loss or being left is the answer; what comes later finds it given.
        begin(leaving.signal, resolve).catch(reject)
      })
    },
    leave(): void {
      watching?.abort()
      watching = null
    },
  }
}
export type BoardStream = ReturnType<typeof createBoardStream>

const wholeText = async (stream: HttpStream): Promise<string> => {
  let text = ''
  try {
    for await (const chunk of stream.chunks) text += chunk
  } catch {
    return ''
  }
  return text
}

const rest = (ms: number, leaving: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      leaving.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    leaving.addEventListener('abort', done, { once: true })
  })
