/**
 * Which party of the line a Call-ID belongs to. A route is opened by the party's own request and lives as long as the
 * party: dropping it forgets every Call-ID it used.
 */
export class CallRoutes<Party> {
  readonly #parties = new Map<string, Party>()

  get size(): number {
    return this.#parties.size
  }

  open(callId: string, party: Party): void {
    this.#parties.set(callId, party)
  }

  find(callId: string): Party | undefined {
    return this.#parties.get(callId)
  }

  drop(party: Party): void {
    for (const [callId, owner] of this.#parties) if (owner === party) this.#parties.delete(callId)
  }
}
