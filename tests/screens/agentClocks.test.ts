import { describe, expect, it } from 'vitest'
import type { AgentLive } from '#core/asuo/monitoring'
import { callerWaited, holdLasts, lastingHolds } from '../../renderer/board/agentClocks.ts'
import { board } from '../../renderer/gallery/boardScene.ts'

const named = (name: string): AgentLive => {
  const agent = board().agents.find((one) => one.name === name)
  if (agent === undefined) throw new Error(`the scene has no ${name}`)
  return agent
}

const held = named('Мария Соколова')
const silent = named('Сергей Фёдоров')
const talking = named('Иван Петров')
const lastWordOf = (agent: AgentLive) => Date.parse(agent.lastSeenAt)

describe('the clocks of an operator on the board', () => {
  it('go on by themselves while he holds', () => {
    const told = callerWaited(held, lastWordOf(held)) ?? 0

    expect(callerWaited(held, lastWordOf(held) + 7_000)).toBe(told + 7_000)
    expect(holdLasts(held, Date.parse(held.hold?.startedAt ?? '') + 9_000)).toBe(9_000)
  })

  it('stand while he talks: nobody waits', () => {
    expect(callerWaited(talking, lastWordOf(talking) + 7_000)).toBe(callerWaited(talking, lastWordOf(talking)))
  })

  it('stand at the last word of a panel that fell silent', () => {
    const minutesLater = lastWordOf(silent) + 600_000

    expect(holdLasts(silent, minutesLater)).toBe(12_000)
    expect(callerWaited(silent, minutesLater)).toBe(callerWaited(silent, lastWordOf(silent)))
  })

  it('count a hold among those that last only while the panel speaks', () => {
    expect(lastingHolds([held, silent, talking])).toEqual([held.hold?.startedAt])
  })
})
