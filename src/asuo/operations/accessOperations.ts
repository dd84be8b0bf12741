import { agent } from '../agent.ts'
import { refresh, signIn, tokenPair } from '../auth.ts'
import { health, serverTime } from '../health.ts'
import type { Operation } from '../operation.ts'
import { presence } from '../presence.ts'

export const accessOperations = {
  getHealth: {
    method: 'GET',
    path: '/health',
    tag: 'system',
    summary: 'Whether the service and its storage answer',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    answers: { 200: health },
    problems: ['upstream-unavailable'],
  },
  getTime: {
    method: 'GET',
    path: '/time',
    tag: 'system',
    summary: "The service's clock",
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    answers: { 200: serverTime },
  },
  createSession: {
    method: 'POST',
    path: '/auth/sessions',
    tag: 'auth',
    summary: 'Sign in; five failures in 15 minutes for a login are answered 429 with Retry-After',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    body: signIn,
    answers: { 201: tokenPair },
  },
  refreshSession: {
    method: 'POST',
    path: '/auth/refresh',
    tag: 'auth',
    summary: 'Exchange a refresh token; a token used before ends its whole family',
    access: 'public',
    idempotency: 'none',
    ifMatch: 'none',
    body: refresh,
    answers: { 200: tokenPair },
  },
  getMe: {
    method: 'GET',
    path: '/me',
    tag: 'auth',
    summary: 'The signed-in account',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    answers: { 200: agent },
  },
  putPresence: {
    method: 'PUT',
    path: '/me/presence',
    tag: 'monitoring',
    summary: 'How this desk stands now; told every 10 s and at each change, not stored',
    access: ['operator', 'trainee', 'lead'],
    idempotency: 'none',
    ifMatch: 'none',
    body: presence,
    answers: { 204: null },
  },
} as const satisfies Readonly<Record<string, Operation>>
