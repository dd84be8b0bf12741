import { describe, expect, it } from 'vitest'
import { callView } from '#core/telephony/callSelectors'
import { operatorVerbs } from '../../renderer/desk/operatorVerbs.ts'
import { deskStory } from './deskStory.ts'

const consultCallId = '7f1d5c5e-33c1-4a5e-9f0e-0000000000c1'

describe('the key of «Завершить»', () => {
  it('is no dead key while the PBX passes the caller on', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell({ type: 'operator.askedToTransfer' }, { type: 'operator.consulted', number: '102', consultCallId })
    desk.telephone.says({ type: 'sip.established', callId: consultCallId })
    desk.tell({ type: 'operator.connected' })

    operatorVerbs(desk.actor).end()

    const call = desk.actor.getSnapshot().children.call
    expect(call && callView(call.getSnapshot()).phase).toBe('leaving')
  })
})
