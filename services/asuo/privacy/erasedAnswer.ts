import type { Caller } from '#core/asuo/caller'
import { type ErasureCause, erasedCaller, erasedDutyCaller, erasedText } from './erasedText.ts'

type Body = Readonly<Record<string, unknown>>

const ticket = (body: Body, cause: ErasureCause): Body => ({
  ...body,
  subject: erasedText(cause),
  description: erasedText(cause),
  caller: erasedCaller(body.caller as Caller, cause),
  resolution: body.resolution && { ...(body.resolution as object), text: erasedText(cause) },
})

const mail = (body: Body, cause: ErasureCause): Body => ({
  ...body,
  ...(body.direction === 'inbound' ? { from: erasedText(cause), fromName: body.fromName && erasedText(cause) } : { to: erasedText(cause) }),
  subject: erasedText(cause),
  body: erasedText(cause),
  html: null,
  error: body.error && erasedText(cause),
  attachments: ((body.attachments ?? []) as readonly object[]).map((one) => ({ ...one, name: erasedText(cause), isKept: false })),
})

/** An answer that is kept for its idempotency key, as it may be sent again once what it tells of was erased. It still fits the contract. */
export const erasedAnswer = (body: Body, cause: ErasureCause): Body => {
  if ('dutyId' in body) return { ...body, caller: erasedDutyCaller(cause), subject: erasedText(cause) }
  if ('messageId' in body && 'direction' in body) return mail(body, cause)
  if ('caller' in body && 'externalId' in body) return ticket(body, cause)
  return 'body' in body ? { ...body, body: erasedText(cause) } : body
}
