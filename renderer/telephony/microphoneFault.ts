import type { Fault } from '#core/faults/fault'

const faults: Readonly<Record<string, Fault>> = {
  NotAllowedError: { code: 'microphoneDenied' },
  SecurityError: { code: 'microphoneDenied' },
  NotFoundError: { code: 'microphoneMissing' },
  OverconstrainedError: { code: 'microphoneMissing' },
  NotReadableError: { code: 'microphoneBusy' },
  AbortError: { code: 'microphoneBusy' },
}

/** What a refused `getUserMedia` means; what is no refusal of a device is a bug and is thrown on. */
export function microphoneFault(refused: unknown): Fault {
  const fault = refused instanceof DOMException ? faults[refused.name] : undefined
  if (fault === undefined) throw refused
  // Chromium has one name for the page's and the system's "no" and tells them apart by the message alone.
  const saysSystem = refused instanceof DOMException && /by system/i.test(refused.message)
  return fault.code === 'microphoneDenied' && saysSystem ? { code: 'microphoneDeniedBySystem' } : fault
}
