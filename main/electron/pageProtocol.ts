import { protocol } from 'electron'
import { answerPageRequest } from './answerPageRequest.ts'
import { pageScheme } from './pageAddress.ts'

/** Before `ready`: makes `app://` a secure origin of its own, so that the page may open a microphone; CSP stays in force. */
export const privilegePageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])

/** @param connect asked for each file, so that a page loaded later may talk to an address learnt later. */
export const servePage = (root: string, connect: () => readonly string[]): void =>
  protocol.handle(pageScheme, (request) => answerPageRequest(request, root, connect()))
