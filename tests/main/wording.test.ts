import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withText } from '#core/wording/wordingDraft'
import { wordingPack } from '#core/wording/wordingPack'
import ruFile from '../../assets/wording/ru.json' with { type: 'json' }
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { contractWatch } from '../asuo/contractWatch.ts'
import { databaseOf } from '../asuo/databaseOf.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: AsuoFixture
beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

const shipped = wordingPack.parse(ruFile)
const withParting = (said: string) => withText(shipped, ['phrases', 'parting', 'say'], said)
const deskOf = async (login: string, profile = temporaryProfile()) =>
  (await runningDesk({ asuoUrl: asuo.url(), asuoLogin: login, asuoPassword: 'practice', sipUrl: 'wss://pbx.example.ru' }, profile)).desk

describe('the wording on a desk', () => {
  it('is what a lead published, also while ASUO is away; a broken edition is not', async () => {
    const profile = temporaryProfile()
    const lead = await deskOf('lead')
    const operator = await deskOf('operator', profile)
    const parting = async (desk = operator) => (await value(desk.answers['wording.read']({ language: 'ru' })))?.pack.phrases.parting.say
    expect(await value(operator.answers['wording.read']({ language: 'ru' }))).toBeNull()

    const first = await value(lead.answers['wording.publish']({ pack: withParting('До встречи!'), over: 0 }))
    expect([first.version, await parting()]).toEqual([1, 'До встречи!'])

    await using database = await databaseOf(asuo.dataDir)
    await database.count(`with broken as (update wording_editions set pack = pack - 'phrases' returning 1) select count(*) from broken`)
    expect(await parting()).toBe('До встречи!')

    await asuo.stop()
    await operator.close()
    const again = await deskOf('operator', profile)
    expect(await parting(again)).toBe('До встречи!')
    await asuo.start()
    // The broken edition was put into the database by this test: the watch over the contract has seen it too.
    expect(new Set(contractWatch.breaches().map((breach) => breach.split(' ').slice(-5).join(' ')))).toEqual(
      new Set(["must have required property 'phrases'"]),
    )
  })

  it('is brought back by one press, and of two leads the second learns of the first', async () => {
    const lead = await deskOf('lead')
    const read = async () => (await value(lead.answers['wording.read']({ language: 'ru' })))?.pack.phrases.parting.say
    const over = (await value(lead.answers['wording.versions']({ language: 'ru' })))[0]?.version ?? 0
    const second = await value(lead.answers['wording.publish']({ pack: withParting('Всего хорошего!'), over }))
    const third = await value(lead.answers['wording.publish']({ pack: withParting('Доброго дня!'), over: second.version }))
    expect(await read()).toBe('Доброго дня!')

    const late = await lead.answers['wording.publish']({ pack: withParting('Пока!'), over: second.version })
    expect(late).toMatchObject({ ok: false, fault: { code: 'asuoRefused', problem: 'precondition-failed' } })

    const key = crypto.randomUUID()
    const back = { language: 'ru', version: second.version, over: third.version, key } as const
    await value(lead.answers['wording.return'](back))
    await value(lead.answers['wording.return'](back))
    expect(await read()).toBe('Всего хорошего!')
    const [latest] = await value(lead.answers['wording.versions']({ language: 'ru' }))
    expect(latest).toMatchObject({ version: third.version + 1, returnedTo: second.version })
  })

  it('is for a lead to publish', async () => {
    const operator = await deskOf('operator')
    expect(await operator.answers['wording.publish']({ pack: shipped, over: 0 })).toMatchObject({
      ok: false,
      fault: { code: 'notAllowed' },
    })
  })

  it('keeps what a lead was writing, however unfinished, for him alone', async () => {
    const profile = temporaryProfile()
    const lead = await deskOf('lead', profile)
    await value(lead.answers['wording.keepDraft']({ language: 'ru', draft: { phrases: { parting: { say: '' } } } }))
    await lead.close()

    const again = await deskOf('lead', profile)
    expect((await value(again.answers['wording.draft']({ language: 'ru' }))).draft).toEqual({ phrases: { parting: { say: '' } } })
    expect((await value(again.answers['wording.draft']({ language: 'en' }))).draft).toBeNull()
    await value(again.answers['wording.keepDraft']({ language: 'ru', draft: null }))
    expect((await value(again.answers['wording.draft']({ language: 'ru' }))).draft).toBeNull()
  })
})
