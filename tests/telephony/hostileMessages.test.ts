import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCorpus } from './hostile/readCorpus.ts'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

const corpus = readCorpus()
const turns = () => new Promise<void>((turned) => setImmediate(turned))

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

/** The panel's own contact, as it told the PBX. */
const contact = () => /Contact: <([^>]+)>/.exec(story.wire.message('panel', 'REGISTER'))?.[1] ?? ''
const unreadable = () => story.reported.filter(({ type }) => type === 'line.unreadable')

/** The PBX is still heard and answered. */
async function lineStands() {
  story.order({ type: 'line.probe' })
  await story.reports('line.proven')
}

describe('a hostile message in a conversation', () => {
  it.each(corpus.map(({ name, text }) => [name, text] as const))('changes nothing: %s', async (_, text) => {
    await story.goOnLine()
    const to = contact()
    const { session } = story.pbx.rings()
    const { callId } = await story.reports('sip.invited')
    story.order({ type: 'call.answer', callId })
    await story.reports('sip.established')
    await story.wire.hears('pbx', 'ACK')

    story.wire.inject(text(to))
    await turns()
    await lineStands()
    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')

    expect(session.state).toBe('Established')
    expect(story.reported.filter(({ type }) => type === 'sip.ended' || type === 'line.lost' || type === 'line.refused')).toEqual([])
  })
})

describe('a hostile message while the desk is free', () => {
  it.each(corpus.map(({ name, text }) => [name, text] as const))('leaves the line able to ring or free of it: %s', async (_, text) => {
    await story.goOnLine()

    story.wire.inject(text(contact()))
    await turns()
    const rung = story.reported.flatMap((event) => (event.type === 'sip.invited' ? [event] : []))
    for (const { callId } of rung) story.order({ type: 'call.reject', callId })
    await turns()
    await lineStands()
    story.pbx.rings()
    const { caller } = await story.reports('sip.invited')

    expect(caller.name).toBe('Анна Смирнова')
    for (const { caller: hostile } of rung) {
      expect(hostile.number.length).toBeLessThanOrEqual(200)
      expect(hostile.name?.length ?? 0).toBeLessThanOrEqual(200)
    }
  })
})

describe('what is not read', () => {
  it('is told of by its kind, its method and its length, and by nothing of its content', async () => {
    await story.goOnLine()
    const to = contact()

    for (const { text } of corpus) story.wire.inject(text(to))
    await turns()

    expect(unreadable().length).toBeGreaterThan(3)
    expect(new Set(unreadable().flatMap((event) => (event.type === 'line.unreadable' ? [event.what] : [])))).toContain('tooLong')
    for (const event of unreadable()) {
      expect(Object.keys(event).sort()).toEqual(['length', 'method', 'type', 'what'])
      expect(JSON.stringify(event)).not.toMatch(/sip:|tag|Анна|invalid/)
    }
  })

  it('is a flood of questions beyond what any PBX asks', async () => {
    await story.goOnLine()
    const to = contact()
    const options = (nth: number) =>
      [
        `OPTIONS ${to} SIP/2.0`,
        `Via: SIP/2.0/WS pbx.invalid;branch=z9hG4bK-f${nth}`,
        'From: <sip:f@pbx.invalid>;tag=1',
        'To: <sip:101@pbx.invalid>',
        `Call-ID: f${nth}`,
        'CSeq: 1 OPTIONS',
        '',
        '',
      ].join('\r\n')
    story.wire.clear()

    for (let nth = 0; nth < 1_000; nth += 1) story.wire.inject(options(nth))
    await turns()

    const answers = story.wire.said('panel').filter((word) => word === '200').length
    expect(answers).toBeGreaterThanOrEqual(10)
    expect(answers).toBeLessThan(100)
    await lineStands()
  })
})

describe('any message, with any part of it broken', () => {
  it('costs neither the line nor the conversation', async () => {
    await story.goOnLine()
    const to = contact()
    const { session } = story.pbx.rings()
    const { callId } = await story.reports('sip.invited')
    story.order({ type: 'call.answer', callId })
    await story.reports('sip.established')
    await story.wire.hears('pbx', 'ACK')
    const short = corpus.map(({ text }) => text(to)).filter((text) => text.length < 2_000)

    const broken = fc
      .tuple(
        fc.constantFrom(...short),
        fc.nat(1_000),
        fc.nat(60),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\r\n', ';', '<', '"', ':', '\0', ' ')),
      )
      .map(([text, at, length, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length))
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        story.wire.inject(text)
        await turns()
        return session.state === 'Established'
      }),
      { numRuns: 400 },
    )

    await lineStands()
    expect(story.reported.filter(({ type }) => type === 'sip.ended' || type === 'line.lost')).toEqual([])
  })
})
