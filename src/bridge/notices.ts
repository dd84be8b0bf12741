import type { AgentLive, Alert, MonitoringSnapshot, QueueLive } from '../asuo/monitoring.ts'
import type { GlobalVerb } from '../settings/globalKeys.ts'
import type { Settings } from '../settings/settings.ts'
import type { AsuoLink, CallerReport, OutboxState, Session, TicketNumber } from './session.ts'

/** The desk tells, the page listens. Payloads are JSON-shaped. */
export interface Notices {
  'session.changed': Session
  'settings.changed': Settings
  'asuo.link': AsuoLink
  'outbox.changed': OutboxState
  /** ASUO gave the UIN (again, after a reload, where it had come before). */
  'ticket.numbered': TicketNumber
  /** «Вызовы» has another row, or missed ones were looked at; `unseen` are the missed ones nobody has looked at. */
  'history.changed': { readonly unseen: number }
  'board.changed':
    | { readonly kind: 'snapshot'; readonly snapshot: MonitoringSnapshot }
    | { readonly kind: 'agent'; readonly agent: AgentLive }
    | { readonly kind: 'queue'; readonly queue: QueueLive }
    | { readonly kind: 'alert'; readonly alert: Alert }
    /** The stream is down; what is shown is old since `since` (epoch ms). */
    | { readonly kind: 'lost'; readonly since: number }
  'training.reported': CallerReport
  /** Said by the page's own end of the bridge: `elsewhere` means that another page works on this desk. */
  'bridge.changed': { readonly state: 'open' | 'gone' | 'elsewhere' }
  /** A claimed key was pressed, in whatever program. */
  'keys.pressed': { readonly verb: GlobalVerb }
  /** The machine wakes from sleep or the network changed: reconnect at once. */
  'line.shaken': { readonly why: 'resume' | 'network' }
}

export type NoticeName = keyof Notices
export type PayloadOf<N extends NoticeName> = Notices[N]
