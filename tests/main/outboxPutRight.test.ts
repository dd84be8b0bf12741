import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outboxAnswers } from '../../main/desk/answers/outboxAnswers.ts'
import type { Workplace } from '../../main/desk/workplace.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { author, type DeskOnFake, deskOnFake, registration } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const answersOf = ({ outbox, sender }: DeskOnFake) =>
  outboxAnswers({ outbox, author: () => author, sending: sender.standing } as unknown as Workplace)
const listed = async (desk: DeskOnFake) => {
  const outcome = await answersOf(desk)['outbox.list'](null)
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.value
}
const said = () => asuo.applied.filter(({ path }) => path.includes('/messages')).map(({ body }) => body.body)
const notFound = { ok: false, fault: { code: 'notFound' } }
const done = { ok: true, value: null }

/** A desk with one refused entry; from then on ASUO takes what it is given. */
const refusedWhere = async (isRefused: (body: Record<string, unknown>) => boolean, does: (desk: DeskOnFake) => void) => {
  let isRefusing = true
  asuo.mishap = ({ body }) => (isRefusing && isRefused(body as Record<string, unknown>) ? 'validation-failed' : 'none')
  const desk = await deskOnFake(asuo)
  does(desk)
  await desk.until(() => desk.outbox.state().attention.length === 1)
  isRefusing = false
  const { refused } = await listed(desk)
  return { desk, id: refused[0]?.id ?? '' }
}

/** A registered ticket with one note that was refused. */
const refusedNote = () =>
  refusedWhere(
    ({ body }) => body === 'первая',
    (desk) => {
      const externalId = randomUUID()
      desk.register(externalId)
      desk.say(`ext:${externalId}`, 'первая')
    },
  )

describe('an entry put right', () => {
  it('goes once, whoever presses twice, and the words before it are sent by nobody', async () => {
    const { desk, id } = await refusedNote()

    const presses = [
      await answersOf(desk)['outbox.mend']({ id, words: 'исправленная' }),
      await answersOf(desk)['outbox.mend']({ id, words: 'исправленная' }),
      await answersOf(desk)['outbox.retry']({ id }),
      await answersOf(desk)['outbox.dismiss']({ id }),
    ]
    desk.sender.nudge()
    await desk.until(() => desk.outbox.entries.countWaiting() === 0)

    expect(presses).toEqual([done, notFound, notFound, notFound])
    expect(said()).toEqual(['исправленная'])
    expect((await listed(desk)).dismissed).toMatchObject([
      { id, words: 'первая', isReplaced: true, remedies: { retry: false, mend: false, dismiss: false } },
    ])
  })

  it('lets go what awaited its number', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    const { desk, id } = await refusedWhere(
      ({ subject }) => subject === 'первое',
      (at) => {
        at.register(first, 'первое')
        registerTicket(at.outbox, author, {
          ...registration(second, 'второе'),
          links: [{ target: `ext:${first}`, kind: 'relates' }],
        } as unknown as Parameters<typeof registerTicket>[2])
      },
    )
    const before = (await listed(desk)).waiting

    await answersOf(desk)['outbox.mend']({ id, words: 'исправлено' })
    desk.sender.nudge()
    await desk.until(() => desk.outbox.entries.countWaiting() === 0)

    expect(before).toMatchObject([{ why: 'registration' }])
    expect([asuo.uinOf(first), asuo.uinOf(second)]).toEqual([expect.stringMatching(/^SP-/), expect.stringMatching(/^SP-/)])
  })

  it('is not sealed anew where the disk has changed it since the refusal', async () => {
    const { desk, id } = await refusedNote()
    await desk.stop()
    const file = new DatabaseSync(join(desk.profile, 'outbox.db'))
    file.prepare("UPDATE entries SET body = replace(body, 'note', 'email') WHERE id = ?").run(id)
    file.close()
    const after = await deskOnFake(asuo, { profile: desk.profile })

    expect(await answersOf(after)['outbox.mend']({ id, words: 'исправленная' })).toEqual({ ok: false, fault: { code: 'notAllowed' } })
  })
})

describe('what the desk owes', () => {
  it('is shown from both spaces, as the number in the strip counts them, with the mark of practice', async () => {
    const { desk, id } = await refusedNote()
    const place = (training: boolean) =>
      ({ outbox: desk.outbox, author: () => ({ ...author, training }), sending: desk.sender.standing }) as unknown as Workplace
    const seen = await Promise.all([true, false].map((training) => outboxAnswers(place(training))['outbox.list'](null)))

    expect(desk.outbox.state().attention).toHaveLength(1)
    for (const outcome of seen) expect(outcome).toMatchObject({ ok: true, value: { refused: [{ id, training: author.training }] } })
  })
})

describe('an entry given up', () => {
  it('waits again when its author does the same deed once more', async () => {
    const externalId = randomUUID()
    const draft = {
      id: randomUUID(),
      aggregate: `ticket:${externalId}`,
      operation: 'addMessage' as const,
      path: `/tickets/ext:${externalId}/messages`,
      body: { kind: 'note', body: 'первая' },
      actor: author.agentId,
      training: author.training,
      blocks: true,
    }
    const { desk } = await refusedWhere(
      ({ body }) => body === 'первая',
      (at) => {
        at.register(externalId)
        at.outbox.write((now) => at.outbox.entries.add(draft, now))
      },
    )
    await answersOf(desk)['outbox.dismiss']({ id: draft.id })

    const changed = desk.outbox.write((now) => desk.outbox.entries.add({ ...draft, body: { kind: 'note', body: 'иная' } }, now))
    const again = desk.outbox.write((now) => desk.outbox.entries.add(draft, now))
    desk.sender.nudge()
    await desk.until(() => desk.outbox.entries.countWaiting() === 0)

    expect([changed, again]).toEqual([
      { ok: true, value: false },
      { ok: true, value: true },
    ])
    expect(said()).toEqual(['первая'])
  })
})

describe('an entry that has left', () => {
  it('may be there already, also for a desk that starts anew, until ASUO has answered', async () => {
    const externalId = randomUUID()
    asuo.mishap = () => 'resetAfterCommit'
    const desk = await deskOnFake(asuo, { random: 0.99 })
    desk.register(externalId)
    await expect.poll(() => desk.unanswered()).toBeGreaterThan(0)
    const id = (await listed(desk)).waiting[0]?.id ?? ''
    await desk.stop()

    const after = await deskOnFake(asuo, { profile: desk.profile, random: 0.99 })
    const [first, other] = [after.outbox.entries.isMaybeThere(id), after.outbox.entries.isMaybeThere(randomUUID())]
    asuo.mishap = () => 'none'
    after.sender.shake()
    await after.until(() => after.outbox.entries.countWaiting() === 0)

    expect([first, other, after.outbox.entries.isMaybeThere(id)]).toEqual([true, false, false])
  })
})
