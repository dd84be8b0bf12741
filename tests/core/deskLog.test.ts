import { expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'

it('has one line written of a message that could not be read, in a call and out of it', () => {
  const desk = deskStory()
  desk.goOnLine()
  const unreadable = { type: 'line.unreadable', what: 'malformed', method: 'INVITE', length: 12 } as const

  desk.telephone.says(unreadable)
  desk.talk()
  desk.telephone.says(unreadable)

  expect(desk.clerk.toldOf('clerk.noteUnreadable')).toEqual(
    [1, 2].map(() => ({ type: 'clerk.noteUnreadable', what: 'malformed', method: 'INVITE', length: 12 })),
  )
})
