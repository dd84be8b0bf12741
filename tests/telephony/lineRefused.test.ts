import { describe, expect, it } from 'vitest'
import { lineStory, microphoneOpened, onLine, wentOnLine } from './lineStory.ts'

describe('refused', () => {
  const fault = { code: 'lineRefused', reason: 'wrongPassword', status: 401 } as const

  it('says why and does not hammer the PBX', () => {
    const line = lineStory(() => 0)
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault })
    line.orders()

    line.pass(59_999)
    const quiet = line.orders()
    line.pass(1 + 2_000)

    expect(quiet).toEqual([])
    expect(line.orders()).toEqual(['line.connect'])
  })

  it('is tried again at another moment by every desk', () => {
    const line = lineStory(() => 1)
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault })
    line.orders()

    line.pass(89_999)
    const quiet = line.orders()
    line.pass(1)

    expect([quiet, line.orders()]).toEqual([[], ['line.connect']])
  })

  it('goes for the wire again as soon as that falls: a call may still be up', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.tell({ type: 'line.refused', fault }, { type: 'line.refused', fault })
    line.orders()

    line.tell({ type: 'line.lost', why: 'reset' })

    expect(line.orders()).toEqual(['line.connect'])
  })

  it('shows the refusal until it is tried again', () => {
    const line = lineStory()
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault })
    const refused = line.view()

    line.tell({ type: 'operator.retried' })

    expect(refused).toMatchObject({ lamp: 'noConnection', fault })
    expect(line.view()).toMatchObject({ lamp: 'connecting', fault: null })
  })
})

describe('a number that is taken', () => {
  const fault = { code: 'lineRefused', reason: 'registeredElsewhere', status: 403 } as const

  it('is tried again within seconds: it is often our own connection of a moment ago', () => {
    const line = lineStory(() => 0)
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault })
    line.orders()

    line.pass(5_000)

    expect(line.orders()).toEqual(['line.connect'])
  })
})
