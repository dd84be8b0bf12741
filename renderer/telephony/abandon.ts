import { Core, type Session } from 'sip.js'

type Sent = Awaited<ReturnType<Session['invite']>>

/** What SIP.js has and does not declare on the request it returns. */
interface Transacted {
  readonly transaction: { readonly state: Core.TransactionState; onTransportError(error: Error): void }
}

const waiting: readonly Core.TransactionState[] = [Core.TransactionState.Calling, Core.TransactionState.Proceeding]

/**
 * Ends an INVITE that nobody answers as if its wire had failed under it: SIP.js then takes the offer back and lets the next one
 * go. By itself it never does: after a 100 it runs no timer, and a fallen wire is only noticed by sending. An INVITE that has its
 * answer is left alone.
 */
export function abandon(sent: Sent): void {
  const { transaction } = sent as unknown as Transacted
  if (waiting.includes(transaction.state)) transaction.onTransportError(new Core.TransportError('nobody answered'))
}
