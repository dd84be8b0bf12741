import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmationSilenceHours } from '../../services/asuo/tickets/ticketChart.ts'
import { type TicketStatus, ticketStatus } from '../../src/asuo/ticketStatus.ts'
import { type TransitionName, type TransitionRequest, transitionName } from '../../src/asuo/transition.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { completeEscalation, completeRefusal, draft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'

/** The chart as agreed, written down a second time: the service's own table is held against it. */
const agreed: Readonly<Record<TransitionName | 'escalation' | 'refusal', readonly (readonly [TicketStatus, TicketStatus])[]>> = {
  start: [['new', 'in_progress']],
  resolve: [
    ['new', 'resolved'],
    ['in_progress', 'resolved'],
    ['waiting_caller', 'resolved'],
    ['escalated', 'resolved'],
  ],
  wait_caller: [['in_progress', 'waiting_caller']],
  resume: [['waiting_caller', 'in_progress']],
  escalation: [
    ['new', 'escalated'],
    ['in_progress', 'escalated'],
    ['waiting_caller', 'escalated'],
  ],
  return_from_line: [['escalated', 'in_progress']],
  confirm_resolution: [['resolved', 'closed']],
  dispute_resolution: [['resolved', 'in_progress']],
  close_unconfirmed: [['resolved', 'closed']],
  refusal: [
    ['new', 'refused'],
    ['in_progress', 'refused'],
    ['waiting_caller', 'refused'],
    ['escalated', 'refused'],
  ],
}

const resolve = { transition: 'resolve', resolutionText: 'Обновить страницу' } as const
const confirm = { transition: 'confirm_resolution', confirmedVia: 'call' } as const
const bodies: Readonly<Partial<Record<TransitionName, TransitionRequest>>> = { resolve, confirm_resolution: confirm }

let asuo: AsuoFixture
let clock: FakeClock
let operator: AsuoClient
let lead: AsuoClient

beforeAll(async () => {
  clock = new FakeClock(Date.now())
  asuo = await startAsuoFixture({ clock })
  await signIn()
})
afterAll(() => asuo.close())

const signIn = async () => {
  operator = await asuo.as('operator')
  lead = await asuo.as('lead')
}

const act = (uin: string, name: TransitionName | 'escalation' | 'refusal', as = lead) => {
  const params = { ticketRef: uin }
  if (name === 'escalation') return as.send('escalateTicket', { params, body: completeEscalation })
  if (name === 'refusal') return as.send('refuseTicket', { params, body: completeRefusal })
  return as.send('transitionTicket', { params, body: bodies[name] ?? { transition: name } })
}

const waysTo: Readonly<Record<TicketStatus, readonly (TransitionName | 'escalation' | 'refusal')[]>> = {
  new: [],
  in_progress: ['start'],
  waiting_caller: ['start', 'wait_caller'],
  escalated: ['escalation'],
  resolved: ['resolve'],
  closed: ['resolve', 'confirm_resolution'],
  refused: ['refusal'],
}

const ticketIn = async (status: TicketStatus): Promise<string> => {
  const { uin } = await operator.ask('createTicket', { body: draft() })
  for (const name of waysTo[status]) expect((await act(uin, name)).problem).toBeNull()
  return uin
}

const silenceMs = confirmationSilenceHours * 3_600_000
const acts = [...transitionName.options, 'escalation', 'refusal'] as const
const pairs = ticketStatus.options.flatMap((from) =>
  acts.map((name) => ({ from, name, to: agreed[name].find(([start]) => start === from)?.[1] })),
)

describe('the chart of a ticket', () => {
  it.each(pairs)('$name from $from leads to $to', async ({ from, name, to }) => {
    const uin = await ticketIn(from)
    if (name === 'close_unconfirmed') {
      clock.advance(silenceMs)
      await signIn()
    }

    const reply = await act(uin, name)
    const after = await lead.ask('getTicket', { params: { ticketRef: uin } })

    if (to) expect([reply.problem, after.status]).toEqual([null, to])
    else {
      const isFinal = from === 'closed' || from === 'refused'
      expect([reply.problem?.code, after.status]).toEqual([isFinal ? 'ticket-closed' : 'transition-not-allowed', from])
    }
  })

  it.each(ticketStatus.options)('lists what may be done from %s', async (from) => {
    const uin = await ticketIn(from)

    const listed = await lead.ask('listTransitions', { params: { ticketRef: uin } })

    const expected = transitionName.options.filter((name) => name !== 'close_unconfirmed' && agreed[name].some(([start]) => start === from))
    expect(listed.map(({ name }) => name).sort()).toEqual([...expected].sort())
  })

  it('closes without the caller only after his silence', async () => {
    const uin = await ticketIn('resolved')

    clock.advance(silenceMs - 1000)
    await signIn()
    const early = await act(uin, 'close_unconfirmed')
    clock.advance(1000)
    const late = await act(uin, 'close_unconfirmed')

    expect([early.problem?.code, late.status]).toEqual(['transition-not-allowed', 200])
    expect(late.body).toMatchObject({ status: 'closed', resolution: { confirmation: 'unconfirmed', confirmedVia: 'silence' } })
  })

  it('needs the solution, and who confirmed it', async () => {
    const uin = await ticketIn('new')
    const params = { ticketRef: uin }

    const bare = await operator.send('transitionTicket', { params, body: { transition: 'resolve' } })
    await operator.ask('transitionTicket', { params, body: resolve })
    const unsaid = await operator.send('transitionTicket', { params, body: { transition: 'confirm_resolution' } })
    const closed = await operator.ask('transitionTicket', { params, body: confirm })

    expect(bare.problem?.errors).toEqual([{ pointer: '/resolutionText', code: 'required' }])
    expect(unsaid.problem?.errors).toEqual([{ pointer: '/confirmedVia', code: 'required' }])
    expect(closed).toMatchObject({ status: 'closed', resolution: { confirmation: 'confirmed', confirmedVia: 'call' } })
    expect(closed.closedAt).not.toBeNull()
  })

  it('keeps a disputed solution in the history', async () => {
    const uin = await ticketIn('resolved')
    await act(uin, 'dispute_resolution')
    await operator.ask('transitionTicket', { params: { ticketRef: uin }, body: { transition: 'resolve', resolutionText: 'Иначе' } })

    const { resolution } = await operator.ask('getTicket', { params: { ticketRef: uin } })
    const { items } = await operator.ask('listTicketEvents', { params: { ticketRef: uin } })

    expect(resolution?.text).toBe('Иначе')
    expect(items.map(({ data }) => data.disputed)).toContainEqual(expect.objectContaining({ text: resolve.resolutionText }))
  })

  it('lets only a lead or a service take a ticket back from the line', async () => {
    const uin = await ticketIn('escalated')

    expect((await act(uin, 'return_from_line', operator)).problem?.code).toBe('forbidden')
    expect((await operator.ask('listTransitions', { params: { ticketRef: uin } })).map(({ name }) => name)).toEqual(['resolve'])
    expect((await act(uin, 'return_from_line', await asuo.as('service'))).body).toMatchObject({ status: 'in_progress', line: 1 })
  })

  it('changes the version by acts, not by records', async () => {
    const uin = await ticketIn('new')
    const params = { ticketRef: uin }

    await operator.ask('addMessage', { params, body: { kind: 'note', body: 'Запись' } })
    await operator.ask('addLink', { params, body: { target: await ticketIn('new'), type: 'relates' } })
    const unchanged = await operator.ask('getTicket', { params })
    const started = await operator.send('transitionTicket', { params, body: { transition: 'start' }, headers: { 'if-match': '"1"' } })
    const stale = await operator.send('transitionTicket', { params, body: { transition: 'wait_caller' }, headers: { 'if-match': '"1"' } })

    expect([unchanged.version, started.body.version, stale.problem?.code]).toEqual([1, 2, 'precondition-failed'])
  })
})
