const e164 = /^\+[1-9]\d{6,14}$/

/** A number as it is written or as the PBX gives it, in E.164; null where it is none. */
export const e164Of = (written: string): string | null => {
  const number = written.replace(/[\s()-]/g, '')
  return e164.test(number) ? number : null
}
