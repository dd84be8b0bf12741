import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PastCall } from '#core/desk/pastCall'
import { readHistory } from '../../main/calls/readHistory.ts'
import { openOutboxFile, outboxFileName } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { aPastCall } from './aPastCall.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const day = 24 * 60 * 60 * 1000

const opened = (profile = temporaryProfile()) => {
  const outbox = createOutbox(openOutboxFile(profile, Date.now()).database, Date.now)
  let isOpen = true
  const close = () => {
    if (isOpen) outbox.close()
    isOpen = false
  }
  onTestFinished(close)
  return {
    profile,
    outbox,
    close,
    add: (...calls: readonly PastCall[]) => {
      for (const call of calls) outbox.write((now) => outbox.past.add(call, now))
    },
    read: (filter: 'all' | 'missed' = 'all', agentId = 'operator') => readHistory(outbox, agentId, { filter, limit: 50 }),
  }
}

const killed = async (moment: string, profile: string): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'dyingHistory.ts'), moment, profile], { stdio: 'ignore' })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

describe('the history of calls', () => {
  it('has the newest call first and each call once, as it stands by the last word on it', () => {
    const desk = opened()
    const now = Date.now()
    desk.add(aPastCall({ id: 'one', at: now - 2_000, outcome: 'unfinished' }), aPastCall({ id: 'two', at: now - 1_000 }))
    desk.add(aPastCall({ id: 'one', at: now - 2_000, outcome: 'answered', talkMs: 500 }))

    expect(desk.read().calls.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['two', 'cancelled'],
      ['one', 'answered'],
    ])
  })

  it('is each operator’s own', () => {
    const desk = opened()
    desk.add(aPastCall({ id: 'mine' }), aPastCall({ id: 'hers', agentId: 'operator2' }))
    desk.add(aPastCall({ id: 'hers', outcome: 'answered' }))

    expect(desk.read().calls.map(({ id }) => id)).toEqual(['mine'])
    expect(desk.read('all', 'operator2').calls.map(({ id, outcome }) => [id, outcome])).toEqual([['hers', 'cancelled']])
  })

  it('knows whom the operator missed: not who was answered elsewhere, rejected or dialled by himself', () => {
    const desk = opened()
    for (const outcome of ['cancelled', 'noAnswer', 'turnedAway', 'lineLost', 'answered', 'answeredElsewhere', 'rejected'] as const)
      desk.add(aPastCall({ id: outcome, outcome }))
    desk.add(aPastCall({ id: 'dialled', direction: 'outgoing', outcome: 'noAnswer' }))

    const { calls, total, unseen } = desk.read('missed')
    expect(new Set(calls.map(({ outcome }) => outcome))).toEqual(new Set(['cancelled', 'noAnswer', 'turnedAway', 'lineLost']))
    expect([total, unseen]).toEqual([4, 4])
  })

  it('counts a missed call as news until it was looked at, also through a restart', () => {
    const desk = opened()
    const now = Date.now()
    desk.add(aPastCall({ id: 'one', at: now - 10 }), aPastCall({ id: 'later', at: now + 10 }))
    desk.outbox.write(() => desk.outbox.past.see('operator', now))
    desk.close()

    expect(opened(desk.profile).read().unseen).toBe(1)
  })

  it('counts a caller who is offered again and again in one row, and it is news again', () => {
    const desk = opened()
    const now = Date.now()
    const turned = (seconds: number, number = '+78125394101') =>
      aPastCall({ id: `turnedAway:${number}:${seconds}`, at: now + seconds * 1_000, outcome: 'turnedAway', number })
    desk.add(turned(0), turned(5))
    desk.outbox.write(() => desk.outbox.past.see('operator', now + 6_000))
    desk.add(turned(10), turned(10), turned(11, '+78120000000'), turned(3_600))

    const { calls, unseen } = desk.read()
    expect(calls.map(({ number, times }) => [number, times])).toEqual([
      ['+78125394101', 1],
      ['+78120000000', 1],
      ['+78125394101', 3],
    ])
    expect(unseen).toBe(3)
  })

  it('forgets what is older than ninety days, and more than five thousand calls', () => {
    const desk = opened()
    const now = Date.now()
    desk.add(aPastCall({ id: 'old', at: now - 91 * day }), aPastCall({ id: 'kept', at: now - 89 * day }))
    expect(desk.read().calls.map(({ id }) => id)).toEqual(['kept'])

    desk.outbox.write(() => {
      for (let nth = 0; nth < 5_001; nth += 1) desk.outbox.past.add(aPastCall({ id: `call ${nth}`, at: now + nth }), now)
    })
    expect(desk.read().total).toBe(5_000)
  })

  it('gives a call the number its ticket has now', () => {
    const desk = opened()
    const externalId = randomUUID()
    desk.add(aPastCall({ outcome: 'answered', ticketRef: `ext:${externalId}` }))
    desk.outbox.write((now) => desk.outbox.tickets.add(externalId, 'Не проходит подпись', '{}', false, now))
    expect(desk.read().calls[0]?.ticketNumber).toBeNull()

    desk.outbox.write(() => desk.outbox.tickets.noteProvisional(externalId, 'TMP-UCH-001'))
    expect(desk.read().calls[0]?.ticketNumber).toBe('TMP-UCH-001')
    desk.outbox.write(() => desk.outbox.tickets.noteUin(externalId, 'SP-4217'))
    expect(desk.read().calls[0]?.ticketNumber).toBe('SP-4217')
  })

  it('passes over a row of another shape and keeps it', () => {
    const desk = opened()
    desk.add(aPastCall({ id: 'sound' }), aPastCall({ id: 'strange' }))
    desk.close()
    const file = new DatabaseSync(join(desk.profile, outboxFileName))
    file.exec(`UPDATE past_calls SET record = '{"outcome":"beamed up"}' WHERE id = 'strange'`)
    file.close()

    const again = opened(desk.profile)
    expect(again.read().calls.map(({ id }) => id)).toEqual(['sound'])
    expect(again.read().total).toBe(2)
  })
})

describe('what is strange or early in «Вызовы»', () => {
  it('stops no desk: a row that is no JSON is passed over', () => {
    const profile = temporaryProfile()
    opened(profile).close()
    const raw = new DatabaseSync(join(profile, outboxFileName))
    raw.prepare("INSERT INTO past_calls (id, agent_id, at, missed, record) VALUES ('x', 'operator', ?, 1, '{broken')").run(Date.now())
    raw.close()
    const desk = opened(profile)

    desk.outbox.write(() => desk.outbox.past.settleUnfinished('operator', null))
    desk.add(aPastCall({ id: 'later', outcome: 'turnedAway' }))

    expect(desk.read().calls.map(({ id }) => id)).toEqual(['later'])
  })

  it('is news when it is missed, though the list was looked at while it rang', () => {
    const desk = opened()
    const at = Date.now()
    desk.add(aPastCall({ id: 'a', at, outcome: 'unfinished' }))
    desk.outbox.write(() => desk.outbox.past.see('operator', at + 5))

    desk.add(aPastCall({ id: 'a', at, outcome: 'noAnswer' }))

    expect(desk.read('missed').unseen).toBe(1)
  })

  it('takes callers without a number for as many callers', () => {
    const desk = opened()
    const at = Date.now()
    desk.add(...[0, 1, 2].map((n) => aPastCall({ id: `t${n}`, at: at + n * 1_000, number: '', outcome: 'turnedAway' })))

    expect(desk.read('missed').calls.map(({ times }) => times)).toEqual([1, 1, 1])
  })
})

describe('a panel killed outright', () => {
  it('has lost no call that rang, and says that nobody saw its end', async () => {
    const profile = temporaryProfile()
    await killed('afterCommit', profile)

    const desk = opened(profile)
    expect(desk.read().calls.map(({ id, outcome }) => [id, outcome])).toEqual([['committed', 'unfinished']])
    expect(desk.read().unseen).toBe(0)

    desk.outbox.write(() => desk.outbox.past.settleUnfinished('operator', null))
    expect(desk.read('missed').calls.map(({ id, outcome }) => [id, outcome])).toEqual([['committed', 'lineLost']])
    expect(desk.read().unseen).toBe(1)
  })

  it('leaves a call alone that comes back onto the desk', async () => {
    const profile = temporaryProfile()
    await killed('afterCommit', profile)

    const desk = opened(profile)
    desk.outbox.write(() => desk.outbox.past.settleUnfinished('operator', 'committed'))
    expect(desk.read().calls[0]?.outcome).toBe('unfinished')
  })

  it('keeps nothing of a transaction it was killed in', async () => {
    const profile = temporaryProfile()
    await killed('insideTransaction', profile)

    expect(
      opened(profile)
        .read()
        .calls.map(({ id }) => id),
    ).toEqual(['committed'])
  })
})
