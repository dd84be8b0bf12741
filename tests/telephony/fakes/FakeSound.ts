import type { Levels } from '../../../renderer/telephony/levels.ts'
import type { Sound } from '../../../renderer/telephony/sound.ts'

/** Headphones and ring of nobody: tells what would be heard. */
export class FakeSound implements Sound {
  rings = false
  ringsBack = false
  heard: MediaStream | null = null
  measured: MediaStream | null = null
  readonly keys: string[] = []
  ticks = 0
  announcements = 0
  headphones: string | null = null
  ringDevice: string | null = null
  /** Devices that take no sound. */
  readonly refusing = new Set<string>()
  readonly tell: (levels: Levels) => void

  constructor(tell: (levels: Levels) => void) {
    this.tell = tell
  }

  hearOn = async (deviceId: string | null) => {
    if (deviceId !== null && this.refusing.has(deviceId)) return false
    this.headphones = deviceId
    return true
  }
  ringOn = async (deviceId: string | null) => {
    if (deviceId !== null && this.refusing.has(deviceId)) return false
    this.ringDevice = deviceId
    return true
  }
  ring = (rings: boolean) => {
    this.rings = rings
  }
  ringBack = (sounds: boolean) => {
    this.ringsBack = sounds
  }
  hear = (caller: MediaStream) => {
    this.heard = caller
    return () => {
      if (this.heard === caller) this.heard = null
    }
  }
  measure = (microphone: MediaStream | null) => {
    this.measured = microphone
  }
  key = (key: string) => void this.keys.push(key)
  announce = () => {
    this.announcements += 1
  }
  tick = () => {
    this.ticks += 1
  }
  close = () => this.ring(false)
}
