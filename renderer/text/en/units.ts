import type { units as ru } from '../ru/units.ts'

export const units: typeof ru = {
  seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
  secondsShort: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  decibels: (level) => `${Math.round(level)} dB`,
  agoSeconds: (count) => `${count} s ago`,
  none: '—',
}
