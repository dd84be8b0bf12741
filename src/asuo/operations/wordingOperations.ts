import { wordingPack } from '../../wording/wordingPack.ts'
import type { Operation } from '../operation.ts'
import { spaceQuery } from '../query.ts'
import { wordingEdition, wordingHistory, wordingQuery, wordingReturn } from '../wording.ts'

/** The customer's own words on every desk: a lead publishes them, nothing published is ever changed. */
export const wordingOperations = {
  getWording: {
    method: 'GET',
    path: '/wording',
    tag: 'system',
    summary: 'The wording in force in a language; 404 where none was published, and panels use their own',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    query: wordingQuery,
    answers: { 200: wordingEdition },
    etag: true,
  },
  putWording: {
    method: 'PUT',
    path: '/wording',
    tag: 'system',
    summary: 'Publish a wording pack as the next version of its language; a pack with a fault is refused as a whole',
    access: ['lead'],
    idempotency: 'none',
    ifMatch: 'optional',
    query: spaceQuery,
    body: wordingPack,
    answers: { 200: wordingEdition },
    etag: true,
    problems: ['precondition-failed'],
  },
  listWording: {
    method: 'GET',
    path: '/wording/versions',
    tag: 'system',
    summary: 'Every published version of a language, newest first, at most 200',
    access: ['lead'],
    idempotency: 'none',
    ifMatch: 'none',
    query: wordingQuery,
    answers: { 200: wordingHistory },
  },
  returnWording: {
    method: 'POST',
    path: '/wording/return',
    tag: 'system',
    summary: 'Publish the words of an older version again, as the next one',
    access: ['lead'],
    idempotency: 'key',
    ifMatch: 'optional',
    query: spaceQuery,
    body: wordingReturn,
    answers: { 200: wordingEdition },
    etag: true,
    problems: ['precondition-failed'],
  },
} as const satisfies Readonly<Record<string, Operation>>
