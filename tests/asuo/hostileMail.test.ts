import { describe, expect, it } from 'vitest'
import { readMail } from '../../services/asuo/mail/mime/readMail.ts'
import { repairSource } from '../../services/asuo/mail/mime/repairSource.ts'

const read = (type: string, text: string, from = 'a@primer.example') =>
  readMail(
    Buffer.from(`From: ${from}\r\nMessage-ID: <a@primer.example>\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}`),
    new Date('2026-11-26T08:00:00Z'),
  )

describe('a mail made to hold up the service is read in time', () => {
  it('where its cells are wide', async () => {
    const { text, html } = await read('text/html', '<table><tr><td colspan="3000000" rowspan="3">x</td><td colspan="2">y</td></tr></table>')

    expect(text).toBe('x  y')
    expect(html).toBe('<table><tr><td rowspan="3">x</td><td colspan="2">y</td></tr></table>')
  })

  it('where its rows are many', async () => {
    const { text } = await read('text/html', `<table>${'<tr><td>x'.repeat(4900)}</table>`)

    expect(text.split('\n').filter((line) => line === 'x')).toHaveLength(4900)
  })

  it('where its tags are wrongly nested: in part, and it says so', async () => {
    const { text, html } = await read('text/html', `<p>Начало</p>${'<b>'.repeat(20_000)}${'</i>'.repeat(20_000)}<p>Конец</p>`)

    expect(html).toBeNull()
    expect(text).toMatch(/^Начало\s+\(Письмо длиннее/)
  })
})

describe('a mail that is one text without end', () => {
  const repaired = (...headers: readonly string[]) =>
    repairSource(Buffer.from(`${headers.join('\r\n')}\r\n\r\n${'x'.repeat(8_000_000)}`)).length

  it('is cut before it is decoded, and a file is not', () => {
    expect(repaired('Content-Type: text/plain; charset=utf-8')).toBeLessThan(6_100_000)
    expect(repaired('Subject: x')).toBeLessThan(6_100_000)
    expect(repaired('Content-Type: text/plain', 'Content-Disposition: attachment')).toBeGreaterThan(8_000_000)
    expect(repaired('Content-Type: multipart/mixed; boundary=b')).toBeGreaterThan(8_000_000)
  })
})

describe('a name too long', () => {
  it('is not cut inside a character', async () => {
    const name = Buffer.from(`${'a'.repeat(199)}😀`).toString('base64')

    expect((await read('text/plain', 'x', `=?utf-8?B?${name}?= <a@primer.example>`)).fromName).toBe('a'.repeat(199))
  })
})
