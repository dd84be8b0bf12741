import { z } from 'zod'
import { inn } from '../inn.ts'
import type { Operation } from '../operation.ts'
import { organisation, organisationInput, organisationPage } from '../organisation.ts'
import { organisationQuery, spaceQuery } from '../query.ts'

const byInn = z.object({ inn })

export const organisationOperations = {
  listOrganisations: {
    method: 'GET',
    path: '/organisations',
    tag: 'organisations',
    summary: 'Find organisations by the beginning of the INN or by words of the name',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    query: organisationQuery,
    answers: { 200: organisationPage },
  },
  getOrganisation: {
    method: 'GET',
    path: '/organisations/{inn}',
    tag: 'organisations',
    summary: 'One organisation with its ticket counters',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byInn,
    query: spaceQuery,
    answers: { 200: organisation },
    etag: true,
    problems: ['inn-checksum'],
  },
  putOrganisation: {
    method: 'PUT',
    path: '/organisations/{inn}',
    tag: 'organisations',
    summary: 'Create or replace an organisation',
    access: ['operator', 'trainee', 'lead'],
    idempotency: 'none',
    ifMatch: 'optional',
    params: byInn,
    query: spaceQuery,
    body: organisationInput,
    answers: { 200: organisation, 201: organisation },
    etag: true,
    problems: ['inn-checksum', 'precondition-failed'],
  },
} as const satisfies Readonly<Record<string, Operation>>
