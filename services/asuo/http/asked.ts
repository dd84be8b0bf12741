import type { z } from 'zod'
import type { Role, Space } from '#core/asuo/agent'
import type { OperationId, operations } from '#core/asuo/operations'
import type { Database } from '../storage/openStorage.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { IfMatch } from './etag.ts'
import type { Judgement } from './judgement.ts'
import type { Stream } from './stream.ts'

/** The signed-in account as a request carries it. */
export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly teamId: string | null
  readonly extension: string | null
  readonly station: string | null
  readonly homeSpace: Space
  /** Of the refresh tokens: one sign-in. */
  readonly family: string
  /** Epoch ms at which the access token ends. */
  readonly tokenEndsAt: number
}

type Shape<K extends OperationId, F extends 'params' | 'query' | 'body'> = (typeof operations)[K] extends { readonly [P in F]: infer S }
  ? S extends z.ZodType
    ? z.infer<S>
    : null
  : null
/** The body as the service reads it. */
type Body<K extends OperationId> = (typeof operations)[K] extends { readonly readAs: z.ZodType }
  ? z.infer<(typeof operations)[K]['readAs']>
  : Shape<K, 'body'>
type Access<K extends OperationId> = (typeof operations)[K]['access'] extends 'public' ? null : Account
type Store<K extends OperationId> = (typeof operations)[K]['idempotency'] extends 'key' ? Transaction : Database

/** A request after every check of the border: parsed, signed in, allowed. */
export interface Asked<K extends OperationId> {
  readonly params: Shape<K, 'params'>
  readonly query: Shape<K, 'query'>
  readonly body: Body<K>
  readonly account: Access<K>
  /** The space asked for, or the account's own. */
  readonly space: Space
  readonly ifMatch: IfMatch
  readonly ifNoneMatch: IfMatch
  readonly lastEventId: string | null
  /** The open transaction where the operation has an idempotency key: the key is kept with the effect. */
  readonly db: Store<K>
  /** The service's time of the request. */
  readonly now: Date
}

export interface Answer {
  readonly status: number
  /** Null is an answer without a body. */
  readonly body: unknown
  readonly version?: number
}

type Told<K extends OperationId> = (typeof operations)[K] extends { readonly answerType: 'text/event-stream' } ? Stream : Answer

/** One answer per operation of the contract: a forgotten one does not compile. */
export type Answers = { readonly [K in OperationId]: (asked: Asked<K>) => Promise<Judgement<Told<K>>> }
