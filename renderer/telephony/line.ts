import type { LineAccount } from '#core/telephony/telephone'
import type { Calls } from './calls.ts'
import { createConnection } from './connection.ts'
import { guardMessages } from './messageGate.ts'
import { probeLine } from './probe.ts'
import { createRegistration } from './registration.ts'
import type { Say } from './say.ts'
import { createUserAgent, type LineUserAgent, type UserAgentParts } from './userAgent.ts'

/** One account's user agent with its wire, registration and probe. Outlives any number of reconnects. */
export interface Line extends Pick<LineUserAgent, 'dial'> {
  readonly account: LineAccount
  connect(): void
  register(): void
  probe(): void
  isOpen(): boolean
  /** Takes the registration back and lets the wire go. */
  close(): void
}

/** Every so many probes one asks who is registered: that costs a challenge more. A desk that was displaced waits for calls in vain. */
const probesPerQuestion = 5

/** A PBX that is away does not keep a panel from leaving the line. */
const goodbyeLimitMs = 1_000

/** The calls over the line. They are `reconnected` once it is registered on a new wire: the PBX must be shown where they are now. */
type OverLine = Pick<Calls, 'wireLost' | 'reconnected'>

export function createLine(account: LineAccount, parts: UserAgentParts, say: Say, calls: OverLine): Line {
  let isNewWire = false
  let isClosed = false
  let stopProbe = () => {}
  let probes = 0
  const report: Say = (event) => {
    if (isClosed) return
    if (event.type === 'line.lost') calls.wireLost()
    say(event)
    if (event.type === 'line.registered') agent.makeReady()
    if (event.type !== 'line.registered' || !isNewWire) return
    isNewWire = false
    calls.reconnected()
  }
  const agent = createUserAgent(account, parts)
  const { userAgent, dial } = agent
  guardMessages(userAgent, (message) => report({ type: 'line.unreadable', ...message }))
  const connection = createConnection(userAgent, report)
  const registration = createRegistration(userAgent, report)
  return {
    account,
    dial,
    connect: () => {
      isNewWire = true
      stopProbe()
      calls.wireLost()
      connection.renew()
    },
    register: registration.register,
    probe: () => {
      stopProbe()
      probes += 1
      stopProbe = probeLine(userAgent, report, probes % probesPerQuestion === 0 ? 'registered' : 'alive', () => {
        report({ type: 'line.displaced' })
        registration.forget()
      })
    },
    isOpen: connection.isOpen,
    close: () => {
      isClosed = true
      stopProbe()
      agent.close()
      const limit = setTimeout(connection.drop, goodbyeLimitMs)
      void registration.leave().then(() => {
        clearTimeout(limit)
        connection.drop()
      })
    },
  }
}
