import type { Answers } from '../../http/asked.ts'
import { granted, refused } from '../../http/judgement.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { World } from '../../world.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import { issuePair } from '../tokenPairs.ts'
import { accountOf } from './accountOf.ts'
import { personOf } from './personOf.ts'
import { beginAttempt, takeAttempt } from './providerAttempts.ts'
import { createProviderKeys } from './providerKeys.ts'
import { readIdToken } from './readIdToken.ts'

const hourMs = 3_600_000

const told = ({ name, issuer, clientId, scope, singleSignOn, returnPorts }: ProviderSettings) => ({
  name,
  issuer,
  clientId,
  scope,
  asksAlways: !singleSignOn,
  returnPorts,
})

const none = refused('not-found', 'No OpenID provider is set up here')

export const providerAnswers = (world: World): Pick<Answers, 'getSignInMethods' | 'beginProviderSignIn' | 'createProviderSession'> => {
  const { clock, log } = world
  const { provider: settings, passwords } = world.signIn
  const findKeys = createProviderKeys(settings?.issuer ?? '', clock)

  return {
    getSignInMethods: async () =>
      granted({ status: 200, body: { passwords: passwords === 'everyone', provider: settings && told(settings) } }),

    beginProviderSignIn: async ({ db, now }) => (settings ? granted({ status: 201, body: await beginAttempt(db, now) }) : none),

    createProviderSession: async ({ body, db, now }) => {
      if (!settings) return none
      const nonce = await takeAttempt(db, body.attempt, now)
      if (nonce === null) return refused('unauthorized', 'The attempt is not known, was used or has ended')
      const claims = await readIdToken({ settings, findKeys, clock, log }, body.idToken, nonce)
      if (!claims.ok) return claims
      const person = personOf(claims.value, settings)
      if (!person.ok) return person
      return inTransaction(db, async (tx) => {
        const account = await accountOf(tx, person.value, settings.unknown, now)
        if (!account.ok) return account
        const until = new Date(now.getTime() + settings.hours * hourMs)
        return granted({ status: 201, body: await issuePair(world, tx, account.value, { until }) })
      })
    },
  }
}
