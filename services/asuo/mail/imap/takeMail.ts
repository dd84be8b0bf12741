import type { IncomingMail } from '../incomingMail.ts'
import { readMail } from '../mime/readMail.ts'
import type { LyingMessage, OpenMailbox } from './mailboxes.ts'

/** A larger mail is read to here only. */
const largestBytes = 40_000_000
const beginningBytes = 500_000
const headerBytes = 100_000

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.', ',')

const withNote = (mail: IncomingMail, note: string): IncomingMail => ({
  ...mail,
  text: mail.text === '' ? note : `${note}\n\n${mail.text}`,
  attachments: mail.attachments.map((attachment) => ({ ...attachment, content: null })),
})

const readBeginning = async (
  mailbox: Pick<OpenMailbox, 'read'>,
  { uid, size, receivedAt }: LyingMessage,
  folder: string,
): Promise<IncomingMail | null> => {
  const source = await mailbox.read(uid, beginningBytes)
  if (source === null) return null
  const note = `(Письмо в ${megabytes(size)} МБ слишком велико: здесь его начало, целиком оно лежит в почтовом ящике, в папке «${folder}».)`
  return withNote(await readMail(source, receivedAt), note)
}

/** The headers alone, up to the empty line: something of a mail that breaks every rule. */
const readHeaders = async (source: Buffer, receivedAt: Date, folder: string): Promise<IncomingMail> => {
  const head =
    source
      .subarray(0, headerBytes)
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? ''
  const mail = await readMail(Buffer.from(`${head.replaceAll(/^content-[^\n]*(\n[ \t][^\n]*)*\n?/gim, '')}\r\n\r\n`, 'latin1'), receivedAt)
  return withNote(mail, `(Письмо не удалось прочитать: оно лежит в почтовом ящике, в папке «${folder}».)`)
}

/** Fetches and reads a message; one too large or past reading makes a mail that says where it lies. Null where it is gone. */
export const takeMail = async (mailbox: Pick<OpenMailbox, 'read'>, message: LyingMessage, folder: string): Promise<IncomingMail | null> => {
  if (message.size > largestBytes) return readBeginning(mailbox, message, folder)
  const source = await mailbox.read(message.uid, largestBytes)
  if (source === null) return null
  return readMail(source, message.receivedAt).catch(() => readHeaders(source, message.receivedAt, folder))
}
