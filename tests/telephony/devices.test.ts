import { expect, it } from 'vitest'
import { type SoundDevices, watchDevices } from '../../renderer/telephony/devices.ts'

class FakeDevices extends EventTarget {
  plugged: { kind: string; deviceId: string; label: string; groupId: string }[] = []
  enumerateDevices = async () => this.plugged
}

const headset = { kind: 'audioinput', deviceId: 'usb', label: 'Гарнитура', groupId: 'jabra' }

it('lists microphones and speakers apart, without the browser’s aliases', async () => {
  const machine = new FakeDevices()
  machine.plugged = [
    { kind: 'audioinput', deviceId: 'default', label: 'По умолчанию', groupId: '' },
    headset,
    { kind: 'audiooutput', deviceId: 'phones', label: 'Наушники', groupId: 'jabra' },
    { kind: 'videoinput', deviceId: 'camera', label: 'Камера', groupId: '' },
  ]

  const listed = await new Promise<SoundDevices>((told) => {
    watchDevices(machine as unknown as MediaDevices, told)
  })

  expect(listed).toEqual({
    microphones: [{ id: 'usb', label: 'Гарнитура', group: 'jabra' }],
    speakers: [{ id: 'phones', label: 'Наушники', group: 'jabra' }],
  })
})

it('tells again when something is plugged in, and no more after the undo', async () => {
  const machine = new FakeDevices()
  const told: SoundDevices[] = []
  const watch = watchDevices(machine as unknown as MediaDevices, (devices) => void told.push(devices))
  await expect.poll(() => told.length).toBe(1)

  machine.plugged = [headset]
  machine.dispatchEvent(new Event('devicechange'))
  await expect.poll(() => told.length).toBe(2)
  watch.stop()
  machine.dispatchEvent(new Event('devicechange'))
  await machine.enumerateDevices()

  expect(told.map(({ microphones }) => microphones.length)).toEqual([0, 1])
})
