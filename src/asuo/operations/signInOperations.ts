import { refresh, tokenPair } from '../auth.ts'
import type { Operation } from '../operation.ts'
import { providerAttempt, providerSignIn, signInMethods } from '../signInMethods.ts'

export const signInOperations = {
  getSignInMethods: {
    method: 'GET',
    path: '/auth/methods',
    tag: 'auth',
    summary: 'How people sign in here: by a password of ASUO, by an OpenID provider, or either',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    answers: { 200: signInMethods },
  },
  beginProviderSignIn: {
    method: 'POST',
    path: '/auth/provider/attempts',
    tag: 'auth',
    summary: 'Begin a sign-in by the OpenID provider: the nonce its ID token must carry; 404 where there is none',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    answers: { 201: providerAttempt },
  },
  createProviderSession: {
    method: 'POST',
    path: '/auth/provider/sessions',
    tag: 'auth',
    summary: 'Exchange an ID token of the provider for a token pair; an attempt works once',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    body: providerSignIn,
    answers: { 201: tokenPair },
    problems: ['account-unknown', 'role-missing', 'provider-unavailable'],
  },
  revokeSession: {
    method: 'POST',
    path: '/auth/revoke',
    tag: 'auth',
    summary: 'End a sign-in by its refresh token, used or not (RFC 7009): its access tokens end with it; 204 for an unknown one too',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    body: refresh,
    answers: { 204: null },
  },
} as const satisfies Readonly<Record<string, Operation>>
