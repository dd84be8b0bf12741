import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
beforeEach(async () => {
  asuo = await startAsuoFixture()
})
afterEach(() => asuo.close())

describe('a service that was put back to an older state', () => {
  it('says who it is: the same instance after a start, in another epoch', async () => {
    const before = await asuo.anonymous().ask('getHealth')
    await asuo.stop()
    await asuo.start()
    const after = await asuo.anonymous().ask('getHealth')

    expect(after.instance).toBe(before.instance)
    expect(after.epoch).not.toBe(before.epoch)
  })

  it('names the deliveries it does not know, and no others', async () => {
    const operator = await asuo.as('operator')
    const [key, lost] = [randomUUID(), randomUUID()]
    await operator.ask('createTicket', { body: draft(), key })

    expect(await operator.ask('findMissing', { body: { deliveries: [{ key }, { key: lost }] } })).toEqual({ missing: [lost] })
    const colleague = await asuo.as('operator2')
    expect(await colleague.ask('findMissing', { body: { deliveries: [{ key }] } })).toEqual({ missing: [key] })
  })

  it('keeps the number that was told for its ticket, whoever registers meanwhile', async () => {
    const operator = await asuo.as('operator')
    const { uin } = await operator.ask('createTicket', { body: draft() })
    const number = Number(uin.slice(3)) + 3
    const [lost, told] = [draft(), `SP-${String(number).padStart(4, '0')}`]

    await operator.ask('findMissing', { body: { deliveries: [{ key: randomUUID(), ticket: { externalId: lost.externalId, uin: told } }] } })
    const stranger = await (await asuo.as('operator2')).ask('createTicket', { body: draft() })
    const brought = await operator.ask('createTicket', { body: lost })

    expect(Number(stranger.uin.slice(3))).toBe(number + 1)
    expect(brought.uin).toBe(told)
  })

  it('keeps neither a number that stands nor one that no counter can have reached', async () => {
    const operator = await asuo.as('operator')
    const { uin } = await operator.ask('createTicket', { body: draft() })
    const ask = (told: string) =>
      operator.ask('findMissing', { body: { deliveries: [{ key: randomUUID(), ticket: { externalId: randomUUID(), uin: told } }] } })

    await ask(uin)
    await ask('SP-999999999999')

    await using database = await databaseOf(asuo.dataDir)
    expect(await database.count('select count(*) from kept_numbers')).toBe(0)
    const next = await operator.ask('createTicket', { body: draft() })
    expect(Number(next.uin.slice(3))).toBe(Number(uin.slice(3)) + 1)
  })
})
