import { describe, expect, it } from 'vitest'
import type { Ticket } from '#core/asuo/ticket'
import { similarTicket } from '#core/tickets/similarTicket'

const ticket = (uin: string, subject: string, known: Partial<Ticket> = {}): Ticket =>
  ({ uin, subject, description: '', status: 'in_progress', category: null, ...known }) as Ticket

const signature = ticket('SP-0042', 'Не проходит подпись контракта: сертификат не найден')
const report = ticket('SP-0051', 'Не строится отчёт о закупках')
const found = (text: string, tickets: readonly Ticket[] = [signature, report], category: string | null = null) =>
  similarTicket({ text, category }, tickets)?.uin ?? null

describe('an open ticket about the same', () => {
  it.each([
    ['Контракт не подписывается, сертификат пропал', 'SP-0042'],
    ['отчёты по закупке не строятся', 'SP-0051'],
    ['Не могу войти в личный кабинет', null],
    ['подпись', null],
    ['', null],
  ])('is found in other forms of the words: «%s»', (text, uin) => {
    expect(found(text)).toBe(uin)
  })

  it('is no closed and no refused one', () => {
    expect(
      found('подпись контракта', [
        { ...signature, status: 'closed' },
        { ...signature, status: 'refused' },
      ]),
    ).toBeNull()
    expect(found('подпись контракта', [{ ...signature, status: 'resolved' }])).toBe('SP-0042')
  })

  it('is none of another category, where both are told', () => {
    expect(found('подпись контракта', [{ ...signature, category: 'signature' }], 'access')).toBeNull()
    expect(found('подпись контракта', [{ ...signature, category: 'signature' }], 'signature')).toBe('SP-0042')
    expect(found('подпись контракта', [signature], 'access')).toBe('SP-0042')
  })

  it('is the likest', () => {
    const many = [
      ticket('SP-1', 'Подпись контракта пропала вместе с кабинетом поставщика'),
      ticket('SP-2', 'Подпись контракта'),
      ticket('SP-3', 'Подпись контракта и отчёт'),
    ]
    expect(found('Не проходит подпись контракта', many)).toBe('SP-2')
  })
})
