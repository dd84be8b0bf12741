import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remarkOnProtocol } from '../../main/calls/remarkOnProtocol.ts'
import { outboxAnswers } from '../../main/desk/answers/outboxAnswers.ts'
import type { Workplace } from '../../main/desk/workplace.ts'
import { actOnTicket } from '../../main/tickets/actOnTicket.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { author, type DeskOnFake, deskOnFake, registration } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const answersOf = ({ outbox, sender }: DeskOnFake, agentId = author.agentId) =>
  outboxAnswers({ outbox, author: () => ({ ...author, agentId }), sending: sender.standing } as unknown as Workplace)

const listed = async (desk: DeskOnFake, agentId?: string) => {
  const outcome = await answersOf(desk, agentId)['outbox.list'](null)
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.value
}

const notes = () => asuo.applied.filter(({ path }) => path.includes('/messages')).map(({ body }) => body.body)

/** A registered ticket, a note that ASUO refuses as the code says, and one behind it. */
const refusedNote = async (code: 'ticket-closed' | 'validation-failed' = 'ticket-closed') => {
  let isRefusing = true
  asuo.mishap = ({ body }) => (isRefusing && body.body === 'первая' ? code : 'none')
  const relents = () => {
    isRefusing = false
  }
  const desk = await deskOnFake(asuo)
  const externalId = randomUUID()
  desk.register(externalId, 'Не проходит подпись')
  desk.say(`ext:${externalId}`, 'первая')
  desk.say(`ext:${externalId}`, 'вторая')
  await desk.until(() => desk.outbox.state().attention.length === 1)
  const { refused, waiting } = await listed(desk)
  return { desk, externalId, refused, waiting, id: refused[0]?.id ?? '', relents }
}

describe('what «Очередь отправки» shows', () => {
  it('is what was refused with its words and remedies, and why the next one waits', async () => {
    const { refused, waiting, externalId } = await refusedNote()

    const of = { number: asuo.uinOf(externalId), subject: 'Не проходит подпись', operation: 'addMessage' }
    expect(refused).toMatchObject([
      { ...of, words: 'первая', problem: 'ticket-closed', remedies: { retry: true, mend: true, dismiss: true } },
    ])
    expect(waiting).toMatchObject([{ ...of, words: 'вторая', why: 'refusedBefore' }])
  })

  it('is that ASUO is away, that it is busy, and that others wait behind', async () => {
    asuo.mishap = ({ path }) => (path === '/tickets' ? 'resetBeforeCommit' : 'none')
    const away = await deskOnFake(asuo, { random: 0.99 })
    const externalId = randomUUID()
    away.register(externalId)
    away.say(`ext:${externalId}`, 'раз')
    await expect.poll(() => away.unanswered()).toBeGreaterThan(0)
    const whileAway = await listed(away)
    await away.stop()

    asuo.mishap = () => ({ status: 500 })
    const busy = await deskOnFake(asuo, { random: 0.99 })
    busy.register(randomUUID())
    await expect.poll(async () => (await listed(busy)).waiting[0]?.why).toBe('asuoBusy')

    expect(whileAway.waiting.map(({ why }) => why)).toEqual(['asuoAway', 'turn'])
  })

  it('knows every deed of a desk by its words', async () => {
    asuo.mishap = () => 'forbidden'
    const desk = await deskOnFake(asuo)
    const [callId, mark] = [randomUUID(), { remarkId: randomUUID(), clause: '1.6', verdict: 'met', note: 'Вежливо' } as const]
    remarkOnProtocol(desk.outbox, author, { kind: 'mark', callId, remark: mark })
    remarkOnProtocol(desk.outbox, author, {
      kind: 'objection',
      callId,
      remark: { remarkId: randomUUID(), clause: '1.8', note: 'Предупредил' },
    })
    const act = { act: 'transition', transition: { transition: 'resolve', resolutionText: 'Переустановить' } } as const
    actOnTicket(desk.outbox, author, { actId: randomUUID(), ref: 'SP-0007', act })
    await desk.until(() => desk.outbox.state().attention.length === 3)

    const { refused } = await listed(desk)

    expect(new Map(refused.map(({ operation, words }) => [operation, words]))).toEqual(
      new Map([
        ['addMark', 'Вежливо'],
        ['addObjection', 'Предупредил'],
        ['transitionTicket', 'Переустановить'],
      ]),
    )
    expect(refused.map(({ number }) => number)).toContain('SP-0007')
  })

  it('keeps the words of another operator to himself, and offers nobody else a remedy', async () => {
    const { desk } = await refusedNote()

    const { refused, waiting } = await listed(desk, 'colleague')

    expect(refused).toMatchObject([{ words: null, remedies: { retry: false, mend: false, dismiss: false } }])
    expect(waiting).toMatchObject([{ words: null, why: 'refusedBefore' }])
  })
})

describe('a refused entry', () => {
  it('goes again, unchanged, in its old place, once ASUO takes it', async () => {
    const { desk, id, relents } = await refusedNote()
    relents()

    await answersOf(desk)['outbox.retry']({ id })
    await desk.until(() => desk.outbox.state().waiting === 0)

    expect(notes()).toEqual(['первая', 'вторая'])
    expect(await listed(desk)).toMatchObject({ refused: [], waiting: [], dismissed: [] })
  })

  it('goes with other words as another deed, in its old place, and what was said first stays', async () => {
    const { desk, id } = await refusedNote('validation-failed')

    await answersOf(desk)['outbox.mend']({ id, words: 'исправленная' })
    await desk.until(() => desk.outbox.state().waiting === 0)

    expect(notes()).toEqual(['исправленная', 'вторая'])
    expect(await listed(desk)).toMatchObject({ refused: [], dismissed: [{ id, words: 'первая' }] })
  })

  it('is given up: what waited behind it goes, its words stay, and it can still be sent', async () => {
    const { desk, id, relents } = await refusedNote()

    await answersOf(desk)['outbox.dismiss']({ id })
    await desk.until(() => desk.outbox.state().waiting === 0)
    const given = await listed(desk)
    relents()
    await answersOf(desk)['outbox.retry']({ id })
    await desk.until(() => desk.outbox.state().waiting === 0)

    expect(given).toMatchObject({ refused: [], dismissed: [{ id, words: 'первая' }] })
    expect(desk.outbox.state().attention).toEqual([])
    expect(notes()).toEqual(['вторая', 'первая'])
  })

  it('is never given up where it is a registration: the caller was promised a number', async () => {
    asuo.mishap = ({ path }) => (path === '/tickets' ? 'inn-checksum' : 'none')
    const desk = await deskOnFake(asuo)
    desk.register(randomUUID())
    await desk.until(() => desk.outbox.state().attention.length === 1)
    const [entry] = (await listed(desk)).refused

    const outcome = await answersOf(desk)['outbox.dismiss']({ id: entry?.id ?? '' })

    expect(entry?.remedies).toEqual({ retry: true, mend: true, dismiss: false })
    expect(outcome).toEqual({ ok: false, fault: { code: 'notAllowed' } })
    expect(desk.outbox.state().attention).toHaveLength(1)
  })

  it('goes with another INN, as the same ticket, and only with one whose check digits fit', async () => {
    const [wrong, right] = ['4799001941', '7707083893']
    asuo.mishap = ({ body }) => (body.inn === wrong ? 'inn-checksum' : 'none')
    const desk = await deskOnFake(asuo)
    const externalId = randomUUID()
    const { innAbsentReason: _, ...named } = registration(externalId)
    registerTicket(desk.outbox, author, { ...named, inn: wrong, organisationName: 'Комитет' })
    await desk.until(() => desk.outbox.state().attention.length === 1)
    const [entry] = (await listed(desk)).refused
    const mend = (inn: string) => answersOf(desk)['outbox.mend']({ id: entry?.id ?? '', words: 'Ошибка при подписании', inn })

    const misfit = await mend('7707083894')
    await mend(right)
    await desk.until(() => desk.outbox.state().waiting === 0)

    expect(entry?.inn).toBe(wrong)
    expect((await listed(desk, 'colleague')).refused).toEqual([])
    expect(misfit).toMatchObject({ ok: false, fault: { code: 'asuoRefused', problem: 'validation-failed' } })
    expect(asuo.applied.map(({ body }) => [body.externalId, body.inn, body.organisationName])).toEqual([[externalId, right, undefined]])
    expect(desk.outbox.tickets.find(externalId)?.uin).toBe(asuo.uinOf(externalId))
    expect(await listed(desk)).toMatchObject({ refused: [], dismissed: [{ inn: wrong }] })
  })

  it('is nobody else’s to decide, and what was not refused is not touched', async () => {
    const { desk, id, waiting } = await refusedNote()
    const notFound = { ok: false, fault: { code: 'notFound' } }

    expect(await answersOf(desk, 'colleague')['outbox.dismiss']({ id })).toEqual(notFound)
    expect(await answersOf(desk, 'colleague')['outbox.mend']({ id, words: 'чужое' })).toEqual(notFound)
    expect(await answersOf(desk)['outbox.dismiss']({ id: waiting[0]?.id ?? '' })).toEqual(notFound)
  })

  it('is sent by nobody where the disk has changed it', async () => {
    asuo.mishap = () => 'resetBeforeCommit'
    const desk = await deskOnFake(asuo, { random: 0.99 })
    desk.register(randomUUID())
    await expect.poll(() => desk.unanswered()).toBeGreaterThan(0)
    await desk.stop()
    const file = new DatabaseSync(join(desk.profile, 'outbox.db'))
    file.exec("UPDATE entries SET body = replace(body, 'Ошибка', 'Обшика')")
    file.close()
    asuo.mishap = () => 'none'
    const after = await deskOnFake(asuo, { profile: desk.profile })
    after.sender.nudge()
    await after.until(() => after.outbox.state().attention.length === 1)
    const [entry] = (await listed(after)).refused
    const notAllowed = { ok: false, fault: { code: 'notAllowed' } }

    expect(entry).toMatchObject({ problem: 'damaged', remedies: { retry: false, mend: false, dismiss: false } })
    expect(await answersOf(after)['outbox.retry']({ id: entry?.id ?? '' })).toEqual(notAllowed)
    expect(await answersOf(after)['outbox.mend']({ id: entry?.id ?? '', words: 'иначе' })).toEqual(notAllowed)
    expect(asuo.applied).toEqual([])
  })

  it('stays as it is where the mended words do not fit', async () => {
    const { desk, id } = await refusedNote()

    const outcome = await answersOf(desk)['outbox.mend']({ id, words: 'а'.repeat(20_001) })

    expect(outcome).toMatchObject({ ok: false, fault: { code: 'asuoRefused', problem: 'validation-failed' } })
    expect((await listed(desk)).refused).toMatchObject([{ id, words: 'первая' }])
  })
})
