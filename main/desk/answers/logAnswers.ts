import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import { redacted } from '#core/faults/redacted'

/** A page that goes round in circles, or a PBX that does, must not fill the disk. */
const mostLines = 60
const periodMs = 60_000

/** The page's lines in the shell's log: redacted, and so many a minute. Returns whether there is room for one more. */
const createRoom = (now: () => number) => {
  let since = now()
  let lines = 0
  return (): boolean => {
    if (now() - since > periodMs) {
      since = now()
      lines = 0
    }
    lines += 1
    return lines <= mostLines
  }
}

type LogAnswers = Pick<Answers, 'log.bug' | 'log.unreadable'>

export const logAnswers = (note: (account: unknown, where: string) => void, now: () => number): LogAnswers => {
  const hasRoom = createRoom(now)
  return {
    'log.bug': async ({ where, account }) => {
      if (hasRoom()) note(redacted(account), `page ${where}`)
      return success(null)
    },
    'log.unreadable': async ({ what, method, length }) => {
      if (hasRoom()) note(`${what}: ${method ?? 'an answer'} of ${length} characters was not read`, 'page sip')
      return success(null)
    },
  }
}
