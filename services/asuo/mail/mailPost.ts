import type { Space } from '#core/asuo/agent'
import type { MailGatewayState, MailLamp } from '#core/asuo/mailGateway'
import type { ServiceClock } from '../serviceClock.ts'
import type { MailSettings } from './mailSettings.ts'

export interface Mailbox {
  readonly name: string | null
  readonly address: string
}

/** What is known of one direction: it changes only by what was seen. */
export interface MailLight {
  show(state: MailLamp): void
  read(): MailGatewayState['sending']
}

/** The mail gateway as the answers see it. */
export interface MailPost {
  /** Mail goes out of this space and comes into it; what is written in the other one never leaves. */
  readonly space: Space
  /** Whose name outgoing mail bears; null where mail is not set up. */
  readonly from: Mailbox | null
  readonly sending: MailLight
  readonly receiving: MailLight
  /** Everything that had come by then (ms of the epoch) is taken in. */
  hear(at: number): void
  /** By when all that came was taken in, ms of the epoch; null where nothing was heard since the start. */
  heardUntil(): number | null
}

const createLight = (clock: ServiceClock, initial: MailLamp): MailLight => {
  let state = initial
  let since = clock.now()
  return {
    show: (seen) => {
      if (seen !== state) since = clock.now()
      state = seen
    },
    read: () => ({ state, since: new Date(since).toISOString() }),
  }
}

export const createMailPost = (clock: ServiceClock, space: Space, settings: MailSettings | null): MailPost => {
  let heard: number | null = null
  return {
    space,
    from: settings?.from ?? null,
    sending: createLight(clock, settings?.smtp ? 'unknown' : 'off'),
    receiving: createLight(clock, settings?.imap ? 'unknown' : 'off'),
    hear: (at) => {
      heard = at
    },
    heardUntil: () => heard,
  }
}
