import type { steps as ru } from '../ru/steps.ts'

export const steps: typeof ru = {
  greeting: { title: 'Greet the caller', short: 'Greeting' },
  identifying: { title: 'Establish the organisation', short: 'Organisation' },
  describing: { title: 'Record the question', short: 'Question' },
  registering: { title: 'Registering the ticket', short: 'Registration' },
  dictating: { title: 'Tell the ticket number', short: 'Number' },
  provisional: { title: 'Tell the provisional number', short: 'Provisional number' },
  finding: { title: 'Find the ticket', short: 'Search' },
  reviewing: { title: 'Check the ticket', short: 'Check' },
  offeringHelp: { title: 'Offer your help', short: 'Help' },
  solving: { title: 'Solve the question', short: 'Solution' },
  confirming: { title: 'Ask whether it is solved', short: 'Confirmation' },
  escalating: { title: 'Escalation to the next line', short: 'Escalation' },
  takingEmail: { title: 'Take the e-mail address', short: 'E-mail' },
  refusing: { title: 'Refusal with explanation', short: 'Refusal' },
  parting: { title: 'Say goodbye', short: 'Goodbye' },
  wrappingUp: { title: 'Wrap-up', short: 'Wrap-up' },
  finished: { title: 'The ticket is complete', short: 'Done' },
}
