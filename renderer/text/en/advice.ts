import type { advice as ru } from '../ru/advice.ts'

export const advice: typeof ru = {
  title: 'Check of the text',
  more: (others) => `${others} more`,
  reasons: {
    familiar: (said) => `Familiar address: ${said}. Callers are addressed as «Вы».`,
    lowerCaseYou: (said) => `«Вы» to one person begins with a capital letter: ${said}.`,
    rude: (said) => `This may offend: ${said}. Say it more calmly.`,
    shouting: (said) => `Capital letters read as shouting: ${said}.`,
    noSteps: () => 'The solution has no steps. If there are several things to do, number them, each on a line of its own.',
    misnumberedSteps: (said) => `The numbers of the steps are out of order: ${said}.`,
    noGreeting: () => 'There is no greeting. Begin the letter with one.',
    noNumber: () => 'The number of the ticket is missing. Name it in the letter.',
    otherNumber: () => 'The letter names another ticket. Correct the number.',
    noQuestion: () => 'The letter does not ask whether the solution helped. End with that question.',
    miswrittenNumber: (said) => `The number of the ticket has Russian letters: ${said}. A search will not find it; write it in Latin ones.`,
    unsureQuestion: () => 'Does the letter ask at its end whether the solution helped? If not, ask.',
  },
}
