import { plural } from '../plural.ts'

export const units = {
  seconds: (count: number) => `${count} ${plural(count, 'секунда', 'секунды', 'секунд')}`,
  secondsShort: (count: number) => `${count} с`,
  minutes: (count: number) => `${count} мин`,
  times: (count: number) => `${count} ${plural(count, 'раз', 'раза', 'раз')}`,
  decibels: (level: number) => `${Math.round(level)} дБ`,
  agoSeconds: (count: number) => `${count} с назад`,
  none: '—',
}
