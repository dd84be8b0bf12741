import type { duties as ru } from '../ru/duties.ts'

export const duties: typeof ru = {
  title: 'Owed to callers',
  todo: {
    tellUin: (number) => `Tell the permanent number ${number}`,
    sendAnswer: (number) => `Send the answer on ticket ${number}`,
    askSolved: (number) => `Ask whether ticket ${number} is solved`,
  },
  awaitsNumber: (provisional) => `No permanent number yet, ${provisional} stands. Tell the caller the new one when it comes`,
  awaitsFirstNumber: 'No number yet. Tell the caller when it comes',
  noNumberYet: 'ASUO has to give the number first',
  notCurrent: 'ASUO does not answer: this is what this desk remembers. Your ticks are kept and go by themselves.',
  unknownNumber: 'Unknown number',
  write: 'Write an e-mail',
  call: 'Call',
  callTo: (number) => `Call ${number}`,
  done: 'Done',
  needless: 'No longer needed',
  of: (what, todo) => `${what}: ${todo}`,
}
