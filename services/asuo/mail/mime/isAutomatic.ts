/** A header of a mail, its name in lower case. */
export interface MailHeader {
  readonly key: string
  readonly value: string
}

type Rules = readonly (readonly [header: string, words: RegExp])[]

const ofMachines: Rules = [
  // RFC 3834: anything but «no».
  ['auto-submitted', /^(?!\s*no\b)/i],
  ['return-path', /^\s*<\s*>\s*$/],
  ['x-autoreply', /./],
  ['x-autorespond', /./],
  ['content-type', /^\s*multipart\/report\b/i],
  ['from', /(^|<)\s*(mailer-daemon|postmaster)@/i],
]

/** People's mail has these, too: that of a group's address, or of a server that wants no «out of office». */
const ofUnanswered: Rules = [
  ['precedence', /^\s*(bulk|list|junk)\b/i],
  ['x-auto-response-suppress', /\b(all|oof|autoreply)\b/i],
  ['list-id', /./],
]

const says = (rules: Rules, headers: readonly MailHeader[]): boolean =>
  rules.some(([name, words]) => headers.some(({ key, value }) => key === name && words.test(value)))

/** Whether a machine submitted the mail: such a one makes no ticket and gets no answer. */
export const isAutomatic = (headers: readonly MailHeader[]): boolean => says(ofMachines, headers)

/** Whether the mail asks that no machine answers it. A person may have written it. */
export const wantsNoAnswer = (headers: readonly MailHeader[]): boolean => says(ofUnanswered, headers)
