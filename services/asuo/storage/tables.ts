import type { ColumnType, Generated } from 'kysely'
import type { Role, Space } from '#core/asuo/agent'
import type { CallEventType } from '#core/asuo/callEvent'
import type { Caller } from '#core/asuo/caller'
import type { DutyInput, DutyKind, DutyOutcome } from '#core/asuo/duty'
import type { EmailState, EmailTemplate } from '#core/asuo/email'
import type { HandoverOffer } from '#core/asuo/handover'
import type { LetterCheck } from '#core/asuo/letterCheck'
import type { ProtocolRemark } from '#core/asuo/protocolRemark'
import type { Resolution } from '#core/asuo/ticket'
import type { TicketEventType } from '#core/asuo/ticketEvent'
import type { LinkType } from '#core/asuo/ticketLink'
import type { TicketStatus } from '#core/asuo/ticketStatus'
import type { Protocol } from '#core/regulation/protocolEntry'
import type { WordingPack } from '#core/wording/wordingPack'

/** Written as JSON text, read parsed. */
type Json<T> = ColumnType<T, string, string>

export interface AccountRow {
  id: string
  login: string
  name: string
  role: Role
  team_id: string | null
  extension: string | null
  station: string | null
  home_space: Space
  password_hash: string
  /** Made by `--practice`: its password is printed in the manual, so it works in practice mode only. */
  seeded: boolean
}

export interface TicketRow {
  id: Generated<number>
  space: Space
  number: number
  external_id: string
  provisional_number: string | null
  inn: string | null
  inn_absent_reason: 'not_known' | 'private_person' | 'refused_to_say' | null
  status: TicketStatus
  channel: 'phone' | 'email' | 'self_service'
  category: string | null
  priority: 'low' | 'normal' | 'high' | 'critical'
  subject: string
  description: string
  caller: Json<Caller>
  line: number
  assignee_id: string | null
  created_by: string
  resolution: ColumnType<Resolution | null, string | null, string | null>
  version: number
  created_at: Date
  updated_at: Date
  closed_at: Date | null
  /** Of what the registration said, to tell a repeated one from another under the same `external_id`. */
  content_hash: string
  own_text: string
  organisation_text: string
  message_text: string
  /** Its personal data was erased then. */
  erased_at: ColumnType<Date | null, Date | null | undefined>
  /** The three texts together, made by the database. */
  search: ColumnType<string, never, never>
}

export interface EmailRow {
  id: string
  seq: Generated<number>
  space: Space
  ticket_id: number | null
  direction: 'inbound' | 'outbound'
  state: EmailState
  template: EmailTemplate | null
  automatic: boolean
  /** With its angle brackets. */
  message_id: string
  in_reply_to: string | null
  /** Oldest first, with their angle brackets. */
  reference_ids: Json<readonly string[]>
  from_address: string
  from_name: string | null
  to_address: string
  subject: string
  body: string
  html: string | null
  author_id: string | null
  at: Date
  sent_at: Date | null
  attempts: Generated<number>
  /** Of a queued one: not to be tried before. */
  due_at: Date | null
  error: string | null
  /** Of a letter a person wrote. */
  letter_check: Json<LetterCheck> | null
  /** Of one that came: it needs no answer. */
  settled_at: Date | null
  settled_by: string | null
  erased_at: ColumnType<Date | null, Date | null | undefined>
}

export interface Tables {
  accounts: AccountRow
  refresh_tokens: {
    hash: string
    family: string
    account_id: string
    used: boolean
    expires_at: Date
    /** Of its first use; null where it was not used, or was replaced before its use. */
    used_at: Date | null
    /** Hash of the token it was last exchanged for. */
    successor: string | null
    /** When the whole sign-in ends, however often it is renewed; null where renewing goes on. */
    until: Date | null
  }
  account_identities: { issuer: string; subject: string; account_id: string; tied_at: Date }
  provider_attempts: { nonce: string; expires_at: Date }
  failed_sign_ins: { login: string; at: Date }
  secrets: { name: string; value: string }
  counters: { space: Space; last: number }
  service_marks: { is_only: Generated<boolean>; instance: Generated<string>; epoch: string }
  /** Numbers that were told before the database was put back, for the tickets they were told of. */
  kept_numbers: { space: Space; number: number; external_id: string }
  organisations: {
    /** Names the organisation where its INN must not. */
    id: Generated<number>
    space: Space
    inn: string
    name: string | null
    kpp: string | null
    kind: 'customer' | 'supplier' | 'authority' | 'other' | null
    version: number
    created_at: Date
    search: string
  }
  tickets: TicketRow
  ticket_calls: { ticket_id: number; call_id: string; at: Date }
  messages: {
    id: string
    seq: Generated<number>
    ticket_id: number
    external_id: string | null
    kind: 'note' | 'public' | 'call_summary'
    body: string
    call_id: string | null
    client_at: string | null
    author_id: string
    created_at: Date
  }
  links: { id: string; from_ticket: number; to_ticket: number; type: LinkType; created_at: Date }
  ticket_events: {
    sequence: Generated<number>
    ticket_id: number
    type: TicketEventType
    actor_id: string | null
    data: Json<Record<string, unknown>>
    at: Date
  }
  idempotency_keys: {
    account_id: string
    key: string
    fingerprint: string
    status: number
    etag: string | null
    /** As it was sent, byte for byte. */
    body: string
    created_at: Date
  }
  /** Of every event in `call_events`, so that one sent again is known by whatever day it is placed. */
  call_event_ids: { event_id: string; placed_at: Date }
  /** By day of `placed_at`; see `callEventDays`. */
  call_events: {
    event_id: string
    call_id: string | null
    pbx_unique_id: string | null
    agent_id: string | null
    queue_id: string | null
    type: CallEventType
    source: 'panel' | 'pbx'
    seq: number
    client_at: string
    monotonic_ms: number
    boot_id: string
    ticket_ref: string | null
    data: Json<Record<string, unknown>>
    space: Space
    /** On the service's time line; see `placeEvent`. */
    placed_at: Date
    received_at: Date
  }
  emails: EmailRow
  email_attachments: { id: string; email_id: string; place: number; name: string; type: string; size: number; content: Buffer | null }
  duties: {
    id: string
    account_id: string
    space: Space
    ticket_id: number
    kind: DutyKind
    call_id: string
    caller: Json<DutyInput['caller']>
    opened_at: Date
    outcome: DutyOutcome | null
    discharged_by: string | null
    discharged_at: Date | null
  }
  handovers: {
    id: string
    account_id: string
    space: Space
    offer: Json<HandoverOffer>
    offered_at: Date
    expires_at: Date
    taken_by: string | null
    taken_at: Date | null
  }
  wording_editions: {
    space: Space
    language: WordingPack['language']
    version: number
    pack: Json<WordingPack>
    returned_to: number | null
    account_id: string
    at: Date
  }
  protocol_remarks: {
    seq: Generated<number>
    id: string
    call_id: string
    kind: ProtocolRemark['kind']
    clause: ProtocolRemark['clause']
    verdict: ProtocolRemark['verdict']
    note: string
    account_id: string
    at: Date
  }
  protocols: { call_id: string; account_id: string; space: Space; protocol: Json<Protocol>; updated_at: Date }
  /** `account_id` is null where the policy did it. */
  erasures: {
    id: Generated<number>
    at: Date
    cause: 'policy' | 'request'
    account_id: string | null
    counts: Json<Readonly<Record<string, number>>>
    uins: Json<readonly string[]>
  }
  accesses: { seq: Generated<number>; at: Date; account_id: string; operation: string; space: Space; subjects: readonly string[] }
}
