import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMailSettings } from '../../services/asuo/mail/mailSettings.ts'
import { readServiceSettings } from '../../services/asuo/serviceSettings.ts'

const MAIL_FROM = 'Служба поддержки <help@zakaz.example>'

describe('the settings of mail', () => {
  it('leave mail off where neither server is named', () => {
    expect(readMailSettings({ MAIL_FROM, SMTP_URL: '' })).toBeNull()
  })

  it('say how each server is reached, and that a password leaves this machine encrypted only', () => {
    const set = readMailSettings({
      MAIL_FROM,
      SMTP_URL: 'smtp://help%40zakaz:a%3Ab@mail.zakaz.example',
      IMAP_URL: 'imaps://help:x@mail.zakaz.example',
    })

    expect(set?.from).toEqual({ name: 'Служба поддержки', address: 'help@zakaz.example' })
    expect(set?.smtp).toEqual({
      host: 'mail.zakaz.example',
      port: 587,
      secure: false,
      isLocal: false,
      mustEncrypt: true,
      user: 'help@zakaz',
      password: 'a:b',
    })
    expect(set?.imap).toMatchObject({ port: 993, secure: true, mustEncrypt: false })
    expect(readMailSettings({ MAIL_FROM, SMTP_URL: 'smtp://127.0.0.1:25' })?.smtp).toMatchObject({
      port: 25,
      mustEncrypt: false,
      user: null,
    })
  })

  it.each([
    [{ SMTP_URL: 'smtp://help:tajna@mail.example' }, /set MAIL_FROM/],
    [{ SMTP_URL: 'smtp://help:tajna@mail.example', MAIL_FROM: 'help' }, /MAIL_FROM is not an e-mail address/],
    [{ SMTP_URL: 'http://help:tajna@mail.example', MAIL_FROM }, /SMTP_URL is not of the form smtps:/],
    [{ IMAP_URL: 'help:tajna@mail example', MAIL_FROM }, /IMAP_URL is not of the form imaps:/],
    [{ IMAP_URL: 'imaps://mail.example', MAIL_FROM }, /names no user/],
    [{ SMTP_URL: 'smtps://help:tajna%@mail.example', MAIL_FROM }, /SMTP_URL is not of the form/],
  ])('are refused in a sentence without the password: %j', (environment, sentence) => {
    const read = () => readMailSettings(environment)

    expect(read).toThrow(sentence)
    expect(read).not.toThrow(/tajna/)
  })

  it('come from the file asuo.json too, and the environment goes before it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asuo-settings-'))
    expect(readServiceSettings(folder)).toEqual({})
    await writeFile(
      join(folder, 'asuo.json'),
      JSON.stringify({ mail: { smtpUrl: 'smtp://a.example', from: 'a@a.example', folder: 'Принято' } }),
    )
    const { mail } = readServiceSettings(folder)
    await writeFile(join(folder, 'asuo.json'), JSON.stringify({ mail: { smtpUrl: 'smtp://a.example', password: 'tajna' } }))
    const misfit = () => readServiceSettings(folder)

    expect(readMailSettings({}, mail)).toMatchObject({ smtp: { host: 'a.example' }, imap: null, folder: 'Принято' })
    expect(readMailSettings({ SMTP_URL: 'smtp://b.example' }, mail)?.smtp?.host).toBe('b.example')
    expect(misfit).toThrow(/asuo\.json does not fit at: mail/)
    expect(misfit).not.toThrow(/tajna/)
    await rm(folder, { recursive: true })
  })
})
