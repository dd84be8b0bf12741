import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

const comeBack = async () => {
  story.wire.mend()
  story.order({ type: 'line.connect', account })
  await story.reports('line.opened')
  story.order({ type: 'line.register' })
  await story.reports('line.registered')
}

describe('a wire that falls while it rings', () => {
  it('ends the ringing, and the PBX hears so once the line is back; the next caller rings', async () => {
    await story.goOnLine()
    const first = story.pbx.rings()
    await story.reports('sip.invited')
    await story.wire.hears('panel', '180')

    story.wire.cut()
    expect(await story.reports('sip.ended')).toMatchObject({ by: 'line', cause: 'lineLost' })
    await comeBack()

    expect(await first.outcome).toBe(480)
    expect(story.sound().rings).toBe(false)
    story.pbx.rings('Второй')
    await story.reports('sip.invited')
  })
})

describe('an answer that the PBX never confirms', () => {
  it('leaves the desk free as soon as the operator hangs up', async () => {
    const carry = story.wire.carry.bind(story.wire)
    story.wire.carry = (end, message) => {
      if (!message.startsWith('ACK ')) carry(end, message)
    }
    await story.goOnLine()
    story.pbx.rings()
    const { callId } = await story.reports('sip.invited')
    story.order({ type: 'call.answer', callId })
    await story.reports('sip.established')

    story.order({ type: 'call.hangUp', callId })

    expect(await story.reports('sip.ended')).toMatchObject({ callId, by: 'operator' })
    story.pbx.rings('Второй')
    await story.reports('sip.invited')
  })
})

describe('a key that the PBX does not take', () => {
  it('is not sent, and the telephone goes on', async () => {
    const { callId, media } = await story.talk()
    const keys = media.senders[0]?.dtmf
    if (!keys) throw new Error('a call has a sender of keys')
    keys.canInsertDTMF = false

    media.becomes('connected')
    story.order({ type: 'call.key', callId, key: '1' }, { type: 'call.hold', callId })

    await story.reports('sip.held')
    expect(keys.toneBuffer).toBe('')
  })
})

describe('a hold that is answered after the call', () => {
  it('is told to nobody, and nothing of the call goes on', async () => {
    const { callId, session } = await story.talk()
    story.pbx.answersInvites = false
    story.order({ type: 'call.hold', callId })
    await story.wire.hears('pbx', '100')
    const asked = story.wire.message('panel', 'INVITE')
    void session.bye()
    await story.reports('sip.ended')
    const begun = vi.spyOn(globalThis, 'setInterval')

    const kept = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => new RegExp(`^${name}:.*$`, 'mi').exec(asked)?.[0].trim())
    story.wire.inject(['SIP/2.0 487 Request Terminated', ...kept, 'Content-Length: 0', '', ''].join('\r\n'))
    await new Promise((turn) => setImmediate(turn))

    expect(begun).not.toHaveBeenCalled()
    expect(story.reported.at(-1)).toMatchObject({ type: 'sip.ended' })
    begun.mockRestore()
  })
})

describe('a name with marks that mean something in SIP', () => {
  it.each(['Мария "Маша" Соколова', 'Иванова\\', 'Иванова\r\nX-Evil: 1'])('%j registers all the same', async (displayName) => {
    story.order({ type: 'microphone.open', devices: [], processing: true })
    await story.reports('microphone.opened')
    story.order({ type: 'line.connect', account: { ...account, displayName } })
    await story.reports('line.opened')
    story.order({ type: 'line.register' })

    await story.reports('line.registered')

    expect(story.wire.message('panel', 'REGISTER')).not.toMatch(/^X-Evil/m)
  })
})
