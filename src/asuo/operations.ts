import { accessOperations } from './operations/accessOperations.ts'
import { articleOperations } from './operations/articleOperations.ts'
import { callOperations } from './operations/callOperations.ts'
import { dutyOperations } from './operations/dutyOperations.ts'
import { emailOperations } from './operations/emailOperations.ts'
import { handoverOperations } from './operations/handoverOperations.ts'
import { organisationOperations } from './operations/organisationOperations.ts'
import { recordOperations } from './operations/recordOperations.ts'
import { signInOperations } from './operations/signInOperations.ts'
import { ticketOperations } from './operations/ticketOperations.ts'
import { wordingOperations } from './operations/wordingOperations.ts'

/** The whole contract by operationId. `docs/openapi.yaml` is generated from it; a service that lacks one does not compile. */
export const operations = {
  ...accessOperations,
  ...signInOperations,
  ...organisationOperations,
  ...ticketOperations,
  ...recordOperations,
  ...emailOperations,
  ...callOperations,
  ...handoverOperations,
  ...dutyOperations,
  ...wordingOperations,
  ...articleOperations,
} as const

export type OperationId = keyof typeof operations
