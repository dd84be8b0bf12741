import { describe, expect, it } from 'vitest'
import type { Ticket } from '#core/asuo/ticket'
import { similarTickets } from '#core/tickets/similarTickets'

const ticket = (uin: string, subject: string, known: Partial<Ticket> = {}): Ticket =>
  ({ uin, subject, description: '', status: 'in_progress', category: null, ...known }) as Ticket

const signature = ticket('SP-0042', 'Не проходит подпись контракта: сертификат не найден')
const report = ticket('SP-0051', 'Не строится отчёт о закупках')
const found = (text: string, tickets: readonly Ticket[] = [signature, report], category: string | null = null) =>
  similarTickets({ text, category }, tickets).map(({ uin }) => uin)

describe('open tickets about the same', () => {
  it.each([
    ['Контракт не подписывается, сертификат пропал', ['SP-0042']],
    ['отчёты по закупке не строятся', ['SP-0051']],
    ['Не могу войти в личный кабинет', []],
    ['подпись', []],
    ['', []],
  ])('are found in other forms of the words: «%s»', (text, uins) => {
    expect(found(text)).toEqual(uins)
  })

  it('are no closed and no refused ones', () => {
    expect(
      found('подпись контракта', [
        { ...signature, status: 'closed' },
        { ...signature, status: 'refused' },
      ]),
    ).toEqual([])
    expect(found('подпись контракта', [{ ...signature, status: 'resolved' }])).toEqual(['SP-0042'])
  })

  it('are none of another category, where both are told', () => {
    expect(found('подпись контракта', [{ ...signature, category: 'signature' }], 'access')).toEqual([])
    expect(found('подпись контракта', [{ ...signature, category: 'signature' }], 'signature')).toEqual(['SP-0042'])
    expect(found('подпись контракта', [signature], 'access')).toEqual(['SP-0042'])
  })

  it('are the two likest, the likest first', () => {
    const many = [
      ticket('SP-1', 'Подпись контракта пропала вместе с кабинетом поставщика'),
      ticket('SP-2', 'Подпись контракта'),
      ticket('SP-3', 'Подпись контракта и отчёт'),
    ]
    expect(found('Не проходит подпись контракта', many)).toHaveLength(2)
    expect(found('Не проходит подпись контракта', many)[0]).toBe('SP-2')
  })
})
