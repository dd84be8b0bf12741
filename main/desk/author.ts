/** Whose deed something is and where it belongs; fixed when it is committed, never attributed anew. */
export interface Author {
  readonly agentId: string
  /** The desk stands on the training line: its tickets and calls live in the practice space. */
  readonly training: boolean
  /** Station code of provisional numbers. */
  readonly station: string
}

/** The query that names the space of a deed: left out, it is the account's own. */
export const spaceOf = (training: boolean): { readonly space?: 'practice' } => (training ? { space: 'practice' } : {})
