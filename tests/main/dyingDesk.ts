import { randomUUID } from 'node:crypto'
import { createAsuoClient } from '../../main/asuo/asuoClient.ts'
import { createAsuoCourier } from '../../main/asuo/asuoCourier.ts'
import { createAsuoLamp } from '../../main/asuo/asuoLamp.ts'
import { createEndedSessions } from '../../main/asuo/endedSessions.ts'
import { createExchange } from '../../main/asuo/exchange.ts'
import { createHttp } from '../../main/asuo/http.ts'
import { createTokens } from '../../main/asuo/tokens.ts'
import { systemClock } from '../../main/clock/systemClock.ts'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { createSender } from '../../main/outbox/sender.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'

/** A process that registers one ticket and ends itself by kill -9 at the named moment. Arguments: moment, profile, ASUO, externalId. */
const [moment, profile = '', asuo = '', externalId = ''] = process.argv.slice(2)
const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

const outbox = createOutbox(openOutboxFile(profile, Date.now()).database, Date.now)
const author = { agentId: 'operator', training: false, station: 'KALOR' }
const create = {
  externalId,
  innAbsentReason: 'not_known' as const,
  channel: 'phone' as const,
  subject: 'Не проходит подпись',
  description: 'Ошибка при подписании',
}

if (moment === 'insideTransaction')
  outbox.write(() => {
    outbox.tickets.add(externalId, create.subject, '{}', false, 0)
    return die()
  })

registerTicket(outbox, author, create)
if (moment === 'afterCommit') die()

const http = createHttp(asuo)
const lamp = createAsuoLamp(Date.now, () => {})
const send = createExchange(http, lamp)
const tokens = createTokens({
  base: asuo,
  send,
  secrets: memorySecrets(),
  ended: createEndedSessions(asuo, memorySecrets(), send),
  noted: (agent) => lamp.noteSignedIn(agent !== null),
})
await tokens.signIn({ login: 'operator', password: 'practice' })
const courier = createAsuoCourier({ client: createAsuoClient(send, tokens), clock: systemClock, deskBootId: randomUUID() })
const sender = createSender({
  outbox,
  courier: {
    async carry(parcel, timeoutMs) {
      await courier.carry(parcel, timeoutMs)
      return die()
    },
  },
  clock: systemClock,
  random: Math.random,
  author: () => 'operator',
  delivered: die,
  instance: () => null,
  refused: die,
  noteBug: die,
})
sender.nudge()
