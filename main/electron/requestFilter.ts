import type { Session } from 'electron'
import { isPageAddress } from './pageAddress.ts'

/** True for what the panel has business with: its own files, media it made itself, and the whole origins in `connect`. */
export const isAdmitted = (url: string, connect: readonly string[]): boolean => {
  if (isPageAddress(url) || url.startsWith('blob:app://panel/') || url.startsWith('data:')) return true
  return URL.canParse(url) && connect.includes(new URL(url).origin)
}

/** The last net under the content security policy: whatever else the browser part would fetch is cancelled. */
export const filterRequests = (session: Session, connect: () => readonly string[], developing: boolean): void =>
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !(isAdmitted(url, connect()) || (developing && url.startsWith('devtools://'))) }),
  )
