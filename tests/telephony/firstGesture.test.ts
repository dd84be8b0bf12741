import { describe, expect, it } from 'vitest'
import { createFirstGesture } from '../../renderer/telephony/firstGesture.ts'

const page = () => new EventTarget() as Window & EventTarget

describe('sound that a browser refuses before the first gesture', () => {
  it('starts with the next click or key, once', () => {
    const window = page()
    const started: string[] = []
    const gesture = createFirstGesture(window)
    gesture.wait(() => started.push('ring'))
    gesture.wait(() => started.push('caller'))

    window.dispatchEvent(new Event('keydown'))
    window.dispatchEvent(new Event('pointerdown'))

    expect(started).toEqual(['ring', 'caller'])
  })

  it('waits again where it is refused again', () => {
    const window = page()
    const gesture = createFirstGesture(window)
    let tries = 0
    const start = () => {
      tries += 1
      if (tries < 2) gesture.wait(start)
    }
    gesture.wait(start)

    window.dispatchEvent(new Event('pointerdown'))
    window.dispatchEvent(new Event('pointerdown'))

    expect(tries).toBe(2)
  })

  it('forgets what waits when the telephone is put away', () => {
    const window = page()
    let started = false
    const gesture = createFirstGesture(window)
    gesture.wait(() => {
      started = true
    })

    gesture.dispose()
    window.dispatchEvent(new Event('keydown'))

    expect(started).toBe(false)
  })
})
