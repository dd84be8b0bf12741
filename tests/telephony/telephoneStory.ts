import { randomUUID } from 'node:crypto'
import { createActor, createMachine } from 'xstate'
import type { LineAccount, TelephoneCommand, TelephoneEvent } from '#core/telephony/telephone'
import { createTelephone } from '../../renderer/telephony/createTelephone.ts'
import { FakePeerConnection, installFakeMedia } from './fakes/FakeMedia.ts'
import { FakeMicrophones } from './fakes/FakeMicrophones.ts'
import { FakePbx } from './fakes/FakePbx.ts'
import { FakeSound } from './fakes/FakeSound.ts'
import { FakeWire } from './fakes/FakeWire.ts'

export const account: LineAccount = {
  server: 'ws://pbx.invalid',
  domain: 'pbx.invalid',
  user: '101',
  password: 'secret',
  displayName: 'Иван Петров',
  training: true,
}

/** The real telephone between a fake page and a PBX at the other end of a wire in memory. `later` draws the page's pictures: at once by default. */
export async function telephoneStory(later: (act: () => void) => void = (act) => act()) {
  const uninstall = installFakeMedia()
  const wire = new FakeWire()
  const pbx = new FakePbx(wire)
  await pbx.start()
  const microphones = new FakeMicrophones()
  let sound = new FakeSound(() => undefined)
  let leavePage = () => {}
  let networkReturns = () => {}

  const logic = createTelephone({
    media: microphones.asDevices,
    sound: (tell) => {
      sound = new FakeSound(tell)
      return sound
    },
    newCallId: randomUUID,
    later,
    whenOnline: (online) => {
      networkReturns = online
      return () => {
        networkReturns = () => {}
      }
    },
    whenLeaving: (leave) => {
      leavePage = leave
      return () => {
        leavePage = () => {}
      }
    },
    transportConstructor: wire.transportOf('panel'),
  })

  const reported: TelephoneEvent[] = []
  const watchers = new Set<() => void>()
  const heard = (event: TelephoneEvent) => {
    reported.push(event)
    for (const look of [...watchers]) look()
  }
  const owner = createActor(
    createMachine({
      invoke: { id: 'telephone', src: logic },
      on: { '*': { actions: ({ event }) => heard(event as unknown as TelephoneEvent) } },
    }),
  )
  owner.start()

  /** The first report of a kind after those already waited for. */
  let seen = 0
  const reports = <T extends TelephoneEvent['type']>(type: T): Promise<Extract<TelephoneEvent, { type: T }>> =>
    new Promise((resolve) => {
      const look = () => {
        const at = reported.findIndex((event, index) => index >= seen && event.type === type)
        if (at < 0) return
        watchers.delete(look)
        seen = at + 1
        resolve(reported[at] as Extract<TelephoneEvent, { type: T }>)
      }
      watchers.add(look)
      look()
    })
  const order = (...commands: readonly TelephoneCommand[]) => {
    for (const command of commands) owner.getSnapshot().children.telephone?.send(command)
  }

  const goOnLine = async () => {
    order({ type: 'microphone.open', devices: [], processing: true })
    await reports('microphone.opened')
    order({ type: 'line.connect', account })
    await reports('line.opened')
    order({ type: 'line.register' }, { type: 'line.admit', admits: true })
    await reports('line.registered')
  }

  return {
    wire,
    pbx,
    microphones,
    sound: () => sound,
    order,
    reports,
    reported,
    leavePage: () => leavePage(),
    networkReturns: () => networkReturns(),
    goOnLine,
    /** A call that was answered and is confirmed at both ends; the wire's log begins after it. */
    talk: async () => {
      await goOnLine()
      const { session } = pbx.rings()
      const { callId } = await reports('sip.invited')
      order({ type: 'call.answer', callId })
      await reports('sip.established')
      await wire.hears('pbx', 'ACK')
      const media = FakePeerConnection.made.at(-1)
      if (!media) throw new Error('a call has media')
      wire.clear()
      return { session, callId, media }
    },
    end: async () => {
      owner.stop()
      await pbx.stop()
      uninstall()
    },
  }
}

export type TelephoneStory = Awaited<ReturnType<typeof telephoneStory>>
