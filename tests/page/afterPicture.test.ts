import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPicture } from '../../renderer/kit/afterPicture.ts'

/** A page whose pictures are drawn by hand. */
class FakeScreen {
  hidden = false
  readonly bugs: unknown[] = []
  #frames: (() => void)[] = []
  #idle: (() => void)[] = []

  install() {
    Object.assign(globalThis, {
      document: this,
      requestAnimationFrame: (act: () => void) => this.#frames.push(act),
      requestIdleCallback: (act: () => void) => this.#idle.push(act),
      reportError: (bug: unknown) => this.bugs.push(bug),
    })
  }

  uninstall() {
    for (const name of ['document', 'requestAnimationFrame', 'requestIdleCallback', 'reportError']) Reflect.deleteProperty(globalThis, name)
  }

  draw() {
    for (const act of this.#frames.splice(0)) act()
  }

  rest() {
    for (const act of this.#idle.splice(0)) act()
  }
}

let screen: FakeScreen
let done: string[]
const act = (name: string) => afterPicture(() => done.push(name))

beforeEach(() => {
  vi.useFakeTimers()
  screen = new FakeScreen()
  screen.install()
  done = []
})
afterEach(() => {
  screen.uninstall()
  vi.useRealTimers()
})

describe('what a picture need not wait for', () => {
  it('is done after the next picture, in its order', () => {
    act('media')
    act('title')
    screen.rest()
    const before = [...done]
    screen.draw()
    const drawn = [...done]
    screen.rest()

    expect([before, drawn, done]).toEqual([[], [], ['media', 'title']])
  })

  it('does not wait long for a picture that is not drawn, and is done once', () => {
    act('media')
    vi.advanceTimersByTime(60)
    screen.draw()
    screen.rest()

    expect(done).toEqual(['media'])
  })

  it('waits for its own picture, though an earlier one is drawn already', () => {
    act('media')
    screen.draw()
    act('title')
    screen.rest()
    const afterFirst = [...done]
    screen.draw()
    screen.rest()

    expect([afterFirst, done]).toEqual([['media'], ['media', 'title']])
  })

  it('is done although what waited before it fails, and the failure is told', () => {
    const bug = new Error('a bug')
    afterPicture(() => {
      throw bug
    })
    act('title')
    screen.draw()
    screen.rest()

    expect([done, screen.bugs]).toEqual([['title'], [bug]])
  })

  it('is done at once on a page that nobody sees', () => {
    screen.hidden = true
    act('media')

    expect(done).toEqual(['media'])
  })
})
