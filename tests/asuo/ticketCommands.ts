import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { completeEscalation, completeRefusal, draft, validInn } from './drafts.ts'
import type { FakeClock } from './FakeClock.ts'
import { type Act, applied, type Model, type ModelTicket, type Role, ruleFor } from './ticketModel.ts'

/** The real service: clients by role, signed in anew when the clock has been moved. */
export interface Real {
  readonly clock: FakeClock
  as(role: Role): Promise<AsuoClient>
}

type Command = fc.AsyncCommand<Model, Real>

const picked = (model: Model, which: number): ModelTicket => {
  const ticket = model.tickets[which % model.tickets.length]
  if (!ticket) throw new Error('there is a ticket wherever one is picked')
  return ticket
}
const hasTickets = (model: Readonly<Model>) => model.tickets.length > 0

/** Everything the service says of a ticket against the model, seen by a lead. */
const compare = async (ticket: ModelTicket, real: Real) => {
  const lead = await real.as('lead')
  const told = await lead.ask('getTicket', { params: { ticketRef: ticket.uin }, query: { include: 'links,messages' } as never })
  expect({
    status: told.status,
    version: told.version,
    confirmation: told.resolution?.confirmation ?? null,
    isEnded: told.closedAt !== null,
    links: (told.links ?? []).map(({ target, type }) => `${type} ${target}`).sort(),
    notes: told.messages?.length,
  }).toEqual({
    status: ticket.status,
    version: ticket.version,
    confirmation: ticket.confirmation,
    isEnded: ticket.status === 'closed' || ticket.status === 'refused',
    links: [...ticket.links].sort(),
    notes: ticket.notes,
  })
}

const inns = { valid: validInn, wrongDigit: `${validInn.slice(0, -1)}${(Number(validInn.at(-1)) + 1) % 10}`, zeros: '0000000000' } as const
type GivenInn = keyof typeof inns | 'absent' | 'neither' | 'both'

const innFields = (given: GivenInn) => {
  if (given === 'absent') return { inn: null, innAbsentReason: 'not_known' } as const
  if (given === 'neither') return { inn: null }
  return given === 'both' ? ({ inn: validInn, innAbsentReason: 'not_known' } as const) : { inn: inns[given] }
}
const innRefusal: Readonly<Record<GivenInn, string | null>> = {
  valid: null,
  absent: null,
  wrongDigit: 'inn-checksum',
  zeros: 'inn-checksum',
  neither: 'validation-failed',
  both: 'validation-failed',
}

/** A registration, with a link to a ticket or without. */
export const register = (given: GivenInn, target: number | 'unknown' | null): Command => ({
  check: (model) => typeof target !== 'number' || hasTickets(model),
  toString: () => `register(inn ${given}, follows ${target})`,
  run: async (model, real) => {
    const operator = await real.as('operator')
    const body = draft(innFields(given))
    const linked = typeof target === 'number' ? picked(model, target) : null
    const links = target === null ? [] : [{ target: linked?.uin ?? `ext:${randomUUID()}`, type: 'follows' as const }]
    const reply = await operator.send('createTicket', { body: { ...body, links } })
    const refusal = innRefusal[given] ?? (target === 'unknown' ? 'link-target-missing' : null)
    expect(reply.problem?.code ?? null).toBe(refusal)
    if (refusal) {
      // Nothing of it is there: neither the ticket nor one side of a link.
      expect(await operator.refusal('getTicket', { params: { ticketRef: `ext:${body.externalId}` } })).toBe('not-found')
      return
    }
    const { uin } = reply.body
    const last = model.tickets.at(-1)
    if (last) expect(Number(uin.slice(3))).toBe(Number(last.uin.slice(3)) + 1)
    const made: ModelTicket = {
      externalId: body.externalId,
      uin,
      status: 'new',
      version: 1,
      resolvedAtHour: null,
      confirmation: null,
      links: new Set(),
      notes: 0,
    }
    if (linked) {
      made.links.add(`follows ${linked.uin}`)
      linked.links.add(`followed_by ${uin}`)
      await compare(linked, real)
    }
    model.tickets.push(made)
    await compare(made, real)
  },
})

const sendAct = (client: AsuoClient, ticketRef: string, act: Act, headers: Record<string, string>) => {
  const params = { ticketRef }
  if (act === 'escalation') return client.send('escalateTicket', { params, headers, body: completeEscalation })
  if (act === 'refusal') return client.send('refuseTicket', { params, headers, body: completeRefusal })
  const resolution = act === 'resolve' ? { resolutionText: 'Обновить страницу' } : {}
  const confirmed = act === 'confirm_resolution' ? { confirmedVia: 'call' as const } : {}
  return client.send('transitionTicket', { params, headers, body: { transition: act, ...resolution, ...confirmed } })
}

const doAct = (which: number, act: Act, role: Role, seen: 'present' | 'stale' | 'any'): Command => ({
  check: hasTickets,
  toString: () => `${act}(#${which} as ${role}, ${seen} version)`,
  run: async (model, real) => {
    const ticket = picked(model, which)
    const client = await real.as(role)
    const version = seen === 'stale' ? ticket.version + 7 : ticket.version
    const reply = await sendAct(client, ticket.uin, act, seen === 'any' ? {} : { 'if-match': `"${version}"` })
    const rule = ruleFor(ticket, act, role, model.hour)
    if ('refusal' in rule) expect(reply.problem?.code).toBe(rule.refusal)
    else if (seen === 'stale') expect(reply.problem?.code).toBe('precondition-failed')
    else {
      expect(reply.problem).toBeNull()
      applied(ticket, act, rule.to, model.hour)
    }
    await compare(ticket, real)
  },
})

const missingPart = {
  email: { callerEmail: 'нет' },
  what: { information: { ...completeEscalation.information, whatHappened: 'Мало' } },
  line: { targetLine: 4 },
} as const

const escalateIncomplete = (which: number, part: keyof typeof missingPart): Command => ({
  check: hasTickets,
  toString: () => `escalateIncomplete(#${which} without ${part})`,
  run: async (model, real) => {
    const ticket = picked(model, which)
    const operator = await real.as('operator')
    const body = { ...completeEscalation, ...missingPart[part] } as never
    expect(await operator.refusal('escalateTicket', { params: { ticketRef: ticket.uin }, body })).toBe('escalation-incomplete')
    await compare(ticket, real)
  },
})

const link = (from: number, to: number): Command => ({
  check: hasTickets,
  toString: () => `link(#${from} duplicates #${to})`,
  run: async (model, real) => {
    const one = picked(model, from)
    const other = picked(model, to)
    const operator = await real.as('operator')
    const reply = await operator.send('addLink', { params: { ticketRef: one.uin }, body: { target: other.uin, type: 'duplicates' } })
    if (one === other) expect(reply.problem?.code).toBe('validation-failed')
    else if (one.links.has(`duplicates ${other.uin}`)) expect(reply.problem?.code).toBe('link-exists')
    else {
      expect(reply.problem).toBeNull()
      one.links.add(`duplicates ${other.uin}`)
      other.links.add(`duplicated_by ${one.uin}`)
    }
    await compare(one, real)
    await compare(other, real)
  },
})

/** A note is taken in every status, a reply in none that is final. */
const write = (which: number, kind: 'note' | 'public'): Command => ({
  check: hasTickets,
  toString: () => `write(${kind} to #${which})`,
  run: async (model, real) => {
    const ticket = picked(model, which)
    const client = await real.as('operator')
    const { problem } = await client.send('addMessage', { params: { ticketRef: ticket.uin }, body: { kind, body: 'Слова' } })
    const isFinal = ticket.status === 'closed' || ticket.status === 'refused'
    expect(problem?.code ?? null).toBe(isFinal && kind === 'public' ? 'ticket-closed' : null)
    if (!problem) ticket.notes += 1
    await compare(ticket, real)
  },
})

const wait = (hours: number): Command => ({
  check: () => true,
  toString: () => `wait(${hours} h)`,
  run: async (model, real) => {
    real.clock.advance(hours * 3_600_000)
    model.hour += hours
  },
})

/** The three of them together: alone they would seldom meet. */
const stayUnanswered = (place: number, hours: number): Command => ({
  check: hasTickets,
  toString: () => `stayUnanswered(#${place} for ${hours} h)`,
  run: async (model, real) => {
    await doAct(place, 'resolve', 'operator', 'any').run(model, real)
    await wait(hours).run(model, real)
    await doAct(place, 'close_unconfirmed', 'operator', 'any').run(model, real)
  },
})

const which = fc.nat({ max: 3 })
const acts: readonly Act[] = [
  'start',
  'wait_caller',
  'resume',
  'resolve',
  'dispute_resolution',
  'close_unconfirmed',
  'return_from_line',
  'escalation',
]
/** What ends a ticket comes seldom, or most of a history would be refusals. */
const ends: readonly Act[] = ['confirm_resolution', 'refusal']
const roles: readonly Role[] = ['operator', 'trainee', 'lead', 'service']

/** Whatever operators may do with tickets, in any order. */
export const ticketCommands: fc.Arbitrary<Command>[] = [
  fc
    .tuple(
      fc.constantFrom<GivenInn>('valid', 'valid', 'valid', 'absent', 'wrongDigit', 'zeros', 'neither', 'both'),
      fc.oneof(fc.constant(null), fc.nat({ max: 5 }), fc.constant('unknown' as const)),
    )
    .map(([given, target]) => register(given, target)),
  ...[1, 2, 3, 4].map(() =>
    fc
      .tuple(
        which,
        fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...acts) }, { weight: 1, arbitrary: fc.constantFrom(...ends) }),
        fc.constantFrom(...roles),
        fc.constantFrom('present', 'stale', 'any', 'any') as fc.Arbitrary<'present' | 'stale' | 'any'>,
      )
      .map(([place, act, role, seen]) => doAct(place, act, role, seen)),
  ),
  fc
    .tuple(which, fc.constantFrom('email', 'what', 'line') as fc.Arbitrary<keyof typeof missingPart>)
    .map(([place, part]) => escalateIncomplete(place, part)),
  fc.tuple(which, which).map(([from, to]) => link(from, to)),
  fc.tuple(which, fc.constantFrom('note', 'public') as fc.Arbitrary<'note' | 'public'>).map(([place, kind]) => write(place, kind)),
  fc.constantFrom(1, 71, 72, 100).map(wait),
  fc.tuple(which, fc.constantFrom(71, 71, 72)).map(([place, hours]) => stayUnanswered(place, hours)),
]
