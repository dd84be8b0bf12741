import type { Caller } from '#core/asuo/caller'
import type { DutyInput } from '#core/asuo/duty'

/** Why personal data went; `request` is its owner's. */
export type ErasureCause = 'policy' | 'request'

const words: Readonly<Record<ErasureCause, string>> = { policy: 'удалено по сроку хранения', request: 'удалено по требованию' }

/** Stands where a text was, so that nobody takes what is gone for what was never said. */
export const erasedText = (cause: ErasureCause): string => words[cause]

const isGiven = (value: unknown) => value !== null && value !== undefined && value !== ''

/** A telephone number or an address cannot hold words: these become null and the name tells why. */
export const erasedCaller = (caller: Caller, cause: ErasureCause): Caller => {
  if (!Object.values(caller).some(isGiven)) return caller
  return {
    name: erasedText(cause),
    phone: null,
    phoneExtension: null,
    email: null,
    position: isGiven(caller.position) ? erasedText(cause) : null,
  }
}

export const erasedDutyCaller = (cause: ErasureCause): DutyInput['caller'] => ({
  number: erasedText(cause),
  name: erasedText(cause),
  email: null,
})

/** What of an event's data says how things went and not what somebody said. */
const structural = new Set([
  ...['transition', 'from', 'to', 'channel', 'fields', 'messageId', 'kind', 'emailId', 'state', 'linkId', 'target', 'type'],
  ...['targetLine', 'reasonCode', 'resolvedAt', 'confirmation', 'confirmedAt', 'confirmedVia', 'checklist'],
])

/** The data of a ticket's event with every text replaced, however deep; numbers and ticks stay. */
export const erasedEventData = (value: unknown, cause: ErasureCause): unknown => {
  if (typeof value === 'string') return erasedText(cause)
  if (Array.isArray(value)) return value.map((inner) => erasedEventData(inner, cause))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, structural.has(name) ? inner : erasedEventData(inner, cause)]),
  )
}
