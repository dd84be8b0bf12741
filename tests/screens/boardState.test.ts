import { describe, expect, it } from 'vitest'
import { boardAfter } from '../../renderer/board/boardState.ts'
import { worstFirst } from '../../renderer/board/worstFirst.ts'
import { board } from '../../renderer/gallery/boardScene.ts'

const first = <T>(all: readonly T[]): T => {
  const [one] = all
  if (one === undefined) throw new Error('the scene is empty')
  return one
}

describe('the board', () => {
  it('puts the operator whose caller is worst off on top, and those who are away at the bottom', () => {
    const names = worstFirst(board().agents).map(({ name }) => name)

    expect(names.slice(0, 4)).toEqual(['Мария Соколова', 'Сергей Фёдоров', 'Ольга Смирнова', 'Пётр Кузнецов'])
    expect(names.at(-1)).toBe('Ксения Орлова')
  })

  it('replaces one operator and leaves the others alone', () => {
    const before = board()
    const changed = { ...first(before.agents), state: 'wrap_up' as const }

    const after = boardAfter(before, { kind: 'agent', agent: changed }, 0)

    expect(after.agents).toHaveLength(before.agents.length)
    expect(after.agents[0]?.state).toBe('wrap_up')
    expect(after.agents.slice(1)).toEqual(before.agents.slice(1))
  })

  it('stays in sight while ASUO is away, and is live again with the next word', () => {
    const lost = boardAfter(board(), { kind: 'lost', since: 5 }, 0)
    const back = boardAfter(lost, { kind: 'queue', queue: first(lost.queues) }, 0)

    expect(lost.lostSince).toBe(5)
    expect(lost.agents).toHaveLength(12)
    expect(back.lostSince).toBeNull()
  })

  it('forgets a signal that is over', () => {
    const before = board()

    const after = boardAfter(before, { kind: 'alert', alert: { ...first(before.alerts), state: 'resolved' } }, 0)

    expect(after.alerts.map(({ id }) => id)).toEqual([before.alerts[1]?.id])
  })
})
