import type { TransferView } from './callView.ts'

const states: ReadonlySet<TransferView['state']> = new Set(['dialling', 'ringing', 'earlyMedia', 'talking', 'connecting', 'callerGone'])

/** A colleague's leg stands beside the caller's: «Завершить» ends that leg, and the caller comes back by «Вернуться к абоненту». */
export const hasColleagueLeg = ({ state }: TransferView): boolean => states.has(state)
