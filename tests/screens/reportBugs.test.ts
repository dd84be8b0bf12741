import { describe, expect, it } from 'vitest'
import { reportBugs } from '../../renderer/bridge/reportBugs.ts'
import { fakeBridge } from '../core/fakes/fakeBridge.ts'

class ThrownEvent extends Event {
  readonly error: unknown
  readonly reason: unknown

  constructor(type: 'error' | 'unhandledrejection', bug: unknown) {
    super(type)
    this.error = bug
    this.reason = bug
  }
}

describe('a bug of the page that nobody caught', () => {
  it.each([
    ['error', 'uncaught'],
    ['unhandledrejection', 'unhandled'],
  ] as const)('is noted (%s), without what is nobody’s business', async (type, where) => {
    const page = new EventTarget()
    const desk = fakeBridge()
    const undo = reportBugs(desk.bridge, page as unknown as Window)

    page.dispatchEvent(new ThrownEvent(type, new Error('no dialog for "Анна" <sip:+78125394101@pbx>, response="5f3a"')))
    await desk.requested('log.bug', 1)
    undo()
    page.dispatchEvent(new ThrownEvent(type, new Error('later')))

    const [noted] = desk.askedFor('log.bug')
    expect(noted?.where).toBe(where)
    expect(noted?.account).toMatch(/^Error: no dialog for/)
    expect(noted?.account).not.toMatch(/Анна|78125394101|5f3a/)
    expect(desk.askedFor('log.bug')).toHaveLength(1)
  })
})
