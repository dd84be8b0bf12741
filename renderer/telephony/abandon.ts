import { Core } from 'sip.js'

/** What SIP.js has and does not declare on the request it returns. */
interface Transacted {
  readonly transaction: { readonly state: Core.TransactionState; onTransportError(error: Error): void }
}

const waiting: readonly Core.TransactionState[] = [
  Core.TransactionState.Calling,
  Core.TransactionState.Trying,
  Core.TransactionState.Proceeding,
]

/**
 * Ends a request that nobody answers as if its wire had failed under it. An INVITE then has its offer taken back and the next one may
 * go; by itself SIP.js never does that: after a 100 it runs no timer, and a fallen wire is only noticed by sending. A request that has
 * its answer is left alone.
 */
export function abandon(sent: object): void {
  const { transaction } = sent as Transacted
  if (waiting.includes(transaction.state)) transaction.onTransportError(new Core.TransportError('nobody answered'))
}
