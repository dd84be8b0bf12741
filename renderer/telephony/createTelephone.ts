import { fromCallback } from 'xstate'
import type { TelephoneCommand } from '#core/telephony/telephone'
import { type Call, type CallsParts, createCalls } from './calls.ts'
import { watchDevices } from './devices.ts'
import { createDevicesInUse } from './devicesInUse.ts'
import type { Levels } from './levels.ts'
import { createLine, type Line } from './line.ts'
import { createOpenedMicrophone } from './openedMicrophone.ts'
import { createOutput } from './output.ts'
import type { Say } from './say.ts'
import type { Sound } from './sound.ts'
import type { UserAgentParts } from './userAgent.ts'

/** What the telephone needs of the page, or of a test. */
export interface TelephonePorts extends Pick<CallsParts, 'newCallId'>, Pick<UserAgentParts, 'transportConstructor' | 'later'> {
  readonly media: MediaDevices
  readonly sound: (tell: (levels: Levels) => void) => Sound
  /** Calls `leave` when the page goes away, and `back` where it is shown again all the same. Returns the undo. */
  readonly whenLeaving: (leave: () => void, back: () => void) => () => void
  /** Calls `online` when the machine's network is back, or gone. Returns the undo. */
  readonly whenOnline: (online: () => void) => () => void
}

/** One entry per order: a forgotten one does not compile. */
type Orders = { readonly [T in TelephoneCommand['type']]: (command: Extract<TelephoneCommand, { type: T }>) => void }

/**
 * The telephone as an actor: takes `TelephoneCommand`, sends its owner `TelephoneEvent`. Charts decide, this obeys; nothing of
 * SIP.js leaves it. Orders for a call that is over, or a line that is closed, are late and do nothing.
 */
export const createTelephone = (ports: TelephonePorts) =>
  fromCallback<TelephoneCommand>(({ sendBack, receive }) => {
    const say: Say = (event) => sendBack(event)
    let line: Line | null = null

    const sound = ports.sound((levels) => {
      if (microphone.current() !== null) say({ type: 'level.measured', ...levels })
    })
    const calls = createCalls({
      say,
      sound,
      newCallId: ports.newCallId,
      lineIsOpen: () => line?.isOpen() ?? false,
      hasMicrophone: () => microphone.current() !== null,
    })
    const inUse = createDevicesInUse((devices) => say({ type: 'devices.changed', devices }))
    const headphones = createOutput(sound.hearOn, (device) => inUse.are({ headphones: device }))
    const ringDevice = createOutput(sound.ringOn, (device) => inUse.are({ ring: device }))
    const microphone = createOpenedMicrophone(ports.media, say, (opened) => {
      inUse.are({ microphone: opened?.inUse ?? null })
      sound.measure(opened?.raw ?? null)
      if (!opened) return
      calls.each((call) => call.speakThrough(opened.voice()))
      devices.look()
    })
    const parts: UserAgentParts = {
      microphone: async () => {
        const opened = microphone.current()
        if (opened === null) throw new Error('the microphone was lost while a call was being prepared')
        return opened.voice()
      },
      invited: calls.invited,
      later: ports.later,
      ...(ports.transportConstructor && { transportConstructor: ports.transportConstructor }),
    }

    const connect = (command: Extract<TelephoneCommand, { type: 'line.connect' }>) => {
      if (JSON.stringify(line?.account) !== JSON.stringify(command.account)) {
        disconnect()
        line = createLine(command.account, parts, say, calls)
      }
      line?.connect()
    }
    const disconnect = () => {
      calls.each((call) => call.hangUp())
      line?.close()
      line = null
    }
    const call =
      <C extends { readonly callId: string }>(act: (call: Call, command: C) => void) =>
      (command: C) => {
        const found = calls.find(command.callId)
        if (found) act(found, command)
      }

    const orders: Orders = {
      'microphone.open': (command) => void microphone.open(command),
      'microphone.close': microphone.close,
      'line.connect': connect,
      'line.disconnect': disconnect,
      'line.register': () => line?.register(),
      'line.forget': () => line?.forget(),
      'line.probe': () => line?.probe(),
      'line.admit': ({ admits }) => calls.admit(admits),
      'sound.choose': (command) => {
        headphones.wish(command.headphones)
        ringDevice.wish(command.ring)
      },
      'call.answer': call((it) => it.answer?.()),
      'call.reject': call((it) => it.reject?.()),
      'call.leaveUnanswered': call((it) => it.leaveUnanswered?.()),
      'call.announce': sound.announce,
      'call.hold': call((it) => it.hold()),
      'call.resume': call((it) => it.resume()),
      'call.mute': call((it, { muted }) => it.mute(muted)),
      'call.key': call((it, { key }) => it.key(key)),
      'call.remind': sound.tick,
      'call.hangUp': call((it) => it.hangUp()),
      'call.mend': call((it) => it.mend()),
      'call.dial': ({ callId, number }) => calls.dial(callId, () => line?.dial(number, []) ?? null),
      'call.consult': ({ callId, consultCallId, number, headers }) =>
        calls.dial(consultCallId, () => line?.dial(number, headers ? [`X-Handover: ${headers.handoverId}`] : []) ?? null, callId),
      'call.connect': ({ callId, consultCallId }) => calls.transfer(callId, { consultCallId }),
      'call.transfer': ({ callId, number }) => calls.transfer(callId, { number }),
    }
    receive((command) => {
      try {
        ;(orders[command.type] as (command: TelephoneCommand) => void)(command)
      } catch (bug) {
        // Thrown from here it would stop this actor, and with it the desk, while the call goes on with an open microphone.
        queueMicrotask(() => {
          throw bug
        })
      }
    })

    const devices = watchDevices(ports.media, ({ microphones, speakers }) => {
      headphones.plugged(speakers)
      ringDevice.plugged(speakers)
      microphone.plugged(microphones)
    })
    const forgetOnline = ports.whenOnline(() => say({ type: 'network.shaken' }))
    const forgetLeaving = ports.whenLeaving(disconnect, () => say({ type: 'line.lost', why: 'left' }))
    return () => {
      devices.stop()
      forgetOnline()
      forgetLeaving()
      disconnect()
      microphone.close()
      sound.close()
    }
  })
