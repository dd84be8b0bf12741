import type { Phrases } from '../phrases.ts'

const timeOfDay = (hour: number): string => {
  if (hour >= 5 && hour < 12) return 'Good morning'
  return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening'
}

const longWaitMs = 60_000
const address = (name: string | null): string => (name === null ? '' : `, ${name}`)

/** Each step: what to say, and the same in other words. */
export const phrases: Phrases = {
  greeting: ({ operator, hour, queueWaitMs, isOutgoing }) =>
    isOutgoing
      ? [
          `${timeOfDay(hour)}! This is the help desk of State Procurement of the Leningrad Region calling, my name is ${operator}. Is it a good time to talk? Is your question registered already, or is it a new one?`,
          `This is ${operator} of the procurement help desk. You called us. Do you already have a ticket number, or is the question new?`,
        ]
      : [
          `${timeOfDay(hour)}! This is the help desk of State Procurement of the Leningrad Region, my name is ${operator}. ${
            (queueWaitMs ?? 0) > longWaitMs ? 'Thank you for waiting. ' : ''
          }Are you calling about a registered ticket or with a new question?`,
          `${operator} speaking, procurement help desk. Do you already have a ticket number, or is the question new?`,
        ],
  identifying: () => [
    'What is the INN of your organisation, please?',
    'The INN is the ten or twelve digits on the organisation’s card. Please read them one by one, and I will check them.',
  ],
  describing: ({ callerName }) => [
    `Please tell me what happened${address(callerName)}.`,
    'In your own words, please: what did you do, what did you see on the screen, and what did you expect?',
  ],
  registering: () => [
    'I am registering your question and will read out the number.',
    'I am recording your question; the number comes in a few seconds.',
  ],
  dictating: ({ spokenNumber }) => [
    `Your question is registered. Please write down the number: ${spokenNumber}.`,
    `Once more, slowly: ${spokenNumber}. Please read it back to me.`,
  ],
  provisional: ({ spokenNumber }) => [
    `The registration system does not answer at the moment. Your question is recorded under a provisional number: ${spokenNumber}. We will tell you the permanent one later.`,
    `Nothing is lost: your question is recorded as ${spokenNumber}. You will get the permanent number when the system answers.`,
  ],
  finding: () => [
    'What is the ticket number, please? The digits are enough.',
    'The number starts with S P, then digits. If it is not at hand, tell me your INN or the telephone you called from.',
  ],
  reviewing: ({ subject }) => [
    `I see your ticket: “${subject ?? ''}”. Is this what you are calling about?`,
    `The subject is “${subject ?? ''}”. Is this the one?`,
  ],
  offeringHelp: ({ callerName }) => [
    `I will help you with this${address(callerName)}. Let us look at it together.`,
    'Let us go step by step right now: I will tell you what to do at each.',
  ],
  solving: () => [
    'I will tell you what to do, one step at a time. Please tell me what you see.',
    'Let me put it differently. We start with the first step and take our time.',
  ],
  confirming: () => ['Is your question solved?', 'Does everything work now? May I mark the question as solved?'],
  escalating: () => [
    'I will pass your question to the specialists of the next line. A few questions, so that they can help sooner.',
    'Specialists will take this up. Let me ask what they will need.',
  ],
  takingEmail: () => [
    'Please tell me your e-mail address: the answer will go there.',
    'Please spell your e-mail address, and I will read it back to you.',
  ],
  refusing: ({ redirectTo }) => [
    redirectTo === null
      ? 'I am sorry, we cannot solve this here. Let me tell you whom to turn to.'
      : `I am sorry, we cannot solve this here. Please turn to: ${redirectTo}.`,
    'Another service deals with this. Let me explain why and whom to ask.',
  ],
  parting: ({ number }) => [
    number === null
      ? 'Thank you for calling. Goodbye!'
      : 'Thank you for calling. If you have more questions, name the ticket number. Goodbye!',
    'Thank you for your call. Goodbye!',
  ],
}
