/** What a tortured desk is told at its start: its one argument, as JSON. */
export interface TorturedDeskOrder {
  readonly profile: string
  readonly asuo: string
  readonly login: string
  readonly seed: number
  /** How far the computer's clock is off, ms. */
  readonly clockOffMs: number
  /** Tickets of earlier lives of this desk, to go on with. */
  readonly known: readonly string[]
  /** A deed about every so many ms; 0 only sends what waits. */
  readonly everyMs: number
}

/** What a tortured desk says, one JSON line each; a deed only once the desk has said that it is on the disk. */
export type TorturedDeskWord =
  /** The profile is its own. */
  | { readonly kind: 'holds' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'ticket'; readonly externalId: string }
  | { readonly kind: 'note'; readonly externalId: string; readonly text: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'number'; readonly externalId: string; readonly uin: string }
  | { readonly kind: 'outbox'; readonly waiting: number; readonly refused: readonly string[] }
  | { readonly kind: 'bug'; readonly what: string }
  /** The desk did not take a deed: that is no loss, it said so. */
  | { readonly kind: 'notSaved' }
