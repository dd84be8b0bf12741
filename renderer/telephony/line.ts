import type { LineAccount } from '#core/telephony/telephone'
import type { Calls } from './calls.ts'
import { createConnection } from './connection.ts'
import { guardMessages } from './messageGate.ts'
import { createPlace } from './place.ts'
import { probeLine } from './probe.ts'
import { createRegistration } from './registration.ts'
import type { Say } from './say.ts'
import { createUserAgent, type LineUserAgent, type UserAgentParts } from './userAgent.ts'

/** One account's user agent with its wire, registration and probe. Outlives any number of reconnects. */
export interface Line extends Pick<LineUserAgent, 'dial'> {
  readonly account: LineAccount
  connect(): void
  register(): void
  /** Another has our number: refreshes no more, and leaves his registration alone. The wire stays. */
  forget(): void
  probe(): void
  isOpen(): boolean
  /** Takes the registration back and lets the wire go. */
  close(): void
}

/** A PBX that is away does not keep a panel from leaving the line. */
const goodbyeLimitMs = 1_000

/** The calls over the line. They are `reconnected` once it is registered on a new wire: the PBX must be shown where they are now. */
type OverLine = Pick<Calls, 'wireLost' | 'reconnected'>

export function createLine(account: LineAccount, parts: UserAgentParts, say: Say, calls: OverLine): Line {
  let isNewWire = false
  let isClosed = false
  let stopProbe = () => {}
  const report: Say = (event) => {
    if (isClosed) return
    if (event.type === 'line.lost') calls.wireLost()
    say(event)
    if (event.type !== 'line.registered') return
    place.confirmed()
    agent.makeReady()
    if (!isNewWire) return
    isNewWire = false
    calls.reconnected()
  }
  const agent = createUserAgent(account, parts)
  const { userAgent, dial } = agent
  guardMessages(userAgent, (message) => report({ type: 'line.unreadable', ...message }))
  const connection = createConnection(userAgent, report)
  const registration = createRegistration(userAgent, report)
  const place = createPlace(userAgent, registration, {
    displaced: () => report({ type: 'line.displaced' }),
    dropped: registration.register,
  })
  /** What was asked before is no longer waited for: it would be told of a line that is another by then. */
  const startAnew = () => {
    stopProbe()
    place.forget()
  }
  return {
    account,
    dial,
    connect: () => {
      isNewWire = true
      startAnew()
      calls.wireLost()
      connection.renew()
    },
    register: () => {
      startAnew()
      registration.register()
    },
    forget: () => {
      startAnew()
      registration.forget()
    },
    probe: () => {
      stopProbe()
      stopProbe = probeLine(userAgent, report)
      place.look()
    },
    isOpen: connection.isOpen,
    close: () => {
      isClosed = true
      startAnew()
      agent.close()
      const limit = setTimeout(connection.drop, goodbyeLimitMs)
      void registration.leave().then(() => {
        clearTimeout(limit)
        connection.drop()
      })
    },
  }
}
