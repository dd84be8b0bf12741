import { describe, expect, it } from 'vitest'
import type { OpenMailbox } from '../../services/asuo/mail/imap/mailboxes.ts'
import { takeMail } from '../../services/asuo/mail/imap/takeMail.ts'

/** One message, in a mailbox that says of its size what the test wants. */
class FakeMailbox implements Pick<OpenMailbox, 'read'> {
  readonly asked: number[] = []
  readonly #source: Buffer | null

  constructor(source: string | null) {
    this.#source = source === null ? null : Buffer.from(source)
  }

  async read(_uid: number, bytes: number): Promise<Buffer | null> {
    this.asked.push(bytes)
    return this.#source?.subarray(0, bytes) ?? null
  }
}

const receivedAt = new Date('2026-11-26T08:00:00Z')
const take = (mailbox: FakeMailbox, size: number) => takeMail(mailbox, { uid: 7, size, receivedAt }, 'ASUO')
const head = 'From: =?utf-8?B?0JjRgNC40L3QsA==?= <zakaz@primer.example>\r\nMessage-ID: <a@primer.example>\r\nSubject: Big'

describe('a message in the mailbox', () => {
  it('that is too large is read in part, and says where the whole of it lies', async () => {
    const part =
      'Content-Type: text/plain\r\n\r\nBeginning\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: attachment\r\n\r\n'
    const mailbox = new FakeMailbox(`${head}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${part}${'x'.repeat(600_000)}`)

    const mail = await take(mailbox, 52_345_678)

    expect(mailbox.asked).toEqual([500_000])
    expect(mail?.text).toMatch(/^\(Письмо в 52,3 МБ слишком велико:.*папке «ASUO»\.\)\n\nBeginning$/s)
    expect(mail?.attachments).toMatchObject([{ name: 'a.png', content: null }])
    expect(mail).toMatchObject({ messageId: '<a@primer.example>', from: 'zakaz@primer.example' })
  })

  it('that breaks every rule makes a mail all the same: of its headers', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth + 1}\r\n\r\n`,
    ).join('')
    const mailbox = new FakeMailbox(
      `${head}\r\nContent-Type: multipart/mixed;\r\n boundary=b0\r\nIn-Reply-To: <q@zakaz.example>\r\n\r\n${nested}`,
    )

    const mail = await take(mailbox, 20_000)

    expect(mail).toMatchObject({ subject: 'Big', fromName: 'Ирина', inReplyTo: '<q@zakaz.example>', receivedAt })
    expect(mail?.text).toBe('(Письмо не удалось прочитать: оно лежит в почтовом ящике, в папке «ASUO».)')
  })

  it('may be gone', async () => {
    expect(await take(new FakeMailbox(null), 1)).toBeNull()
    expect(await take(new FakeMailbox(null), 50_000_000)).toBeNull()
  })
})
