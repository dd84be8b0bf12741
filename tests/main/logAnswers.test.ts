import { describe, expect, it } from 'vitest'
import { requests } from '#core/bridge/requests'
import { logAnswers } from '../../main/desk/answers/logAnswers.ts'

const logStory = () => {
  const lines: string[] = []
  let now = 0
  const answers = logAnswers(
    (account, where) => lines.push(`${where}: ${account}`),
    () => now,
  )
  return {
    answers,
    lines,
    pass: (ms: number) => {
      now += ms
    },
  }
}

describe('the log of the shell', () => {
  it('takes a bug of the page without what is nobody’s business', async () => {
    const { answers, lines } = logStory()

    await answers['log.bug']({ where: 'uncaught', account: 'Error: Authorization: Digest response="5f3a" of sip:101@pbx' })

    expect(lines).toEqual(['page uncaught: Error: Authorization: …'])
  })

  it('takes one line of a message that was not read, and nothing of its content', async () => {
    const { answers, lines } = logStory()

    await answers['log.unreadable']({ what: 'tooLong', method: 'INVITE', length: 200_512 })

    expect(lines).toEqual(['page sip: tooLong: INVITE of 200512 characters was not read'])
    expect(requests['log.unreadable'].input.safeParse({ what: 'malformed', method: 'sip:101@pbx', length: 1 }).success).toBe(false)
  })

  it('does not fill the disk for a page that goes round in circles', async () => {
    const { answers, lines, pass } = logStory()

    for (let bug = 0; bug < 1_000; bug += 1) await answers['log.bug']({ where: 'uncaught', account: 'Error' })
    const first = lines.length
    pass(61_000)
    await answers['log.bug']({ where: 'uncaught', account: 'Error' })

    expect([first, lines.length]).toEqual([60, 61])
  })
})
