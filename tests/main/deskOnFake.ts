import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Clock } from '#core/time/clock'
import { createAsuoClient } from '../../main/asuo/asuoClient.ts'
import { createAsuoCourier } from '../../main/asuo/asuoCourier.ts'
import { createAsuoLamp } from '../../main/asuo/asuoLamp.ts'
import { createEndedSessions } from '../../main/asuo/endedSessions.ts'
import { createExchange } from '../../main/asuo/exchange.ts'
import { createHttp } from '../../main/asuo/http.ts'
import { createTokens } from '../../main/asuo/tokens.ts'
import { systemClock } from '../../main/clock/systemClock.ts'
import type { Author } from '../../main/desk/author.ts'
import type { Courier } from '../../main/outbox/courier.ts'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { createSender } from '../../main/outbox/sender.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { actOnTicket } from '../../main/tickets/actOnTicket.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import type { FakeAsuo } from './FakeAsuo.ts'
import { temporaryProfile } from './temporaryProfile.ts'

export const author: Author = { agentId: 'operator', training: false, station: 'KALOR' }

export const registration = (externalId: string, subject = 'Не проходит подпись') => ({
  externalId,
  innAbsentReason: 'not_known' as const,
  channel: 'phone' as const,
  subject,
  description: 'Ошибка при подписании',
})

interface Circumstances {
  readonly profile?: string
  /** Stands between the sender and the client. */
  readonly through?: (courier: Courier) => Courier
  readonly limits?: { readonly first: number; readonly later: number }
  /** 0 unless said otherwise: retries come at once. */
  readonly random?: number
  readonly clock?: Clock
}

/** The desk's sending side on a real outbox file and real HTTP, signed in; retries come at once. */
export const deskOnFake = async (
  fake: FakeAsuo,
  { profile = temporaryProfile(), through = (it) => it, limits, random = 0, clock = systemClock }: Circumstances = {},
) => {
  const outbox = createOutbox(openOutboxFile(profile, clock.now()).database, clock.now)
  const http = createHttp(fake.url)
  const lamp = createAsuoLamp(Date.now, () => {})
  const send = createExchange(http, lamp)
  const tokens = createTokens({
    base: fake.url,
    send,
    secrets: memorySecrets(),
    ended: createEndedSessions(fake.url, memorySecrets(), send),
    noted: (agent) => lamp.noteSignedIn(agent !== null),
  })
  await tokens.signIn({ login: 'operator', password: 'practice' })
  const client = createAsuoClient(send, tokens)
  const bugs: unknown[] = []
  const watchers = new Set<() => void>()
  let agent: string | null = 'operator'
  const courier = createAsuoCourier({ client, clock: systemClock, deskBootId: randomUUID() })
  let unanswered = 0
  const watchedCourier: Courier = {
    async carry(parcel, timeoutMs) {
      const receipts = await courier.carry(parcel, timeoutMs)
      if (receipts.some(({ attempt }) => attempt.kind === 'noAnswer')) unanswered += 1
      return receipts
    },
  }
  const sender = createSender({
    outbox,
    courier: through(watchedCourier),
    clock,
    random: () => random,
    author: () => (tokens.current() === null ? null : agent),
    delivered: () => {},
    instance: () => null,
    refused: () => {},
    noteBug: (bug) => bugs.push(bug),
    ...(limits ? { limits } : {}),
  })
  const undo = outbox.listen(() => {
    sender.nudge()
    for (const look of [...watchers]) look()
  })
  const stop = async () => {
    undo()
    http.close()
    await sender.stop()
    outbox.close()
  }
  let stopped = false
  const stopOnce = async () => {
    if (!stopped) await stop()
    stopped = true
  }
  onTestFinished(stopOnce)

  return {
    outbox,
    sender,
    tokens,
    client,
    lamp,
    bugs,
    profile,
    stop: stopOnce,
    become: (id: string | null) => {
      agent = id
    },
    register: (externalId: string, subject?: string) => registerTicket(outbox, author, registration(externalId, subject)),
    say: (ref: string, body: string) =>
      actOnTicket(outbox, author, { actId: randomUUID(), ref, act: { act: 'message', message: { kind: 'note', body } } }),
    /** Attempts that came back without an answer. */
    unanswered: () => unanswered,
    /** Resolves when the state of the outbox is as asked for. */
    until: (isSo: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo()) return
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
      }),
  }
}
export type DeskOnFake = Awaited<ReturnType<typeof deskOnFake>>
