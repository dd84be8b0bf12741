import type { ClauseNumber } from '#core/regulation/clause'

/** A test on a real call or mail that asserts what the clause leaves behind; `file` is relative to `tests/`. */
export interface ClauseProof {
  readonly file: string
  readonly test: string
}

const whole: ClauseProof = {
  file: 'journeys/newTicket.spec.ts',
  test: 'a call comes in, the operator walks the script, the ticket is in ASUO',
}
const inside: ClauseProof = { file: 'journeys/registeredTicket.spec.ts', test: 'a call about a registered ticket goes on inside it' }
const linked: ClauseProof = {
  file: 'journeys/registeredTicket.spec.ts',
  test: 'a closed ticket gets a new one, and each points to the other',
}
const escalated: ClauseProof = {
  file: 'journeys/escalated.spec.ts',
  test: 'a question for the next line takes the facts and the e-mail, read back letter by letter',
}
const refused: ClauseProof = {
  file: 'journeys/refused.spec.ts',
  test: 'a question that is not about the system is refused with a reason, an explanation and somebody to turn to',
}
const answered: ClauseProof = {
  file: 'journeys/mail.spec.ts',
  test: 'a mail is answered with steps and a file, its answer «да» closes the ticket',
}
const separated: ClauseProof = {
  file: 'journeys/mail.spec.ts',
  test: 'another question in a mail becomes a linked ticket, and its sender is told the number',
}
const letters: ClauseProof = {
  file: 'mail/journey.test.ts',
  test: 'makes a ticket, tells its sender the number, and goes on in one thread',
}

/** Every clause and who shows it; `tests/core/clauseTable.test.ts` holds that each of them is there, runs, and looks at that clause. */
export const clauseProofs: Readonly<Record<ClauseNumber, readonly [ClauseProof, ...ClauseProof[]]>> = {
  '1.1': [whole, inside],
  '1.2': [whole, refused],
  '1.3': [whole],
  '1.4': [inside],
  '1.5': [whole],
  '1.6': [whole, refused],
  '1.7': [whole],
  '1.8': [whole],
  '1.9': [whole],
  '1.10': [whole],
  '1.11': [whole],
  '1.12': [escalated],
  '1.13': [whole],
  '2.1': [letters, answered],
  '2.2': [letters, answered],
  '3.1': [whole],
  '3.2': [whole],
  '3.3': [whole],
  '3.4': [whole],
  '3.5': [whole],
  '3.6': [whole],
  '3.7': [escalated],
  '3.8': [refused],
  '3.9': [whole, refused],
  '3.10': [inside],
  '3.11': [linked, separated],
}
