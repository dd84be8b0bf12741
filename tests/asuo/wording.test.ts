import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import ru from '../../assets/wording/ru.json' with { type: 'json' }
import type { Addressee, WordingPack } from '../../src/wording/wordingPack.ts'
import { wordingPack } from '../../src/wording/wordingPack.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'

let asuo: AsuoFixture
let lead: AsuoClient
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  lead = await asuo.as('lead')
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const shipped = wordingPack.parse(ru)
const packWith = (name: string): WordingPack => ({ ...shipped, addressees: [{ ...(shipped.addressees[0] as Addressee), name }] })
const query = { language: 'ru' } as const
const inForce = async () => (await operator.ask('getWording', { query })).pack.addressees[0]?.name
const latest = async (): Promise<number> => (await operator.send('getWording', { query })).body?.version ?? 0

describe('the wording of a language', () => {
  it('is none until a lead publishes it', async () => {
    expect(await operator.refusal('getWording', { query: { language: 'en' } })).toBe('not-found')
    expect(await operator.refusal('putWording', { body: shipped })).toBe('forbidden')
    expect(await operator.refusal('getWording', { query })).toBe('not-found')

    const published = await lead.ask('putWording', { body: shipped })

    expect(published).toMatchObject({ version: 1, returnedTo: null, pack: shipped })
    expect(await operator.ask('getWording', { query })).toEqual(published)
    expect(await operator.refusal('getWording', { query: { language: 'en' } })).toBe('not-found')
  })

  it('of practice is tried without a word of it on an operator’s screen', async () => {
    expect(await lead.refusal('putWording', { body: shipped, query: { space: 'real' } })).toBe('forbidden')
    await using database = await databaseOf(asuo.dataDir)
    await database.count(`with moved as (update wording_editions set space = 'real' returning 1) select count(*) from moved`)
    expect(await operator.refusal('getWording', { query })).toBe('not-found')
  })
})

describe('a published version', () => {
  beforeEach(async () => {
    await lead.ask('putWording', { body: packWith('Прежний') })
  })

  it('comes back as the next one, with a word of who did it', async () => {
    const old = await latest()
    await lead.ask('putWording', { body: packWith('Новый') })

    const body = { language: 'ru', version: old } as const
    expect(await operator.refusal('returnWording', { body })).toBe('forbidden')
    expect(await lead.ask('returnWording', { body })).toMatchObject({ version: old + 2, returnedTo: old })

    expect(await inForce()).toBe('Прежний')
    const { items } = await lead.ask('listWording', { query })
    expect(items.slice(0, 3).map(({ version, returnedTo }) => [version, returnedTo])).toEqual([
      [old + 2, old],
      [old + 1, null],
      [old, null],
    ])
  })

  it('that never was cannot be returned to', async () => {
    expect(await lead.refusal('returnWording', { body: { language: 'ru', version: 10_000 } })).toBe('not-found')
  })

  it('is not replaced by a lead who has not seen it', async () => {
    const headers = { 'if-match': `"${(await latest()) - 1}"` }
    expect(await lead.refusal('putWording', { body: packWith('Чужой'), headers })).toBe('precondition-failed')
    expect(await lead.refusal('returnWording', { body: { language: 'ru', version: 1 }, headers })).toBe('precondition-failed')
    expect(await inForce()).toBe('Прежний')
  })

  it('is one of each number when two leads publish at once, and only the first of those who read the same', async () => {
    const before = await latest()
    const headers = { 'if-match': `"${before}"` }
    const names = ['Первый', 'Второй', 'Третий']
    const replies = await Promise.all(names.map((name) => lead.send('putWording', { body: packWith(name), headers })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    expect(await latest()).toBe(before + 1)
  })
})

describe('a broken pack', () => {
  it.each([
    ['/addressees/0/phone', { ...shipped, addressees: [{ ...shipped.addressees[0], phone: 'позвоните' }] }],
    ['/addressees', { ...shipped, addressees: [shipped.addressees[0], shipped.addressees[0]] }],
    ['/addressees', { ...shipped, addressees: [] }],
  ])('is refused with the place of its fault, %s, and the one in force stays', async (pointer, body) => {
    await lead.ask('putWording', { body: packWith('В силе') })
    const { status, problem } = await lead.send('putWording', { body: body as WordingPack })
    expect([status, problem?.code]).toEqual([422, 'validation-failed'])
    expect(problem?.errors?.map((fault) => fault.pointer)).toContain(pointer)
    expect(await inForce()).toBe('В силе')
  })
})
