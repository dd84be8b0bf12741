import { describe, expect, it } from 'vitest'
import { firstPress, onFirstKey } from '../../renderer/kit/firstPress.ts'

const counted = () => {
  let times = 0
  const act = () => {
    times += 1
  }
  return { act, times: () => times }
}

describe('a button that is pressed once', () => {
  it('takes a double click for one, and a key or two clicks apart for what they are', () => {
    const { act, times } = counted()
    const { onClick } = firstPress(act)
    onClick({ detail: 1 })
    onClick({ detail: 2 })
    onClick({ detail: 3 })
    expect(times()).toBe(1)
    onClick({ detail: 1 })
    onClick({ detail: 0 })
    expect(times()).toBe(3)
  })

  it('does not let a key that is held down click it', () => {
    const prevented: boolean[] = []
    const { onKeyDown } = firstPress(() => {})
    for (const repeat of [false, true]) onKeyDown({ repeat, preventDefault: () => prevented.push(repeat) })
    expect(prevented).toEqual([true])
  })

  it('hears a hot key once, however long it is held', () => {
    const { act, times } = counted()
    const press = onFirstKey(act)
    for (const repeat of [false, true, true]) press({ repeat })
    expect(times()).toBe(1)
  })
})
