import { describe, expect, it } from 'vitest'
import { attachmentLimits } from '../../services/asuo/mail/mime/attachmentsOf.ts'
import { fileName } from '../../services/asuo/mail/mime/fileName.ts'
import { readMail } from '../../services/asuo/mail/mime/readMail.ts'
import { encodeAs } from './encodeAs.ts'

const at = new Date('2026-11-26T08:00:00Z')
const words = 'Здравствуйте! Не строится отчёт за третий квартал, ошибка 42.'
const bytes = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
const read = (...parts: readonly (string | Buffer)[]) => readMail(bytes(...parts), at)
const encodedWord = (charset: string, text: string) => `=?${charset}?B?${encodeAs(charset, text).toString('base64')}?=`
const quoted = (body: Buffer) =>
  Array.from(body, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replaceAll(/(.{72})/g, '$1=\r\n')
const headers = (...lines: readonly string[]) =>
  ['From: zakaz@primer.example', 'Message-ID: <a@primer.example>', ...lines, '', ''].join('\r\n')
const multipart = (type: string, ...parts: readonly string[]) =>
  bytes(headers(`Content-Type: multipart/${type}; boundary=grenze`), ...parts.map((part) => `--grenze\r\n${part}\r\n`), '--grenze--\r\n')

describe('a text in any charset', () => {
  const charsets = ['koi8-r', 'windows-1251', 'iso-8859-5', 'ibm866', 'koi8-u']

  it.each(charsets)('is read from %s: bare, base64 and quoted-printable, with its subject and sender', async (charset) => {
    const body = encodeAs(charset, words)
    const head = (encoding: string) =>
      [
        `From: ${encodedWord(charset, 'Ирина Кузнецова')} <zakaz@primer.example>`,
        `Subject: ${encodedWord(charset, 'Не строится ')}\r\n ${encodedWord(charset, 'отчёт')}`,
        `Content-Type: text/plain; charset="${charset.toUpperCase()}"`,
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        '',
      ].join('\r\n')

    const mails = [
      await read(head('8bit'), body),
      await read(head('base64'), body.toString('base64')),
      await read(head('quoted-printable'), quoted(body)),
    ]

    for (const mail of mails)
      expect(mail).toMatchObject({ text: words, subject: 'Не строится отчёт', fromName: 'Ирина Кузнецова', from: 'zakaz@primer.example' })
  })

  it.each([
    ['B', (half: Buffer) => half.toString('base64')],
    ['q', (half: Buffer) => quoted(half)],
  ] as const)('is read from UTF-8, also where a word of the subject is broken inside a letter (%s)', async (kind, encode) => {
    const whole = Buffer.from('Отчёт')
    const halves = [whole.subarray(0, 5), whole.subarray(5)].map((half) => `=?utf-8?${kind}?${encode(half)}?=`)

    const mail = await read(headers(`Subject: ${halves.join('\r\n ')}`, 'Content-Type: text/plain; charset=utf-8'), words)

    expect([mail.subject, mail.text]).toEqual(['Отчёт', words])
  })

  it.each(['windows-1251', 'koi8-r'])('is guessed where nothing says it is %s, in headers and text', async (charset) => {
    const subject = encodeAs(charset, 'Не строится отчёт о закупках')

    const mail = await read(
      'From: zakaz@primer.example\r\nSubject: ',
      subject,
      '\r\nMessage-ID: <a@primer.example>\r\n\r\n',
      encodeAs(charset, words),
    )

    expect([mail.subject, mail.text, mail.messageId]).toEqual(['Не строится отчёт о закупках', words, '<a@primer.example>'])
  })
})

describe('a mail as programs write it', () => {
  it('keeps what threads need, in order, and drops what cannot be an id', async () => {
    const mail = await read(
      headers(
        'In-Reply-To: Your message of today <b@x.example>',
        `References: <c@x.example>\r\n <b@x.example>\t<${'d'.repeat(1200)}@x>`,
        'Subject: Re: x',
      ),
    )

    expect([mail.messageId, mail.inReplyTo, mail.references]).toEqual([
      '<a@primer.example>',
      '<b@x.example>',
      ['<c@x.example>', '<b@x.example>'],
    ])
  })

  it('has an id that follows from it where it bears none, and it may lack every other header, too', async () => {
    const [first, again, other] = [await read('\r\nТекст'), await read('\r\nТекст'), await read('\r\nДругой')]

    expect(first.messageId).toMatch(/^<[0-9a-f]{64}@no-message-id\.invalid>$/)
    expect(again.messageId).toBe(first.messageId)
    expect(other.messageId).not.toBe(first.messageId)
    expect(first).toMatchObject({ from: '', replyTo: null, subject: '', text: 'Текст', to: [] })
  })

  it('holds nothing a database cannot keep', async () => {
    const mail = await read(headers('Subject: a\0b\x07c', 'Content-Type: text/plain; charset=utf-8'), 'x\0y\r\n\r\nz\x1b[31m')

    expect([mail.subject, mail.text]).toEqual(['abc', 'xy\n\nz[31m'])
  })

  it('takes no longer than it is, however it is filled', async () => {
    const spaces = ' '.repeat(400_000)

    const mail = await read(headers('Subject: x', 'Content-Type: text/plain; charset=utf-8'), `a${spaces}b${spaces}`)

    expect(mail.text).toBe(`a${spaces}b`)
  })

  it('survives parts without end and a multipart without parts', async () => {
    expect(
      (await read(headers('Content-Type: multipart/mixed; boundary=b'), '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nначало'))
        .text,
    ).toBe('начало')
    expect((await read(headers('Content-Type: multipart/mixed'), 'x')).messageId).toBe('<a@primer.example>')
  })
})

describe('HTML', () => {
  const html = (source: string) => multipart('alternative', `Content-Type: text/html; charset=utf-8\r\n\r\n${source}`)

  it('loses everything that runs, loads or deceives, and keeps the text with its links', async () => {
    const mail = await readMail(
      html(
        `<html><head><style>p{background:url(https://spy.example/1)}</style><script>alert(1)</script></head><body onload="x()">
        <p style="color:red" class=a>Ошибка <b>42</b> <img src="https://spy.example/p.gif" onerror=alert(1)><svg><script>1</script></svg></p>
        <iframe src="https://spy.example"></iframe><form action="https://spy.example"><input name=a><button>Войти</button></form>
        <a href="javascript:alert(1)">раз</a> <a href="https://zakupki.example/x?a=1&amp;b=2" target=_top onclick=y()>два</a> <a href="//spy.example">три</a>
        <a href="data:text/html,x">четыре</a><meta http-equiv=refresh content="0;url=https://spy.example"><link rel=stylesheet href="https://spy.example">
        <object data="x"></object><math><mi xlink:href="data:x"></mi></math></body></html>`,
      ),
      at,
    )

    expect(mail.html).not.toMatch(
      /spy|script|style|onload|onerror|onclick|<img|<iframe|<form|<input|<svg|<object|<meta|<link|class|data:|target/i,
    )
    expect(mail.html).toContain('<a href="https://zakupki.example/x?a=1&amp;b=2" rel="noopener noreferrer nofollow">два</a>')
    expect(mail.html).toContain('Ошибка <b>42</b>')
    expect(mail.text).toMatch(/^Ошибка 42/)
    expect(mail.text).toContain('два [https://zakupki.example/x?a=1&b=2]')
  })

  it('that is too long to be made safe in time is read in part, and the mail says so', async () => {
    const { text, html: shown } = await readMail(html(`<p>Начало</p>${'<p>ещё</p>'.repeat(40_000)}<p>Конец</p>`), at)

    expect(shown).toBeNull()
    expect(text).toMatch(/^Начало\n\nещё.*\(Письмо длиннее: целиком оно лежит в почтовом ящике\.\)$/s)
    expect(text).not.toContain('Конец')
  })

  it('gives way to the text where the mail has both', async () => {
    const mail = await readMail(
      multipart(
        'alternative',
        'Content-Type: text/plain; charset=utf-8\r\n\r\nПросто текст',
        'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Разметка</p>',
      ),
      at,
    )

    expect([mail.text, mail.html]).toEqual(['Просто текст', '<p>Разметка</p>'])
  })

  it('becomes lines: lists and tables too', async () => {
    const { text } = await readMail(html('<ol><li>Открыл</li><li>Нажал</li></ol><table><tr><th>ИНН</th><td>4700</td></tr></table>'), at)

    expect(text).toMatch(/1\. Открыл\n\s*2\. Нажал/)
    expect(text).toMatch(/ИНН\s+4700/)
  })
})

describe('attachments', () => {
  const file = (name: string, type: string, content: Buffer) =>
    `Content-Type: ${type}\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}`

  it('are kept with their names and with types by what is in them', async () => {
    const { attachments, text } = await readMail(
      multipart(
        'mixed',
        'Content-Type: text/plain; charset=utf-8\r\n\r\nВложил',
        file('Снимок экрана.png', 'application/octet-stream', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')),
        file('Договор.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', Buffer.from('PK\x03\x04....')),
        file('счёт.pdf', 'application/pdf', Buffer.from('MZ\x90\0 not a document')),
        'Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ninner text',
      ),
      at,
    )

    expect(text).toBe('Вложил')
    expect(attachments.map(({ name, type }) => [name, type])).toEqual([
      ['Снимок экрана.png', 'image/png'],
      ['Договор.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['счёт.pdf', 'application/x-msdownload'],
      ['письмо.eml', 'message/rfc822'],
    ])
    expect(Buffer.from(attachments[0]?.content ?? []).toString('latin1')).toBe('\x89PNG\r\n\x1a\n0000')
  })

  it('are named, not kept, after the fiftieth, as far as such a list is read', async () => {
    const files = Array.from({ length: 510 }, (_, index) => file(`f${index}.txt`, 'text/plain', Buffer.from('x')))

    const { attachments, text } = await readMail(multipart('mixed', ...files), at)

    expect(attachments.map(({ name }) => name)).toEqual(Array.from({ length: 500 }, (_, index) => `f${index}.txt`))
    expect(attachments.map(({ content }) => content !== null).lastIndexOf(true)).toBe(49)
    expect(text).toBe('(Вложений больше, чем названо: все они лежат в почтовом ящике.)')
  })

  it('are named, not kept, where they are too large', async () => {
    const large = Buffer.alloc(attachmentLimits.eachBytes + 1)

    const { attachments } = await readMail(
      multipart('mixed', file('архив.bin', 'application/octet-stream', large), file('б.txt', 'text/plain', Buffer.from('b'))),
      at,
    )

    expect(attachments.map(({ name, size, content }) => [name, size, content === null])).toEqual([
      ['архив.bin', large.length, true],
      ['б.txt', 1, false],
    ])
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\.скрытый', 'скрытый'],
    ['отчёт\u202Efdp.exe', 'отчётfdp.exe'],
    ['a\0b\n?.txt', 'ab_.txt'],
    [' . ', 'файл'],
    [null, 'файл'],
    [`${'д'.repeat(300)}.docx`, `${'д'.repeat(145)}.docx`],
    [`${'д'.repeat(144)}😀😀.docx`, `${'д'.repeat(144)}.docx`],
  ])('named %j are called %s', (name, plain) => {
    expect(fileName(name)).toBe(plain)
  })
})

describe('a report of a server', () => {
  const report = (status: string, returned = 'text/rfc822-headers') =>
    readMail(
      multipart(
        'report; report-type=delivery-status',
        'Content-Type: text/plain\r\n\r\nSorry.',
        `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.primer.example\r\n${status}`,
        `Content-Type: ${returned}\r\n\r\nSubject: x\r\nMessage-ID:\r\n <q1@zakaz.example>\r\n\r\nbody`,
      ),
      at,
    )

  it('names the mail it is about, the reason and the address', async () => {
    const { report: told, automatic } = await report(
      'Original-Envelope-Id: 0192F3C4-0000-7000-8000-00000000C001\r\n\r\nFinal-Recipient: rfc822; net@primer.example\r\nAction: Failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n User unknown',
    )

    expect(automatic).toBe(true)
    expect(told).toEqual({
      action: 'failed',
      envelopeId: '0192f3c4-0000-7000-8000-00000000c001',
      messageIds: ['<q1@zakaz.example>'],
      diagnostic: 'net@primer.example: 550 5.1.1 User unknown',
    })
  })

  it('may return the whole mail, and may tell of a delay or a delivery', async () => {
    expect((await report('\r\nAction: delayed\r\nStatus: 4.4.1', 'message/rfc822')).report).toMatchObject({
      action: 'delayed',
      messageIds: ['<q1@zakaz.example>'],
    })
    expect((await report('\r\nAction: delivered\r\nStatus: 2.0.0')).report?.action).toBe('delivered')
    expect((await report('\r\nAction: something\r\n')).report).toBeNull()
  })
})
