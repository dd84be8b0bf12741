import type { DeliveryReport } from '../incomingMail.ts'
import { messageIdsIn } from '../messageIds.ts'
import { cutText } from './cutText.ts'
import type { MailHeader } from './isAutomatic.ts'

interface ReportPart {
  readonly type: string
  readonly text: string
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const
const longest = 500

/** Folded lines joined; the value of each field of that name. */
const fieldsOf = (text: string, name: string): readonly string[] =>
  [...text.replaceAll(/\r?\n[ \t]+/g, ' ').matchAll(new RegExp(`^${name}:[ \\t]*(.*)$`, 'gim'))].map(([, value = '']) => value.trim())

const withoutKind = (value: string): string => value.replace(/^[\w-]+\s*;\s*/, '')

/** The report of a multipart/report mail (RFC 3464), or null where there is none in it that can be read. */
export const readReport = (headers: readonly MailHeader[], parts: readonly ReportPart[]): DeliveryReport | null => {
  const status = parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type))?.text
  if (status === undefined) return null
  const said = fieldsOf(status, 'Action').map((action) => action.toLowerCase())
  const action = actions.find((known) => said.includes(known))
  if (action === undefined) return null
  const returned = parts.filter(
    ({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers' || type === 'message/global-headers',
  )
  const why = [...fieldsOf(status, 'Diagnostic-Code'), ...fieldsOf(status, 'Status')].map(withoutKind)
  const whom = fieldsOf(status, 'Final-Recipient').map(withoutKind)
  return {
    action,
    envelopeId: fieldsOf(status, 'Original-Envelope-Id')[0]?.toLowerCase() ?? null,
    messageIds: [
      ...returned.flatMap(({ text }) => messageIdsIn(fieldsOf(text, 'Message-ID')[0])),
      ...messageIdsIn(...headers.filter(({ key }) => key === 'in-reply-to' || key === 'references').map(({ value }) => value)),
    ],
    diagnostic: cutText([whom.join(', '), why[0] ?? ''].filter((part) => part !== '').join(': '), longest),
  }
}
