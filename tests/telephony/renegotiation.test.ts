import { type Session, SessionState } from 'sip.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRenegotiation } from '../../renderer/telephony/renegotiation.ts'

type Answer = (accepts: boolean) => void

/** The other end takes every re-INVITE with 100 and says no more until it is asked to. */
const fakeSession = () => {
  const open: Answer[] = []
  const session = {
    state: SessionState.Established,
    onInviteRequest: () => undefined,
    onAckRequest: async () => undefined,
    invite: async ({ requestDelegate }: Parameters<Session['invite']>[0] & object) => {
      const answer: Answer = (accepts) =>
        accepts ? requestDelegate?.onAccept?.({} as never) : requestDelegate?.onReject?.({ message: { statusCode: 503 } } as never)
      open.push(answer)
      return { transaction: { state: 'Proceeding', onTransportError: () => answer(false) } }
    },
  }
  return { session: session as unknown as Session, open }
}

const renegotiationStory = () => {
  const { session, open } = fakeSession()
  const told: string[] = []
  const renegotiation = createRenegotiation(session, {
    agreed: (hold) => told.push(hold ? 'held' : 'resumed'),
    refused: (standing) => told.push(standing ? 'refused on hold' : 'refused in conversation'),
    unknown: () => told.push('unknown'),
  })
  return { renegotiation, open, told }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Time passes, and whatever only waited for promises has happened. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('an order to hold', () => {
  it('is refused six seconds after it was given, whatever waits before it', async () => {
    const { renegotiation, open, told } = renegotiationStory()

    renegotiation.refresh()
    renegotiation.order(true)
    await pass(5_999)
    const before = [...told]
    await pass(1)

    expect(before).toEqual([])
    expect(told).toEqual(['refused in conversation'])
    expect(open).toHaveLength(1)
  })

  it('is not sent after it was refused, so that nobody is held by surprise', async () => {
    const { renegotiation, open, told } = renegotiationStory()
    renegotiation.refresh()
    renegotiation.order(true)
    await pass(6_000)

    open[0]?.(true)
    await pass(0)

    expect(open).toHaveLength(1)
    expect(told).toEqual(['refused in conversation'])
  })

  it('still counts when it is agreed to late, and a later refusal leaves it standing', async () => {
    const { renegotiation, open, told } = renegotiationStory()
    renegotiation.order(true)
    await pass(6_000)
    open[0]?.(true)
    await pass(0)

    renegotiation.order(true)
    await pass(6_000)

    expect(told).toEqual(['refused in conversation', 'held', 'refused on hold'])
  })

  it('lets the next one go when the wire falls under it', async () => {
    const { renegotiation, open, told } = renegotiationStory()
    renegotiation.order(true)
    await pass(100)

    renegotiation.giveUp()
    await pass(0)
    renegotiation.order(true)
    await pass(0)
    open[1]?.(true)
    await pass(0)

    expect(told).toEqual(['refused in conversation', 'held'])
  })

  it('is given up once SIP itself would wait no longer', async () => {
    const { renegotiation, open } = renegotiationStory()
    renegotiation.order(true)
    await pass(0)
    renegotiation.refresh()

    await pass(31_999)
    const before = open.length
    await pass(1)

    expect([before, open.length]).toEqual([1, 2])
  })

  it('tells nobody after the call is over', async () => {
    const { renegotiation, told } = renegotiationStory()
    renegotiation.order(true)
    await pass(0)

    renegotiation.close()
    await pass(60_000)

    expect(told).toEqual([])
  })
})

/** The next bug that nobody caught; whoever listens otherwise hears nothing of it. */
const nextBug = (): Promise<unknown> => {
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  return new Promise((heard) =>
    process.once('unhandledRejection', (bug) => {
      for (const other of others) process.on('unhandledRejection', other)
      heard(bug)
    }),
  )
}

describe('a bug', () => {
  it('in whoever is told is heard as a bug, and does not stop what is ordered next', async () => {
    const { session, open } = fakeSession()
    const told: string[] = []
    const renegotiation = createRenegotiation(session, {
      agreed: (hold) => {
        if (hold) throw new Error('a bug')
        told.push('resumed')
      },
      refused: () => told.push('refused'),
      unknown: () => told.push('unknown'),
    })
    const bug = nextBug()

    renegotiation.order(true)
    renegotiation.order(false)
    await pass(0)
    open[0]?.(true)
    const heard = await bug
    open[1]?.(true)
    await pass(0)

    expect(heard).toEqual(new Error('a bug'))
    expect(told).toEqual(['resumed'])
  })

  it('in the asking is heard as a bug; the other end is answered, and the next order is asked all the same', async () => {
    const { session, open } = fakeSession()
    const { invite } = session
    session.invite = () => {
      session.invite = invite
      throw new Error('a bug')
    }
    const told: string[] = []
    const renegotiation = createRenegotiation(session, {
      agreed: () => told.push('held'),
      refused: () => told.push('refused'),
      unknown: () => told.push('unknown'),
    })
    const bug = nextBug()
    const refused: number[] = []

    renegotiation.order(true)
    await pass(0)
    const theirs = { reject: ({ statusCode }: { statusCode: number }) => refused.push(statusCode) }
    ;(session as unknown as { onInviteRequest: (request: typeof theirs) => void }).onInviteRequest(theirs)
    renegotiation.order(true)
    await pass(2_000)
    open[0]?.(true)
    await pass(0)

    expect(await bug).toEqual(new Error('a bug'))
    expect({ refused, told }).toEqual({ refused: [], told: ['held'] })
  })
})
