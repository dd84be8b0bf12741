import { randomUUID } from 'node:crypto'
import type { Outcome } from '#core/faults/outcome'
import { visitProvider } from '../asuo/visitProvider.ts'
import { runningDesk } from './runningDesk.ts'

export const onPbx = (asuoUrl: string) => ({ asuoUrl, sipUrl: 'wss://pbx.example.ru' })

/** A desk whose system browser is what the test says; `opened` are the addresses it was given. */
export const deskWithBrowser = async (url: string, browse: (address: URL) => Promise<unknown>) => {
  const running = await runningDesk(onPbx(url))
  const opened: URL[] = []
  const visits: Promise<unknown>[] = []
  running.shell.openBrowser = async (address) => {
    opened.push(new URL(address))
    visits.push(browse(new URL(address)))
    return true
  }
  const signIn = (attemptId: string = randomUUID()) => running.desk.answers['session.signInByProvider']({ attemptId })
  return { ...running, opened, visits, signIn }
}

/** What the browser shows in the end. */
export const pageAt = async (address: URL) => {
  const response = await fetch(address)
  return `${response.status} ${/<h1>(.*)<\/h1>/.exec(await response.text())?.[1]}`
}
export const comeBackAs = (subject: string | null) => async (address: URL) => pageAt(await visitProvider(address.href, subject))
export const entered = '200 Вход выполнен. Закройте эту вкладку и вернитесь в пульт.'
export const failed = '400 Вход не выполнен. Вернитесь в пульт: там сказано, почему.'
export const strange = '400 Этот вход пульт не начинал или уже закончил. Вернитесь в пульт и войдите оттуда.'
export const neverBack = async () => undefined
export const fault = (reason: string): Outcome<never> => ({ ok: false, fault: { code: 'notSignedIn', reason } as never })
export const nobody = { agent: null }

export const changed = (address: URL, query: Readonly<Record<string, string>>): string => {
  const other = new URL(address)
  for (const [name, text] of Object.entries(query)) other.searchParams.set(name, text)
  return other.href
}
