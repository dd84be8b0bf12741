import { innMistake } from '#core/tickets/inn'

/** Nine digits with the control digit that makes them the INN of an organisation. */
export const completeInn = (nineDigits: string): string => {
  const whole = Array.from({ length: 10 }, (_, digit) => `${nineDigits}${digit}`).find((inn) => innMistake(inn) === null)
  if (whole === undefined) throw new Error(`${nineDigits} cannot begin an INN`)
  return whole
}
