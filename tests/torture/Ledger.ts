import type { TorturedDeskWord } from './tortureWords.ts'

/** What desks have said to be on their disks, in the order they said it: the promise that the service is held to. */
export class Ledger {
  readonly tickets: string[] = []
  /** Texts by ticket. */
  readonly notes = new Map<string, string[]>()
  readonly links: { readonly from: string; readonly to: string }[] = []
  /** The numbers a desk was told for a ticket, the last one last. */
  readonly numbers = new Map<string, string[]>()
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
        return void this.numbers.set(word.externalId, [...(this.numbers.get(word.externalId) ?? []), word.uin])
      case 'bug':
        return void this.bugs.push(word.what)
      case 'notSaved':
        this.refusedByDesk += 1
    }
  }

  /** Tickets whose number changed after it had been told. */
  get renumbered(): number {
    return [...this.numbers.values()].filter((told) => new Set(told).size > 1).length
  }

  get operations(): number {
    return this.tickets.length + [...this.notes.values()].flat().length + this.links.length
  }
}
