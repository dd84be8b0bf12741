import type { Inviter, Referral } from 'sip.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakePeerConnection } from './fakes/FakeMedia.ts'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

const consultCallId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c33'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

/** The caller is held and a colleague has answered beside him. */
const consult = async () => {
  const { callId, session } = await story.talk()
  story.order({ type: 'call.hold', callId })
  await story.reports('sip.held')
  story.order({ type: 'call.consult', callId, consultCallId, number: '102' })
  const { invitation } = await story.pbx.isCalled()
  void invitation.accept()
  await story.reports('sip.established')
  await story.wire.hears('panel', 'ACK', 2)
  story.wire.clear()
  return { callId, session, colleague: invitation, media: FakePeerConnection.made.at(-1) as FakePeerConnection }
}

/** What the PBX makes of the REFER it gets on the caller's leg. */
const referred = (session: Inviter): Promise<Referral> =>
  new Promise((resolve) => {
    session.delegate = { ...session.delegate, onRefer: resolve }
  })

const notify = async (session: Inviter, status: string, state: string) => {
  await session.dialog?.notify(undefined, {
    extraHeaders: ['Event: refer', `Subscription-State: ${state}`],
    body: { contentDisposition: 'render', contentType: 'message/sipfrag', content: `SIP/2.0 ${status}` },
  })
}

describe('a colleague who is consulted', () => {
  it('is a second leg beside the held caller, and the operator hears and is heard by the colleague alone', async () => {
    const { media } = await consult()
    const [first] = FakePeerConnection.made

    expect([first?.voice?.enabled, media.voice?.enabled]).toEqual([false, true])
    expect(story.sound().heard?.getAudioTracks()).toEqual([media.received])
  })

  it('is told which call is handed over', async () => {
    const { callId } = await story.talk()

    story.order({ type: 'call.consult', callId, consultCallId, number: '102', headers: { handoverId: 'h-1' } })

    expect((await story.pbx.isCalled()).invitation.request.getHeader('X-Handover')).toBe('h-1')
  })

  it('can hang up without harm to the held caller', async () => {
    const { callId, colleague } = await consult()

    void colleague.bye()
    expect(await story.reports('sip.ended')).toMatchObject({ callId: consultCallId, by: 'caller' })
    story.order({ type: 'call.resume', callId })
    await story.reports('sip.resumed')

    expect(story.sound().heard?.getAudioTracks()).toEqual([FakePeerConnection.made[0]?.received])
  })

  it('gives way to the caller when the operator goes back', async () => {
    const { callId } = await consult()

    story.order({ type: 'call.hangUp', callId: consultCallId }, { type: 'call.resume', callId })
    await story.reports('sip.resumed')

    expect(story.sound().heard?.getAudioTracks()).toEqual([FakePeerConnection.made[0]?.received])
  })

  it('leaves a second caller with "busy"', async () => {
    await consult()

    expect(await story.pbx.rings('Второй').outcome).toBe(486)
    expect(story.wire.said('panel')).not.toContain('180')
  })
})

describe('an attended transfer', () => {
  it('names the colleague’s leg, and ends both of ours on the final NOTIFY', async () => {
    const { callId, session, colleague } = await consult()
    const asked = referred(session)

    story.order({ type: 'call.connect', callId, consultCallId })
    const referral = await asked
    await referral.accept()
    await notify(session, '100 Trying', 'active')
    const early = [...story.reported]
    await notify(session, '200 OK', 'terminated;reason=noresource')

    expect(referral.replaces).toContain(encodeURIComponent(colleague.request.callId))
    expect(early.some(({ type }) => type === 'sip.transferred')).toBe(false)
    expect(await story.reports('sip.transferred')).toEqual({ type: 'sip.transferred', callId })
    const ended = [await story.reports('sip.ended'), await story.reports('sip.ended')]
    expect(ended).toEqual([
      { type: 'sip.ended', callId, by: 'operator', cause: 'transferred' },
      { type: 'sip.ended', callId: consultCallId, by: 'operator', cause: 'transferred' },
    ])
    await story.wire.hears('panel', 'BYE', 2)
  })

  it('leaves both legs standing where the PBX refuses the REFER', async () => {
    const { callId, session } = await consult()
    const asked = referred(session)

    story.order({ type: 'call.connect', callId, consultCallId })
    void (await asked).reject({ statusCode: 603 })

    expect(await story.reports('sip.transferRefused')).toEqual({ type: 'sip.transferRefused', callId, cause: 'declined' })
    expect(story.wire.said('panel')).not.toContain('BYE')
  })

  it('leaves them standing where the NOTIFY tells of a failure', async () => {
    const { callId, session } = await consult()
    const asked = referred(session)

    story.order({ type: 'call.connect', callId, consultCallId })
    await (await asked).accept()
    await notify(session, '503 Service Unavailable', 'terminated')

    expect(await story.reports('sip.transferRefused')).toMatchObject({ cause: 'congested' })
  })

  it('is no success where the PBX ends its telling without a result', async () => {
    const { callId, session } = await consult()
    const asked = referred(session)

    story.order({ type: 'call.connect', callId, consultCallId })
    await (await asked).accept()
    await notify(session, '100 Trying', 'terminated;reason=timeout')

    expect(await story.reports('sip.transferRefused')).toMatchObject({ cause: 'noAnswer' })
  })

  it('is refused at once on a dead wire, or where the colleague is gone', async () => {
    const { callId, colleague } = await consult()
    void colleague.bye()
    await story.reports('sip.ended')
    story.order({ type: 'call.connect', callId, consultCallId })
    const gone = await story.reports('sip.transferRefused')

    story.wire.cut()
    story.order({ type: 'call.transfer', callId, number: '102' })

    expect(gone).toMatchObject({ cause: 'unavailable' })
    expect(await story.reports('sip.transferRefused')).toMatchObject({ cause: 'lineLost' })
  })
})

describe('a blind transfer', () => {
  it('goes to a number of our PBX, and our leg ends on the final NOTIFY', async () => {
    const { callId, session } = await story.talk()
    const asked = referred(session)

    story.order({ type: 'call.transfer', callId, number: '12#' })
    const referral = await asked
    await referral.accept()
    await notify(session, '200 OK', 'terminated')

    expect(referral.referTo.uri.toString()).toBe('sip:12%23@pbx.invalid')
    await story.reports('sip.transferred')
    expect(await story.reports('sip.ended')).toMatchObject({ by: 'operator', cause: 'transferred' })
    await story.wire.hears('panel', 'BYE')
  })
})

describe('the other end', () => {
  it('may become somebody else, and says so', async () => {
    const { callId, session } = await story.talk()

    await session.invite({
      requestOptions: { extraHeaders: ['P-Asserted-Identity: "<b>Иван</b>" <sip:+78125390001@pbx.invalid>'] },
    })

    expect(await story.reports('sip.identified')).toEqual({
      type: 'sip.identified',
      callId,
      number: '+78125390001',
      name: '<b>Иван</b>',
    })
  })

  it('makes no calls through us: its REFER is refused', async () => {
    const { session } = await story.talk()
    const target = session.userAgent.configuration.uri.clone()
    target.user = 'premium'

    const refused = new Promise((resolve) => {
      void session.refer(target, { requestDelegate: { onReject: ({ message }) => resolve(message.statusCode) } })
    })

    expect(await refused).toBe(403)
    expect(story.wire.said('panel')).not.toContain('INVITE')
  })
})
