import { expect, it } from 'vitest'
import { startAsuoFixture } from '../asuo/asuoFixture.ts'
import { mailDraft } from '../asuo/drafts.ts'
import { draftTo } from './draftTo.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

it('a letter that is being written is opened again while ASUO is away, with the ticket as it was seen last', async () => {
  const own = await startAsuoFixture()
  const at = { asuoUrl: own.url(), asuoLogin: 'operator', asuoPassword: 'practice', sipUrl: 'wss://pbx.example.ru' }
  const mail = mailDraft()
  const { uin } = await (await own.as('service')).ask('ingestEmail', { body: mail })
  const asked = { uin: uin ?? '' }
  const { answers } = (await runningDesk(at, temporaryProfile())).desk
  await value(answers['mail.thread'](asked))
  await value(answers['mail.keep']({ ...asked, draft: draftTo(asked.uin, mail.from, 'Здравствуйте! Пишу…') }))
  await own.close()

  const here = await value(answers['mail.thread'](asked))
  expect(here).toMatchObject({ isFromDisk: true, ticket: { uin }, draft: { text: 'Здравствуйте! Пишу…' } })
  expect(here.ticket.emails?.[0]?.from).toBe(mail.from)
  await value(answers['mail.discard'](asked))
  expect(await answers['mail.thread'](asked)).toMatchObject({ ok: false, fault: { code: 'asuoUnreachable' } })
})
