import type { Core, Session } from 'sip.js'

/** Keeps the re-INVITEs of the two ends of one call apart. */
export interface ReInviteCrossing {
  /** Resolves once no re-INVITE of the other end is being answered here, its ACK included; at the latest when the limit is over. */
  free(): Promise<void>
  /** From now until `done` a re-INVITE of the other end is told to come again later (491). */
  begin(): void
  done(): void
  /** Nobody waits any more: the wire fell, or the call is over. */
  giveUp(): void
}

/** What SIP.js has and does not declare. */
interface Undeclared {
  onInviteRequest(request: Core.IncomingInviteRequest): void
  onAckRequest(request: Core.IncomingAckRequest): Promise<void>
}

const requestPending = 491
/** An ACK takes a round trip. One that is lost must not keep the operator's order. */
const ackLimitMs = 2_000

/**
 * SIP.js refuses (491) only what meets an INVITE of ours that is sent already. While ours is still being made it takes the other
 * end's offer into the same media: the browser then reads that offer as the answer to ours, and neither is reached. An order that
 * falls into the answering of theirs fails likewise.
 */
export function watchCrossing(session: Session): ReInviteCrossing {
  const own = session as unknown as Undeclared
  const answer = own.onInviteRequest.bind(session)
  const acknowledge = own.onAckRequest.bind(session)
  const waiting = new Set<() => void>()
  let isAsking = false
  let isAnswering = false

  const answered = () => {
    isAnswering = false
    for (const go of [...waiting]) go()
  }
  own.onInviteRequest = (request) => {
    if (isAsking) return void request.reject({ statusCode: requestPending })
    isAnswering = true
    const reject = request.reject.bind(request)
    request.reject = (options) => {
      const refusal = reject(options)
      answered()
      return refusal
    }
    answer(request)
  }
  own.onAckRequest = async (request) => {
    await acknowledge(request).finally(answered)
  }

  return {
    free: () =>
      new Promise((resolve) => {
        if (!isAnswering) return resolve()
        const go = () => {
          clearTimeout(limit)
          waiting.delete(go)
          resolve()
        }
        // Lost: whoever orders next need not wait for it again.
        const limit = setTimeout(answered, ackLimitMs)
        waiting.add(go)
      }),
    begin: () => {
      isAsking = true
    },
    done: () => {
      isAsking = false
    },
    giveUp: answered,
  }
}
