import { describe, expect, it } from 'vitest'
import { codesOf } from '../../services/asuo/openapi/describeOperation.ts'
import type { Operation } from '../../src/asuo/operation.ts'
import { operations } from '../../src/asuo/operations.ts'
import { problemStatus } from '../../src/asuo/problem.ts'
import { agreedOperations } from './agreedOperations.ts'

/** Agreed and not served yet, with the reason; also the additions that were agreed later. See decision 0028. */
const notServed: Readonly<Record<string, string>> = {
  'PUT /monitoring/thresholds': 'comes with the board of a lead',
  'GET /monitoring/alerts': 'comes with the board of a lead',
  'POST /monitoring/alerts/{alertId}/acknowledgements': 'comes with the board of a lead',
  'GET /metrics/service': 'comes with the history of a lead',
  'GET /reports/holds': 'comes with the history of a lead',
  'GET /changes': 'comes with the bus of several nodes, whose order it needs',
}

const served = new Map(
  Object.values(operations as Record<string, Operation>).map((operation) => [`${operation.method} ${operation.path}`, operation]),
)
const statusesOf = (operation: Operation) => [
  ...Object.keys(operation.answers).map(Number),
  ...codesOf(operation).map((code) => problemStatus[code]),
]

describe('the contract as it was agreed', () => {
  it('is served, but for what is listed with its reason', () => {
    expect(Object.keys(agreedOperations).filter((name) => !served.has(name))).toEqual(Object.keys(notServed))
  })

  it.each(Object.entries(agreedOperations).filter(([name]) => served.has(name)))(
    '%s answers with every status it named',
    (name, statuses) => {
      const operation = served.get(name)

      expect(operation && statusesOf(operation)).toEqual(expect.arrayContaining([...statuses]))
    },
  )
})
