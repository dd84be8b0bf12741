import type { Answers } from '#core/bridge/requests'
import { failure, success } from '#core/faults/outcome'
import { diagnoseLine } from '../../line/diagnoseLine.ts'
import { sipAccount } from '../../line/sipAccount.ts'
import type { Workplace } from '../workplace.ts'

const passwordSecret = 'line.password'

export const lineAnswers = (place: Workplace): Pick<Answers, 'line.account' | 'line.diagnose' | 'line.savePassword'> => ({
  'line.account': async () => {
    const { line } = place
    const displayName = place.signIn.agent()?.name ?? ''
    if (line.kind === 'training') {
      const { server, domain, user, password } = line.handle
      return success({ server, domain, user, password, displayName, training: true })
    }
    const uri = place.settings.read().sipUri ?? line.uri
    const password = (await place.shell.secrets.read(passwordSecret)) ?? line.password
    const account = sipAccount(line.server, uri, password, displayName)
    return account ? success(account) : failure({ code: 'lineNotConfigured' })
  },
  'line.diagnose': async () => {
    const { line } = place
    if (line.kind === 'sip') return success(await diagnoseLine(line.server))
    // The training line lets in pages of this desk alone.
    return success(await diagnoseLine(line.handle.server, { deep: false }))
  },
  'line.savePassword': async ({ password }) => {
    const written = await place.shell.secrets.write(passwordSecret, password)
    if (!written.ok) return written
    // It works until the panel ends, but whoever typed it must know that it was not kept.
    return place.shell.secrets.durable ? success(null) : failure({ code: 'noSecureStorage' })
  },
})
