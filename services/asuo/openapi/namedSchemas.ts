import { z } from 'zod'
import { agent } from '#core/asuo/agent'
import { tokenPair } from '#core/asuo/auth'
import { call } from '#core/asuo/call'
import { callEvent, callEventBatch, callEventBatchResult } from '#core/asuo/callEvent'
import { caller } from '#core/asuo/caller'
import { email, emailAttachment, emailPage, emailSummary } from '#core/asuo/email'
import { emailAddress } from '#core/asuo/emailAddress'
import { emailInbound, emailIngestResult } from '#core/asuo/emailInbound'
import { emailOutbound } from '#core/asuo/emailOutbound'
import { escalation } from '#core/asuo/escalation'
import { handover, handoverOffer } from '#core/asuo/handover'
import { health, serverTime } from '#core/asuo/health'
import { inn } from '#core/asuo/inn'
import { instant } from '#core/asuo/instant'
import { mailGatewayState } from '#core/asuo/mailGateway'
import { message, messageInput, messagePage } from '#core/asuo/message'
import { agentLive, alert, monitoringSnapshot, queueLive } from '#core/asuo/monitoring'
import { organisation, organisationInput, organisationPage } from '#core/asuo/organisation'
import { presence } from '#core/asuo/presence'
import { problem } from '#core/asuo/problem'
import { refusal } from '#core/asuo/refusal'
import { thresholds } from '#core/asuo/thresholds'
import { resolution, ticket, ticketPage } from '#core/asuo/ticket'
import { ticketCreate } from '#core/asuo/ticketCreate'
import { ticketEvent, ticketEventPage } from '#core/asuo/ticketEvent'
import { linkType, ticketLink, ticketLinkInput } from '#core/asuo/ticketLink'
import { ticketPatch } from '#core/asuo/ticketPatch'
import { ticketStatus } from '#core/asuo/ticketStatus'
import { transitionInfo, transitionRequest } from '#core/asuo/transition'
import { uin } from '#core/asuo/uin'
import { protocol } from '#core/regulation/protocolEntry'

/** The schemas that stand under `components` with a name; all others are written in place. */
const named = {
  Agent: agent,
  AgentLive: agentLive,
  Alert: alert,
  Call: call,
  CallEvent: callEvent,
  CallEventBatch: callEventBatch,
  CallEventBatchResult: callEventBatchResult,
  Caller: caller,
  Email: email,
  EmailAddress: emailAddress,
  EmailAttachment: emailAttachment,
  EmailInbound: emailInbound,
  EmailIngestResult: emailIngestResult,
  EmailOutbound: emailOutbound,
  EmailPage: emailPage,
  EmailSummary: emailSummary,
  Escalation: escalation,
  Handover: handover,
  HandoverOffer: handoverOffer,
  Health: health,
  Inn: inn,
  Instant: instant,
  LinkType: linkType,
  MailGatewayState: mailGatewayState,
  Message: message,
  MessageInput: messageInput,
  MessagePage: messagePage,
  MonitoringSnapshot: monitoringSnapshot,
  Organisation: organisation,
  OrganisationInput: organisationInput,
  OrganisationPage: organisationPage,
  Presence: presence,
  Problem: problem,
  Protocol: protocol,
  QueueLive: queueLive,
  Refusal: refusal,
  Resolution: resolution,
  ServerTime: serverTime,
  Thresholds: thresholds,
  Ticket: ticket,
  TicketCreate: ticketCreate,
  TicketEvent: ticketEvent,
  TicketEventPage: ticketEventPage,
  TicketLink: ticketLink,
  TicketLinkInput: ticketLinkInput,
  TicketPage: ticketPage,
  TicketPatch: ticketPatch,
  TicketStatus: ticketStatus,
  TokenPair: tokenPair,
  TransitionInfo: transitionInfo,
  TransitionRequest: transitionRequest,
  Uin: uin,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type JsonSchema = Readonly<Record<string, unknown>>

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })

const uri = (id: string) => `#/components/schemas/${id}`

/** A format says it shorter than zod's own pattern for it. */
const plain = ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void => {
  if (typeof jsonSchema.format === 'string') delete jsonSchema.pattern
}

const withoutId = ({ $id: _id, $schema: _schema, ...schema }: Record<string, unknown>): JsonSchema => schema

/** `components/schemas` of the document. */
export const namedSchemas = (): Readonly<Record<string, JsonSchema>> => {
  const { schemas } = z.toJSONSchema(registry, { uri, io: 'input', override: plain })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutId(schema)]))
}

/** One schema: a reference where it has a name, else written out. Queries are described as what comes of them: lists, numbers. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema => {
  const known = registry.get(schema)
  if (known) return { $ref: uri(known.id) }
  if (schema instanceof z.ZodArray) return { type: 'array', items: schemaOf(schema.element as z.ZodType, io) }
  return withoutId(z.toJSONSchema(schema, { io, override: plain }))
}
