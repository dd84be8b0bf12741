import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
  const register = (changes: Parameters<typeof draft>[0]) => operator.ask('createTicket', { body: draft(changes) })
  const signature = await register({ subject: 'Квитанция', description: 'Не хватает подписи руководителя под квитанцией ЁЛКА-100%' })
  await register({
    subject: 'Ежовая рукавица',
    provisionalNumber: 'TMP-UCH-077',
    caller: { name: 'Щукина', email: 'Shchuka@Primer.example' },
  })
  await register({ subject: 'Третий вопрос', caller: { phone: '+78120007788' }, inn: '500100732259', organisationName: 'ИП Дроздов' })
  await operator.ask('addMessage', { params: { ticketRef: signature.uin }, body: { kind: 'note', body: 'Обещали факсимиле' } })
})
afterAll(() => asuo.close())

const subjects = async (query: Record<string, string | number>) =>
  (await operator.ask('searchTickets', { query: query as never })).items.map(({ subject }) => subject)

describe('searching', () => {
  it.each([
    ['another ending of a word', 'квитанциями подписью'],
    ['ё written as е', 'елка квитанция'],
    ['е written as ё', 'ЁЛКА квитанция'],
    ['capitals', 'КВИТАНЦИЯ'],
    ['a part of a word', 'витанц'],
    ['a word of a note', 'факсимиле'],
    ['words from several places', 'факсимиле квитанция руководитель'],
  ])('finds by %s', async (_, q) => {
    expect(await subjects({ q })).toEqual(['Квитанция'])
  })

  it('finds nothing where one word is missing', async () => {
    expect(await subjects({ q: 'квитанция факсимиле трактор' })).toEqual([])
  })

  it('reads no sign as a pattern', async () => {
    expect(await subjects({ q: 'квит_нция' })).toEqual([])
    expect(await subjects({ q: 'ёл.а квитанция' })).toEqual([])
    expect(await subjects({ q: '+. %% __ (' })).toHaveLength(28)
  })

  it('takes a short word as the beginning of a word', async () => {
    expect(await subjects({ q: 'ёж рукавица' })).toEqual(['Ежовая рукавица'])
    expect(await subjects({ q: 'ук рукавица' })).toEqual([])
  })

  it.each([
    ['the organisation', { q: 'Дроздова' }, 'Третий вопрос'],
    ['the INN', { inn: '500100732259' }, 'Третий вопрос'],
    ['the telephone', { phone: '+78120007788' }, 'Третий вопрос'],
    ['the e-mail, whatever its case', { email: 'shchuka@primer.example' }, 'Ежовая рукавица'],
    ['the provisional number', { uin: 'tmp-uch-077' }, 'Ежовая рукавица'],
    ['the provisional number as text', { q: 'TMP-UCH-077' }, 'Ежовая рукавица'],
  ])('finds by %s', async (_, query, subject) => {
    expect(await subjects(query)).toEqual([subject])
  })

  it.each(['1', '0001', 'SP-0001', 'sp-1'])('reads the number %s exactly', async (uin) => {
    expect((await operator.ask('searchTickets', { query: { uin } })).items.map((ticket) => ticket.uin)).toEqual(['SP-0001'])
  })

  it('finds tickets by the new name of their organisation', async () => {
    await operator.ask('putOrganisation', { params: { inn: '500100732259' }, body: { name: 'ООО «Синица»' } })

    expect(await subjects({ q: 'синица' })).toEqual(['Третий вопрос'])
    expect(await subjects({ q: 'дроздов' })).toEqual([])
  })

  it('joins filters by AND', async () => {
    expect(await subjects({ q: 'вопрос', inn: '500100732259', status: 'new,closed' })).toEqual(['Третий вопрос'])
    expect(await subjects({ q: 'вопрос', inn: '500100732259', status: 'closed' })).toEqual([])
  })

  it.each(['uin', 'createdAt', '-createdAt', '-updatedAt'] as const)('walks everything once, by pages, sorted by %s', async (sort) => {
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await operator.ask('searchTickets', { query: { sort, limit: 7, ...(cursor ? { cursor } : {}) } })
      seen.push(...page.items.map(({ uin }) => uin))
      cursor = page.nextCursor
    } while (cursor)
    const whole = await operator.ask('searchTickets', { query: { sort, limit: 200 } })

    expect(seen).toEqual(whole.items.map(({ uin }) => uin))
    expect(new Set(seen).size).toBe(28)
  })

  it('sorts numbers as numbers', async () => {
    const { items } = await operator.ask('searchTickets', { query: { sort: 'uin', limit: 200 } })

    const numbers = items.map(({ uin }) => Number(uin.slice(3)))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })
})

describe('organisations', () => {
  it('are found by the beginning of the INN and by words of the name', async () => {
    const byInn = await operator.ask('listOrganisations', { query: { inn: '47990010' } })
    const byName = await operator.ask('listOrganisations', { query: { q: 'детского сада рябинка' } })

    expect(byInn.items.map(({ name }) => name)).toContain('МБОУ «Средняя школа № 5 посёлка Сосновка»')
    expect(byName.items.map(({ name }) => name)).toEqual(['МДОУ «Детский сад „Рябинка“»'])
  })

  it('are replaced by who has seen the present version', async () => {
    const params = { inn: '4799001010' }
    const body = { name: 'МБОУ «Школа № 5»' }

    const stale = await operator.refusal('putOrganisation', { params, body, headers: { 'if-match': '"7"' } })
    const fresh = await operator.send('putOrganisation', { params, body, headers: { 'if-match': '"1"' } })

    expect([stale, fresh.status, fresh.headers.get('etag')]).toEqual(['precondition-failed', 200, '"2"'])
    expect(await operator.refusal('putOrganisation', { params: { inn: '4799001011' }, body })).toBe('inn-checksum')
  })
})
