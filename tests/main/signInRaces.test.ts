import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { blankFacts } from '#core/regulation/blankFacts'
import { registration } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'
import { runningDesk, value } from './runningDesk.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const onPbx = () => ({ asuoUrl: asuo.url, sipUrl: 'wss://pbx.example.ru' })
const kiosk = () => ({ ...onPbx(), asuoLogin: 'operator', asuoPassword: 'practice' })
const password = 'practice'

/** Holds requests of one path; `asked` when the first has come. */
const hold = (path: string) => {
  const asked = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  asuo.held = (came) => {
    if (!came.startsWith(path)) return undefined
    asked.resolve()
    return released.promise
  }
  return { asked: asked.promise, release: released.resolve }
}

it('sends what one operator left behind under his own name only, though another signs in', async () => {
  const { desk, heard } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn']({ login: 'anna', password }))
  asuo.tokens.clear()
  asuo.refreshes = false
  const ended = heard('asuo.link', ({ state }) => state === 'signInNeeded')
  await desk.answers['organisations.find']({ q: 'школа' })
  await ended
  await value(desk.answers['tickets.register'](registration(randomUUID(), 'Анна приняла')))

  const me = hold('/me')
  const signingIn = desk.answers['session.signIn']({ login: 'boris', password })
  await me.asked
  expect(await value(desk.answers['asuo.link'](null))).toMatchObject({ state: 'signInNeeded' })
  me.release()
  await value(signingIn)
  const numbered = heard('ticket.numbered', () => true)
  await value(desk.answers['tickets.register'](registration(randomUUID(), 'Борис принял')))
  await numbered
  expect(asuo.applied.map(({ actor, body }) => [actor, body.subject])).toEqual([['boris', 'Борис принял']])

  await value(desk.answers['session.signIn']({ login: 'anna', password }))
  await expect.poll(() => asuo.applied.map(({ actor, body }) => [actor, body.subject])).toContainEqual(['anna', 'Анна приняла'])
})

it('does not repeat a refused request of one operator with the token of the next', async () => {
  const { desk } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn']({ login: 'anna', password }))
  asuo.tokens.clear()
  const query = hold('/organisations')
  const asked = desk.answers['organisations.find']({ q: 'школа' })
  await query.asked
  await value(desk.answers['session.signIn']({ login: 'boris', password }))
  query.release()

  expect(await asked).toEqual({ ok: false, fault: { code: 'signInNeeded' } })
  expect(asuo.exchanges('/organisations?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0')).toBe(1)
  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: { id: 'boris' } })
})

it('stays signed out though a renewal was under way, and keeps no token', async () => {
  const { desk, shell } = await runningDesk(kiosk())
  asuo.tokens.clear()
  const refresh = hold('/auth/refresh')
  const asked = desk.answers['organisations.find']({ q: 'школа' })
  await refresh.asked

  await value(desk.answers['session.signOut'](null))
  refresh.release()
  await asked

  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: null })
  expect(await value(desk.answers['asuo.link'](null))).toMatchObject({ state: 'signInNeeded' })
  expect(await shell.secrets.read('asuo.session')).toBeNull()
})

it('stays signed out though a sign-in was under way', async () => {
  const { desk, shell } = await runningDesk(onPbx())
  const me = hold('/me')
  const signingIn = desk.answers['session.signIn']({ login: 'anna', password })
  await me.asked

  await value(desk.answers['session.signOut'](null))
  me.release()

  expect(await signingIn).toMatchObject({ ok: false })
  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: null })
  expect(await shell.secrets.read('asuo.session')).toBeNull()
})

it('learns who is signed in as soon as ASUO is well again, and shows no green lamp before', async () => {
  asuo.namesNobody = true
  const { desk, heard } = await runningDesk(kiosk())
  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: null })
  expect((await value(desk.answers['asuo.link'](null))).state).not.toBe('up')

  const learned = heard('session.changed', ({ agent }) => agent?.id === 'operator')
  asuo.namesNobody = false
  desk.shake('network')
  await learned

  expect(await value(desk.answers['asuo.link'](null))).toMatchObject({ state: 'up' })
})

it('works under the remembered name while ASUO does not say whose the kept sign-in is', async () => {
  const before = await runningDesk(kiosk())
  await before.desk.close()
  asuo.namesNobody = true

  const { desk } = await runningDesk(kiosk(), before.profile)

  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: { id: 'operator' } })
  expect((await value(desk.answers['asuo.link'](null))).state).not.toBe('up')
})

it('lets nobody take the place of an operator whose call is open', async () => {
  const { desk } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn']({ login: 'anna', password }))
  const callId = randomUUID()
  const call = {
    version: 1 as const,
    callId,
    direction: 'incoming' as const,
    leg: null,
    handoverId: null,
    foreignOrders: 0,
    caller: { number: '+78125394101', name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null },
    training: false,
    agentId: 'anna',
    step: 'greeting' as const,
    facts: blankFacts(),
    chronicle: [],
  }
  await value(desk.answers['call.keep'](call))

  expect(await desk.answers['session.signIn']({ login: 'boris', password })).toEqual({ ok: false, fault: { code: 'callOnDesk' } })
  expect(await value(desk.answers['session.signIn']({ login: 'anna', password }))).toMatchObject({ agent: { id: 'anna' } })
  expect(await value(desk.answers['call.recall'](null))).toEqual(call)

  await value(desk.answers['call.close']({ callId, protocol: { callId, entries: [] } }))
  expect(await value(desk.answers['session.signIn']({ login: 'boris', password }))).toMatchObject({ agent: { id: 'boris' } })
})
