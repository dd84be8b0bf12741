import { afterReady, host } from './host.ts'
import { schemes } from './schemes.ts'
import { strict } from './strict.ts'

type Answer = (request: Request) => Response | Promise<Response>
interface CustomScheme {
  readonly scheme: string
  readonly privileges?: Readonly<Record<string, boolean>>
}

const answers = new Map<string, Answer>()

/** Who answers for a scheme, if anybody does. */
export const answerFor = (scheme: string): Answer | undefined => answers.get(scheme)

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (list: readonly CustomScheme[]): void => {
    if (host.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges = {} } of list) schemes.set(scheme, privileges)
  },
  handle: (scheme: string, answer: Answer): void => {
    afterReady('protocol can not be used')
    if (answers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`)
    answers.set(scheme, answer)
  },
})
