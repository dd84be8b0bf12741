import { describe, expect, it } from 'vitest'
import { readMail } from '../../services/asuo/mail/mime/readMail.ts'

const readWith = (line: string) =>
  readMail(
    Buffer.from(`${line}\r\nFrom: zakaz@primer.example\r\nMessage-ID: <a@primer.example>\r\nSubject: x\r\n\r\n`),
    new Date('2026-11-26T08:00:00Z'),
  )

describe('a machine', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated (nightly)',
    'Return-Path: <>',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
    'From: Mail Delivery System <MAILER-DAEMON@primer.example>',
  ])('is known by «%s»', async (line) => {
    expect((await readWith(line)).automatic).toBe(true)
  })

  it.each([
    'Precedence: bulk',
    'Precedence: list',
    'Precedence: junk',
    'X-Auto-Response-Suppress: DR, OOF, AutoReply',
    'List-Id: Закупки <zakupki.primer.example>',
  ])('is not meant by «%s», which only wants no answer of a machine', async (line) => {
    expect(await readWith(line)).toMatchObject({ automatic: false, wantsNoAnswer: true })
  })

  it.each([
    'Auto-Submitted: no',
    'Precedence: first-class',
    'X-Auto-Response-Suppress: DR',
    'Return-Path: <zakaz@primer.example>',
    'X-Mailer: Robot',
  ])('is not meant by «%s»', async (line) => {
    expect(await readWith(line)).toMatchObject({ automatic: false, wantsNoAnswer: false })
  })
})
