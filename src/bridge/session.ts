import type { Agent } from '../asuo/agent.ts'

/** Who works here and with what. `agent` is null until somebody is signed in. */
export interface Session {
  readonly agent: Agent | null
  readonly shell: 'electron' | 'browser'
  /** The practice profile: embedded ASUO and embedded training line. */
  readonly practice: boolean
  readonly line: 'training' | 'sip' | 'none'
  readonly station: string
  readonly version: string
  /** What was damaged when the desk started and now lies aside as evidence; a state, not a notice, so that no page misses it. */
  readonly mended: readonly MendedFile[]
}

/** `keptAs` is the name in the profile's folder under which the damaged file was kept. */
export interface MendedFile {
  readonly file: 'settings' | 'outbox'
  readonly keptAs: string
}

/** The line of «АСУО» in the status strip. `since` is epoch ms. */
export interface AsuoLink {
  readonly state: 'up' | 'down' | 'signInNeeded'
  readonly since: number
}

/** What waits in the outbox; `attention` are the entries ASUO refused and the tickets whose number changed (`renumbered`, under their `externalId`), which a person must look at. */
export interface OutboxState {
  readonly waiting: number
  readonly attention: readonly OutboxAttention[]
}

export interface OutboxAttention {
  readonly id: string
  readonly ticketRef: string
  readonly problem: string
  readonly subject: string
}

/** The present outcome of a ticket that was made on this desk. */
export interface TicketNumber {
  readonly externalId: string
  readonly uin: string | null
  readonly provisionalNumber: string | null
}

/** One entry of «Сценарии звонков». */
export interface TrainingScenario {
  readonly id: string
  readonly title: string
  readonly goal: string
  readonly minutes: number
  readonly difficulty: 1 | 2 | 3
}

/** What the simulated caller saw and heard: the facts of «Разбор». Levels in dBFS, null without speech. */
export interface CallerReport {
  readonly scenarioId: string
  readonly callId: string | null
  /** The INVITE's `X-Call-Id`: joins the report to the call that `ringing` announced. */
  readonly pbxUniqueId?: string
  readonly heardSpeechMs: number
  readonly heardLevelDb: number | null
  readonly holds: readonly { readonly warned: boolean; readonly seconds: number }[]
  readonly log: readonly { readonly atMs: number; readonly event: string; readonly text: string | null }[]
  readonly endedBy: 'caller' | 'operator' | 'line'
}
