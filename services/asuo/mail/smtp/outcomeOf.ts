import type { SendOutcome } from './mailSender.ts'

interface SmtpFailure {
  readonly code: string
  readonly command: string
  readonly status: number
  readonly response: string
}

const read = (failure: unknown): SmtpFailure => {
  const { code, command, responseCode, response, message } = (failure ?? {}) as Record<string, unknown>
  return {
    code: typeof code === 'string' ? code : 'unknown',
    command: typeof command === 'string' ? command : '',
    status: typeof responseCode === 'number' ? responseCode : 0,
    response: typeof response === 'string' ? response : String(message),
  }
}

const tooLarge = 552
const aboutThisMail = new Set(['RCPT TO', 'DATA'])

/**
 * What a failed try means. Only a 5xx to the address, the text or the size is about the mail; everything else (no connection, no
 * sign-in, no such sender) would happen to any mail, so it waits until somebody mends it.
 */
export const outcomeOf = (failure: unknown): SendOutcome => {
  const { code, command, status, response } = read(failure)
  const told = { reason: response.slice(0, 500), code: `${code} ${command} ${status}`.trim() }
  // nodemailer's own words for an address or a size that no server need be asked about.
  if (status === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { kind: 'refused', ...told }
  if (status === tooLarge) return { kind: 'refused', ...told }
  if (!aboutThisMail.has(command)) return { kind: 'unreachable', ...told }
  if (status >= 500) return { kind: 'refused', ...told }
  return status >= 400 ? { kind: 'deferred', ...told } : { kind: 'unreachable', ...told }
}
