import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createDesk } from '../../main/desk/createDesk.ts'
import { openSettingsFile } from '../../main/settings/settingsFile.ts'
import { FakeShell } from '../main/FakeShell.ts'
import { seededChance } from './seededChance.ts'
import type { TorturedDeskOrder, TorturedDeskWord } from './tortureWords.ts'

/** A whole desk in a process of its own that registers, notes and links without end, until it is killed. */
const order = JSON.parse(process.argv[2] ?? '') as TorturedDeskOrder
const chance = seededChance(order.seed)

const trueNow = Date.now
Date.now = () => trueNow() + order.clockOffMs

/** Synchronous: what was said before a kill has been said. */
const say = (word: TorturedDeskWord): void => void writeSync(1, `${JSON.stringify(word)}\n`)

const shell = new FakeShell(order.profile)
shell.progressed = (step) => {
  if (step === 'asuo') say({ kind: 'holds' })
}
const desk = await createDesk(shell, {
  settings: openSettingsFile(order.profile, Date.now()),
  asuoUrl: order.asuo,
  sipUrl: 'ws://127.0.0.1:9/',
  asuoLogin: order.login,
  asuoPassword: 'practice',
  noteBug: (bug, where) => say({ kind: 'bug', what: `${where}: ${bug instanceof Error ? bug.message : String(bug)}` }),
})

const tellNumber = async (externalId: string): Promise<void> => {
  const number = await desk.answers['tickets.number']({ externalId })
  if (number.ok && number.value.uin !== null) say({ kind: 'number', externalId, uin: number.value.uin })
}

const tellOutbox = async (): Promise<void> => {
  const state = await desk.answers['outbox.read'](null)
  if (!state.ok) return
  const { waiting, attention } = state.value
  if (waiting === 0 && order.everyMs === 0) for (const externalId of order.known) await tellNumber(externalId)
  const refused = attention.filter(({ problem }) => problem !== 'renumbered')
  say({ kind: 'outbox', waiting, refused: refused.map(({ ticketRef, problem }) => `${ticketRef} ${problem}`) })
}
desk.listen((name, told) => {
  if (name === 'outbox.changed') void tellOutbox()
  if (name !== 'ticket.numbered') return
  const { externalId, uin } = told as { readonly externalId: string; readonly uin: string | null }
  if (uin !== null) say({ kind: 'number', externalId, uin })
})

const life = randomUUID().slice(0, 8)
const tickets = [...order.known]
let notes = 0

const register = async (): Promise<void> => {
  const externalId = randomUUID()
  const registered = await desk.answers['tickets.register']({
    externalId,
    innAbsentReason: 'not_known',
    channel: 'phone',
    subject: 'Не проходит подпись',
    description: 'Ошибка при подписании',
  })
  if (!registered.ok) return say({ kind: 'notSaved' })
  tickets.push(externalId)
  say({ kind: 'ticket', externalId })
}

const note = async (externalId: string): Promise<void> => {
  notes += 1
  const text = `${life} ${notes}`
  const act = { act: 'message', message: { kind: 'note', body: text } } as const
  const noted = await desk.answers['tickets.act']({ actId: randomUUID(), ref: `ext:${externalId}`, act })
  say(noted.ok ? { kind: 'note', externalId, text } : { kind: 'notSaved' })
}

const link = async (from: string, to: string): Promise<void> => {
  const act = { act: 'link', link: { target: `ext:${to}`, type: 'relates' } } as const
  const linked = await desk.answers['tickets.act']({ actId: randomUUID(), ref: `ext:${from}`, act })
  say(linked.ok ? { kind: 'link', from, to } : { kind: 'notSaved' })
}

const linked = new Set<string>()
const deed = (): Promise<void> => {
  const [from, to] = [chance.pick(tickets), chance.pick(tickets)]
  if (from === undefined || to === undefined || chance.happens(0.25)) return register()
  const pair = [from, to].sort().join(' ')
  // A pair is linked once: the second time would be refused, and rightly.
  if (from === to || linked.has(pair) || order.known.includes(from) || !chance.happens(0.15)) return note(from)
  linked.add(pair)
  return link(from, to)
}

const goOn = (): void => {
  void deed().then(() => setTimeout(goOn, chance.between(0, order.everyMs * 2)))
}

say({ kind: 'ready' })
await tellOutbox()
if (order.everyMs > 0) goOn()
