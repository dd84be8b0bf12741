import { Registerer, RegistererState, RequestPendingError, type UserAgent } from 'sip.js'
import type { Fault } from '#core/faults/fault'
import type { Say } from './say.ts'

export interface Registration {
  /** Registers, or registers again. Ends in `line.registered`, `line.refused` or `line.lost`. */
  register(): void
  /** Takes the registration back where there is one; resolves once the PBX has answered, which may be never on a dead wire. */
  leave(): Promise<void>
}

/** SIP.js's default of 99 % leaves no time for a second try before the PBX forgets us. */
const refreshPercent = 75
const expiresSeconds = 120

type RefusalReason = Extract<Fault, { code: 'lineRefused' }>['reason']
const reasons: Readonly<Record<number, RefusalReason>> = {
  401: 'wrongPassword',
  407: 'wrongPassword',
  403: 'registeredElsewhere',
  404: 'unknownNumber',
}

/** Made by SIP.js itself when nobody answered or the wire was gone; a PBX that says so is as good as away. */
const nobodyThere = new Set([408, 503])

export function createRegistration(userAgent: UserAgent, say: Say): Registration {
  let registerer = create()

  function create(): Registerer {
    const created = new Registerer(userAgent, { expires: expiresSeconds, refreshFrequency: refreshPercent, logConfiguration: false })
    created.stateChange.addListener((state) => {
      if (created === registerer && state === RegistererState.Unregistered) say({ type: 'line.unregistered' })
    })
    return created
  }

  const send = (): Promise<unknown> =>
    registerer.register({
      requestDelegate: {
        onAccept: () => say({ type: 'line.registered' }),
        onReject: ({ message }) => {
          const status = message.statusCode ?? 0
          if (nobodyThere.has(status)) say({ type: 'line.lost' })
          else say({ type: 'line.refused', fault: { code: 'lineRefused', reason: reasons[status] ?? 'other', status } })
        },
      },
    })

  return {
    register: () => {
      send().catch((refused: unknown) => {
        if (!(refused instanceof RequestPendingError)) throw refused
        // A REGISTER lost with its wire keeps the Registerer waiting for 32 s; a new one registers at once.
        const stuck = registerer
        registerer = create()
        void stuck.dispose()
        return send()
      })
    },
    leave: () => registerer.dispose(),
  }
}
