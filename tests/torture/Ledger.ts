import type { TorturedDeskWord } from './tortureWords.ts'

/** What desks have said to be on their disks, in the order they said it: the promise that the service is held to. */
export class Ledger {
  readonly tickets: string[] = []
  /** Texts by ticket. */
  readonly notes = new Map<string, string[]>()
  readonly links: { readonly from: string; readonly to: string }[] = []
  /** Every number a desk was told for a ticket. */
  readonly numbers = new Map<string, Set<string>>()
  readonly bugs: string[] = []
  refusedByDesk = 0

  hear(word: TorturedDeskWord): void {
    switch (word.kind) {
      case 'ticket':
        return void this.tickets.push(word.externalId)
      case 'note':
        return void this.notes.set(word.externalId, [...(this.notes.get(word.externalId) ?? []), word.text])
      case 'link':
        return void this.links.push(word)
      case 'number':
        return void this.numbers.set(word.externalId, (this.numbers.get(word.externalId) ?? new Set()).add(word.uin))
      case 'bug':
        return void this.bugs.push(word.what)
      case 'notSaved':
        this.refusedByDesk += 1
    }
  }

  get operations(): number {
    return this.tickets.length + [...this.notes.values()].flat().length + this.links.length
  }
}
