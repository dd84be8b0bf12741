import { describe, expect, it } from 'vitest'
import { databaseOf } from './databaseOf.ts'
import { mailDraft } from './drafts.ts'
import { as, asuo, clock, gateway, hourMs, mailbox, soon, stateOf, ticket, withMailOffice, write } from './mailOffice.ts'

withMailOffice()

describe('a resolved ticket whose caller says nothing', () => {
  const resolvedAndAsked = async () => {
    const mail = mailDraft()
    const uin = (await (await as('service')).ask('ingestEmail', { body: mail })).uin ?? ''
    const operator = await as('operator')
    await operator.ask('transitionTicket', { params: { ticketRef: uin }, body: { transition: 'resolve', resolutionText: 'Обновите.' } })
    const { id } = await write(uin, { to: mail.from })
    return { uin, mail, id }
  }
  const ticketNow = async (uin: string) => (await as('operator')).ask('getTicket', { params: { ticketRef: uin } })
  const afterAMinute = async () => {
    clock.advance(61_000)
    // Time stands still, and still there is time enough for the round that fell due.
    for (let looks = 0; looks < 10; looks += 1) await gateway()
  }

  it('is closed after 72 hours, and not before', async () => {
    const { uin, id } = await resolvedAndAsked()
    await soon(stateOf(id)).toBe('sent')
    clock.advance(71 * hourMs)
    await afterAMinute()
    expect((await ticketNow(uin)).status).toBe('resolved')

    clock.advance(hourMs)

    await soon(async () => (await ticketNow(uin)).status).toBe('closed')
    expect((await ticketNow(uin)).resolution).toMatchObject({ confirmation: 'unconfirmed', confirmedVia: 'silence' })
  })

  it('has its time from the question, not from the resolution', async () => {
    const uin = await ticket()
    const resolve = { transition: 'resolve', resolutionText: 'Обновите.' } as const
    await (await as('operator')).ask('transitionTicket', { params: { ticketRef: uin }, body: resolve })
    clock.advance(71 * hourMs)
    const { id } = await write(uin)
    await soon(stateOf(id)).toBe('sent')
    clock.advance(2 * hourMs)
    await afterAMinute()
    expect((await ticketNow(uin)).status).toBe('resolved')

    clock.advance(70 * hourMs)

    await soon(async () => (await ticketNow(uin)).status).toBe('closed')
  })

  it('is none where the solution was disputed since: the next one was not asked about by mail', async () => {
    const [{ uin, id }, other] = [await resolvedAndAsked(), await resolvedAndAsked()]
    for (const question of [id, other.id]) await soon(stateOf(question)).toBe('sent')
    clock.advance(hourMs)
    const operator = await as('operator')
    for (const body of [{ transition: 'dispute_resolution' }, { transition: 'resolve', resolutionText: 'Войдите заново.' }] as const) {
      await operator.ask('transitionTicket', { params: { ticketRef: uin }, body })
    }

    clock.advance(200 * hourMs)
    // A round of the service has passed once another one, left in silence as long, is closed.
    await soon(async () => (await ticketNow(other.uin)).status).toBe('closed')

    expect((await ticketNow(uin)).status).toBe('resolved')
  })

  it('stays while his answer could not come in, until all that had come was taken in', async () => {
    const { uin, id } = await resolvedAndAsked()
    await soon(stateOf(id)).toBe('sent')
    mailbox.signIn = 'NO'
    mailbox.hangUp()
    await soon(async () => (await gateway()).receiving.state).toBe('failing')
    clock.advance(80 * hourMs)
    await afterAMinute()
    await afterAMinute()
    expect((await ticketNow(uin)).status).toBe('resolved')

    mailbox.signIn = 'OK'

    await soon(async () => (await ticketNow(uin)).status).toBe('closed')
  })

  it('stays where he wrote, where the question came back, and where it was never asked by mail', async () => {
    const [replied, bounced, silent] = [await resolvedAndAsked(), await resolvedAndAsked(), await resolvedAndAsked()]
    for (const { id } of [replied, bounced, silent]) await soon(stateOf(id)).toBe('sent')
    const spoken = await ticket()
    const operator = await as('operator')
    await operator.ask('transitionTicket', { params: { ticketRef: spoken }, body: { transition: 'resolve', resolutionText: 'Обновите.' } })
    await (await as('service')).ask('ingestEmail', {
      body: mailDraft({ from: replied.mail.from, subject: `[${replied.uin}]`, text: 'Нет' }),
    })
    await using database = await databaseOf(asuo.dataDir)
    await database.run(`update emails set state = 'bounced' where id = '${bounced.id}'`)

    clock.advance(200 * hourMs)

    await soon(async () => (await ticketNow(silent.uin)).status).toBe('closed')
    const others = await Promise.all([replied.uin, bounced.uin, spoken].map(async (uin) => (await ticketNow(uin)).status))
    expect(others).toEqual(['resolved', 'resolved', 'resolved'])
  })
})
