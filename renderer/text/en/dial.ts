import type { dial as ru } from '../ru/dial.ts'

export const dial: typeof ru = {
  title: 'Outgoing call',
  number: 'Number',
  call: 'Call',
  needsLine: 'Go on line first: nobody can be called without it.',
  notNow: 'Finish the call and its wrap-up first.',
  callBack: 'Call the caller back',
  sayAgain: 'Say: “We were cut off, let us go on.”',
  failed: (number) => `Not reached: ${number}`,
  close: 'Close the message about the call',
  auto: (seconds) => (seconds > 0 ? `The panel answers by itself in ${seconds} s.` : 'The panel answers by itself.'),
  keepToMyself: 'I will answer myself',
}
