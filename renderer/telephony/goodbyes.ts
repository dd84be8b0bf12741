import { type Core, type Session, SessionState } from 'sip.js'
import type { Say } from './say.ts'

interface Goodbye {
  readonly callId: string
  /** Sends the BYE, or another one where the first was lost with its wire. */
  readonly send: (delegate: Core.OutgoingRequestDelegate) => void
  /** The operator has been told that it is owed. */
  isOwed: boolean
  /** Answers to an earlier try are not heard. */
  tries: number
}

/** The hang-ups of this desk, each kept until the PBX has answered it. */
export interface Goodbyes {
  /** Over the open wire. Should the wire fall before the answer, it is owed. */
  say(callId: string, session: Session): void
  /** The wire is away: it is said once the line is back. */
  owe(callId: string, session: Session): void
  /** Done once the line is back, and not told of. */
  later(act: () => void): void
  wireLost(): void
  reconnected(): void
}

const noSuchCall = 481
/** Made by SIP.js itself when nobody answered. */
const nobodyThere = new Set([408, 503])

/** SIP.js says goodbye once per session, and never learns that it was lost: the dialog under it can say it again. */
const goodbyeTo = (session: Session): Goodbye['send'] => {
  const { dialog } = session
  return (delegate) => {
    if (session.state === SessionState.Established) void session.bye({ requestDelegate: delegate })
    else dialog?.bye(delegate)
  }
}

export function createGoodbyes(say: Say, lineIsOpen: () => boolean): Goodbyes {
  const unanswered = new Map<string, Goodbye>()
  const others: (() => void)[] = []

  const settle = (goodbye: Goodbye, outcome: 'said' | 'over' | 'unknown') => {
    unanswered.delete(goodbye.callId)
    if (goodbye.isOwed) say({ type: 'sip.goodbyeSaid', callId: goodbye.callId, outcome })
  }
  const oweNow = (goodbye: Goodbye) => {
    goodbye.tries += 1
    if (goodbye.isOwed) return
    goodbye.isOwed = true
    say({ type: 'sip.goodbyeOwed', callId: goodbye.callId })
  }
  const send = (goodbye: Goodbye) => {
    goodbye.tries += 1
    const thisTry = goodbye.tries
    const answered = (outcome: 'said' | 'over' | 'unknown') => {
      if (goodbye.tries === thisTry) settle(goodbye, outcome)
    }
    goodbye.send({
      onAccept: () => answered('said'),
      onReject: ({ message }) => {
        const status = message.statusCode ?? 0
        // The wire fell a moment before it was noticed: the reconnect says it again.
        if (nobodyThere.has(status) && !lineIsOpen()) return
        answered(status === noSuchCall ? 'over' : 'unknown')
      },
    })
  }
  const keep = (callId: string, session: Session): Goodbye => {
    const goodbye = { callId, send: goodbyeTo(session), isOwed: false, tries: 0 }
    unanswered.set(callId, goodbye)
    return goodbye
  }

  return {
    say: (callId, session) => {
      if (session.state === SessionState.Established) send(keep(callId, session))
    },
    owe: (callId, session) => oweNow(keep(callId, session)),
    later: (act) => void others.push(act),
    wireLost: () => {
      for (const goodbye of unanswered.values()) oweNow(goodbye)
    },
    reconnected: () => {
      for (const act of others.splice(0)) act()
      for (const goodbye of [...unanswered.values()]) send(goodbye)
    },
  }
}
