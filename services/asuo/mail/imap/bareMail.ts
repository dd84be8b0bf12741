import type { IncomingMail } from '../incomingMail.ts'

/** PostgreSQL refused a value (SQLSTATE 22…) or its size (54…): it will at every try. */
export const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && 'code' in error && /^(22|54)/.test(String(error.code))

/** What of a mail can be stored whatever else it holds: who wrote it, and where it lies. */
export const bareMail = (mail: IncomingMail, folder: string): IncomingMail => ({
  ...mail,
  fromName: null,
  to: [],
  subject: '',
  text: `(Письмо не удалось сохранить: оно лежит в почтовом ящике, в папке «${folder}».)`,
  html: null,
  inReplyTo: null,
  references: [],
  attachments: [],
  report: null,
})
