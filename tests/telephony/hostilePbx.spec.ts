import { expect } from '@playwright/test'
import { HostilePbx } from './fixtures/HostilePbx.ts'
import { callView, goOnLine, heardAt, lineView } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'
import { readCorpus } from './hostile/readCorpus.ts'

test('outlives everything a hostile PBX sends, runs nothing of it, and still rings for a caller', async ({ bench }) => {
  const pbx = await HostilePbx.start()
  const bugs: Error[] = []
  bench.on('pageerror', (bug) => bugs.push(bug))
  const title = await bench.title()
  await goOnLine(bench, { server: pbx.address, domain: 'pbx.invalid', user: '101', password: 'secret', displayName: '', training: false })
  // Whoever rings in between is turned away: the desk admits nobody.
  await bench.evaluate(() => window.bench.order({ type: 'line.admit', admits: false }))

  for (const { text } of readCorpus()) pbx.send(text(pbx.contact))
  pbx.send(Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0d, 0x0a, 0xc3, 0x28]))
  const now = await bench.evaluate(() => performance.now())
  await heardAt(bench, 'line.proven', now)

  expect(bugs).toEqual([])
  expect(await bench.title()).toBe(title)
  expect((await lineView(bench)).lamp).toBe('onLine')
  expect(await bench.evaluate(() => window.bench.heard.filter(({ event }) => event.type === 'line.lost').length)).toBe(0)

  await bench.evaluate(() => window.bench.order({ type: 'line.admit', admits: true }))
  const name = `<img src=x onerror="document.title='broken'">`
  const invite = [
    `INVITE ${pbx.contact} SIP/2.0`,
    'Via: SIP/2.0/WS pbx.invalid;branch=z9hG4bK-good',
    `From: "${name.replaceAll('"', '\\"')}" <sip:+78125394101@pbx.invalid>;tag=1`,
    'To: <sip:101@pbx.invalid>',
    'Call-ID: good',
    'CSeq: 1 INVITE',
    'Contact: <sip:pbx@pbx.invalid>',
    '',
    '',
  ]
  pbx.send(invite.join('\r\n'))

  await expect.poll(async () => (await callView(bench))?.phase).toBe('ringing')
  expect((await callView(bench))?.caller.number).toBe('+78125394101')
  expect(await bench.title()).toBe(title)
  await pbx.close()
})
