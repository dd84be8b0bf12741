import { protocol } from 'electron'
import { answerPageRequest, type PageSource } from './answerPageRequest.ts'
import { pageScheme } from './pageAddress.ts'

/** Before `ready`: makes `app://` a secure origin of its own, so that the page may open a microphone; CSP stays in force. */
export const privilegePageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])

export const servePage = (source: PageSource): void => protocol.handle(pageScheme, (request) => answerPageRequest(request, source))
