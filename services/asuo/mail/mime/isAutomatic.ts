/** A header of a mail, its name in lower case. */
export interface MailHeader {
  readonly key: string
  readonly value: string
}

const rules: readonly (readonly [header: string, says: RegExp])[] = [
  // RFC 3834: anything but «no».
  ['auto-submitted', /^(?!\s*no\b)/i],
  ['precedence', /^\s*(bulk|list|junk)\b/i],
  ['x-auto-response-suppress', /\b(all|oof|autoreply)\b/i],
  ['return-path', /^\s*<\s*>\s*$/],
  ['list-id', /./],
  ['x-autoreply', /./],
  ['x-autorespond', /./],
  ['content-type', /^\s*multipart\/report\b/i],
  ['from', /(^|<)\s*(mailer-daemon|postmaster)@/i],
]

/** Whether a machine submitted the mail: such a one makes no ticket and gets no answer. */
export const isAutomatic = (headers: readonly MailHeader[]): boolean =>
  rules.some(([name, says]) => headers.some(({ key, value }) => key === name && says.test(value)))
