/** A message as it lies in the mailbox. */
export interface LyingMessage {
  readonly uid: number
  readonly size: number
  readonly receivedAt: Date
}

/** An open mailbox. Every call rejects where the connection is gone. */
export interface OpenMailbox {
  isGone(): boolean
  /** What lies in the inbox, oldest first. */
  list(): Promise<readonly number[]>
  /** Null where it is gone. */
  look(uid: number): Promise<LyingMessage | null>
  /** The first so many bytes of it. */
  read(uid: number, bytes: number): Promise<Buffer | null>
  /** Out of the inbox: it was taken in. */
  putAway(uid: number): Promise<void>
  /** Resolves when something may have come, or after that long. */
  pause(ms: number): Promise<void>
  close(): void
}
