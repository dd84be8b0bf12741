import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeySender } from '../../renderer/telephony/keySender.ts'
import { FakePeerConnection, FakeTrack } from './fakes/FakeMedia.ts'

/** Longer than a new way of the sound is waited for. */
const settled = 1_000

const open = () => {
  const peer = new FakePeerConnection()
  peer.addTrack(new FakeTrack())
  const keys = createKeySender(peer as unknown as RTCPeerConnection, () => peer.senders[0] as unknown as RTCRtpSender)
  return { peer, keys, sent: () => peer.senders[0]?.dtmf.toneBuffer }
}

describe('keys', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('wait until the sound has its way, and go in their order', () => {
    const { peer, keys, sent } = open()

    keys.press('1')
    vi.advanceTimersByTime(settled)
    keys.press('2')
    const before = sent()
    peer.becomes('connected')
    vi.advanceTimersByTime(settled)

    expect(before).toBe('')
    expect(sent()).toBe('12')
  })

  it('go at once where nothing changes, after those that the browser has not sent yet', () => {
    const { peer, keys, sent } = open()
    peer.becomes('connected')
    vi.advanceTimersByTime(settled)

    for (const key of '12#*') keys.press(key)

    expect(sent()).toBe('12#*')
  })

  it('wait again while the sound finds another way', () => {
    const { peer, keys, sent } = open()
    peer.becomes('connected')
    vi.advanceTimersByTime(settled)

    peer.way.dispatchEvent(new Event('selectedcandidatepairchange'))
    keys.press('1')
    const meanwhile = sent()
    vi.advanceTimersByTime(settled)

    expect([meanwhile, sent()]).toEqual(['', '1'])
  })

  it('survive an interruption', () => {
    const { peer, keys, sent } = open()
    peer.becomes('connected')
    vi.advanceTimersByTime(settled)

    peer.becomes('disconnected')
    keys.press('1')
    vi.advanceTimersByTime(settled)
    const meanwhile = sent()
    peer.becomes('connected')
    vi.advanceTimersByTime(settled)

    expect([meanwhile, sent()]).toEqual(['', '1'])
  })

  it('are sent to nobody after the call', () => {
    const { peer, keys, sent } = open()
    keys.press('1')
    peer.becomes('connected')

    keys.forget()
    vi.advanceTimersByTime(settled)

    expect(sent()).toBe('')
  })
})
