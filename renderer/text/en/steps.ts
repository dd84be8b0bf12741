import type { steps as ru } from '../ru/steps.ts'

export const steps: typeof ru = {
  greeting: { short: 'Greeting' },
  identifying: { short: 'Organisation' },
  describing: { short: 'Question' },
  registering: { short: 'Registration' },
  dictating: { short: 'Number' },
  provisional: { short: 'Provisional number' },
  finding: { short: 'Search' },
  reviewing: { short: 'Check' },
  offeringHelp: { short: 'Help' },
  solving: { short: 'Solution' },
  confirming: { short: 'Confirmation' },
  escalating: { short: 'Escalation' },
  takingEmail: { short: 'E-mail' },
  refusing: { short: 'Refusal' },
  parting: { short: 'Goodbye' },
  wrappingUp: { short: 'Wrap-up' },
  finished: { short: 'Done' },
}
