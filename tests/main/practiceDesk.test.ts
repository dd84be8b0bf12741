import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { registration } from './deskOnFake.ts'
import { runningDesk, value } from './runningDesk.ts'

it('prepares a practice profile by itself and takes a ticket through to its UIN', async () => {
  const { desk, shell, announced, heard, bugs } = await runningDesk()

  const session = await value(desk.answers['session.read'](null))
  expect(session).toMatchObject({ practice: true, line: 'training', station: 'UCH', agent: { role: 'operator' } })
  expect(announced).toEqual([
    expect.stringMatching(/^ASUO ready: http:\/\/127\.0\.0\.1:\d+\/v1$/),
    expect.stringMatching(/^Training line ready: ws:\/\/127\.0\.0\.1:\d+$/),
  ])
  expect(shell.steps).toEqual(['profile', 'database', 'asuo', 'trainingLine', 'signIn', 'ready'])
  expect(await value(desk.answers['asuo.link'](null))).toMatchObject({ state: 'up' })

  const externalId = randomUUID()
  const numbered = heard('ticket.numbered', (number) => number.externalId === externalId)
  const callId = randomUUID()
  await value(desk.answers['tickets.register']({ ...registration(externalId), callId }))
  const { uin } = await numbered
  expect(uin).toMatch(/^SP-\d{4,}$/)

  const event = { callId, clientAt: new Date().toISOString(), monotonicMs: 1000, bootId: randomUUID(), training: true } as const
  await value(desk.answers['call.report']({ ...event, type: 'ringing', data: {} }))
  await value(desk.answers['call.report']({ ...event, monotonicMs: 2000, type: 'answered', data: {} }))
  const empty = heard('outbox.changed', ({ waiting }) => waiting === 0)
  await value(
    desk.answers['tickets.act']({
      actId: randomUUID(),
      ref: `ext:${externalId}`,
      act: { act: 'message', message: { kind: 'note', body: 'Записано' } },
    }),
  )
  await value(desk.answers['call.close']({ callId, protocol: { callId, entries: [] } }))
  await empty

  const ticket = await value(desk.answers['tickets.read']({ ref: uin ?? '' }))
  expect(ticket).toMatchObject({ externalId, training: true, messages: [{ body: 'Записано' }] })
  expect(await value(desk.answers['tickets.search']({ uin: uin ?? '' }))).toMatchObject({ items: [{ uin }] })
  expect((await value(desk.answers['organisations.find']({ q: 'школа' }))).length).toBeGreaterThanOrEqual(0)
  const [school] = await value(desk.answers['organisations.find']({ q: 'школа' }))
  expect(school?.name).toContain('школа')
  expect(await value(desk.answers['outbox.read'](null))).toEqual({ waiting: 0, attention: [] })
  expect(bugs).toEqual([])
})

it('lets its operator give up what ASUO refused, and sends what waited behind it', async () => {
  const { desk, heard } = await runningDesk()
  const externalId = randomUUID()
  const ref = `ext:${externalId}`
  const refused = heard('outbox.changed', ({ attention }) => attention.length === 1)
  await value(desk.answers['tickets.register'](registration(externalId)))
  const confirmed = { transition: 'confirm_resolution', confirmedVia: 'call' } as const
  await value(desk.answers['tickets.act']({ actId: randomUUID(), ref, act: { act: 'transition', transition: confirmed } }))
  const note = { kind: 'note', body: 'Позади' } as const
  await value(desk.answers['tickets.act']({ actId: randomUUID(), ref, act: { act: 'message', message: note } }))
  await refused
  const before = await value(desk.answers['outbox.list'](null))

  const empty = heard('outbox.changed', ({ waiting, attention }) => waiting + attention.length === 0)
  await value(desk.answers['outbox.dismiss']({ id: before.refused[0]?.id ?? '' }))
  await empty

  expect(before).toMatchObject({
    refused: [{ operation: 'transitionTicket', problem: 'transition-not-allowed', number: expect.stringMatching(/^SP-/) }],
    waiting: [{ operation: 'addMessage', words: 'Позади', why: 'refusedBefore' }],
  })
  expect(await value(desk.answers['tickets.read']({ ref }))).toMatchObject({ messages: [{ body: 'Позади' }] })
  expect(await value(desk.answers['outbox.list'](null))).toMatchObject({
    refused: [],
    waiting: [],
    dismissed: [{ id: before.refused[0]?.id }],
  })
})

it('lets another operator sign in and gives the lead the board of the practice space', async () => {
  const { desk, heard } = await runningDesk()
  expect(await desk.answers['session.signIn']({ login: 'lead', password: 'wrong' })).toEqual({
    ok: false,
    fault: { code: 'wrongPassword' },
  })

  await value(desk.answers['session.signOut'](null))
  expect(await desk.answers['tickets.register'](registration(randomUUID()))).toEqual({ ok: false, fault: { code: 'signInNeeded' } })
  await value(desk.answers['session.signIn']({ login: 'lead', password: 'practice' }))

  const snapshot = await value(desk.answers['board.watch'](null))
  expect(snapshot.agents).toBeInstanceOf(Array)

  const shown = heard('board.changed', (change) => change.kind === 'agent' && change.agent.state === 'available')
  await value(desk.answers['presence.tell']({ bootId: randomUUID(), sentMonotonicMs: 1, state: 'available', training: true }))
  await shown
  await value(desk.answers['board.leave'](null))
})

it('refuses the board to an operator', async () => {
  const { desk } = await runningDesk()

  expect(await desk.answers['board.watch'](null)).toEqual({ ok: false, fault: { code: 'notAllowed' } })
})
