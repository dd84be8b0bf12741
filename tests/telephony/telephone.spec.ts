import { expect } from '@playwright/test'
import { chromiumArgs } from '../chromium.ts'
import { callerLevel, callView, goOnLine, heardAt, lineView, outgoing, say, talk } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'
import { writeTone } from './fixtures/tone.ts'

const toneDb = -22

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const voice = [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${writeTone(toneDb, 700)}`,
    ]
    await use({ ...launchOptions, args: [...chromiumArgs, ...voice] })
  },
})

test('rings, lets nothing out before the answer, and then both hear each other', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await line.call('check-patient')
  await expect.poll(async () => (await callView(bench))?.phase).toBe('ringing')
  const ringing = await callView(bench)
  const before = await outgoing(bench)

  await say(bench, { type: 'operator.answered' })
  await heardAt(bench, 'media.flowing')
  const heardDb = await callerLevel(bench, 8)
  const sent = await outgoing(bench)
  await say(bench, { type: 'operator.hungUp' })

  expect(ringing?.caller).toMatchObject({ number: '+78135550117', name: 'Лебедева Анна Сергеевна', queueWaitMs: 35_000 })
  expect(before).toEqual({ packets: 0, level: 0 })
  expect(heardDb).toBeGreaterThan(-35)
  expect(sent.packets).toBeGreaterThan(10)
  expect(sent.level).toBeGreaterThan(0.05)
  const { heardLevelDb, endedBy } = await report
  expect(heardLevelDb).toBeGreaterThan(toneDb - 4)
  expect(heardLevelDb).toBeLessThan(toneDb + 4)
  expect(endedBy).toBe('operator')
  expect((await callView(bench))?.ended).toEqual({ by: 'operator', cause: 'normal' })
})

test('measures the operator’s own level before the answer and during the call', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await talk(bench, line)

  await expect.poll(async () => (await callView(bench))?.level?.band?.verdict).toBe('good')

  const level = (await callView(bench))?.level
  expect(level?.operatorDb).toBeGreaterThan(toneDb - 2)
  expect(level?.operatorDb).toBeLessThan(toneDb + 2)
})

test('is silent both ways on hold, and both hear each other again after it', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)

  await say(bench, { type: 'hold.promised', seconds: 30 })
  await expect.poll(async () => (await callView(bench))?.hold.state).toBe('held')
  // The last words of the caller may still be in the jitter buffer.
  await callerLevel(bench, 2)
  const heldDb = await callerLevel(bench)
  await expect.poll(async () => (await outgoing(bench)).level).toBe(0)
  await say(bench, { type: 'operator.resumed' })
  await expect.poll(async () => (await callView(bench))?.hold.state).toBe('none')
  await expect.poll(() => callerLevel(bench, 2)).toBeGreaterThan(-40)
  await expect.poll(async () => (await outgoing(bench)).level).toBeGreaterThan(0.05)
  await say(bench, { type: 'operator.hungUp' })

  expect(heldDb).toBeLessThan(-80)
  expect((await report).holds).toHaveLength(1)
})

test('mutes so that the caller hears nothing, and notices who speaks into it', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)
  // So long that the caller has heard the operator speak: who was never heard cannot fall silent.
  await callerLevel(bench, 8)

  await say(bench, { type: 'operator.muted' })
  await expect.poll(async () => (await callView(bench))?.mute).toMatchObject({ muted: true, speakingWhileMuted: true })
  // The browser's own level falls off within a second.
  await expect.poll(async () => (await outgoing(bench)).level).toBe(0)
  await callerLevel(bench, 8)
  await say(bench, { type: 'operator.hungUp' })

  expect((await report).log.map(({ event }) => event)).toContain('operator.silent')
})

test('stays muted for the caller over a hold, and is heard again once unmuted', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)
  await callerLevel(bench, 8)
  await say(bench, { type: 'operator.muted' })
  await expect.poll(async () => (await callView(bench))?.mute.muted).toBe(true)
  await expect.poll(async () => (await outgoing(bench)).level).toBe(0)
  await say(bench, { type: 'hold.promised', seconds: 30 })
  await expect.poll(async () => (await callView(bench))?.hold.state).toBe('held')

  await say(bench, { type: 'operator.resumed' })
  await expect.poll(async () => (await callView(bench))?.hold.state).toBe('none')
  await expect.poll(() => callerLevel(bench, 2)).toBeGreaterThan(-40)
  await callerLevel(bench, 8)
  // Marks in the caller's own log where the operator ceased to be muted.
  await say(bench, { type: 'operator.pressedKey', key: '5' })
  await callerLevel(bench, 4)
  await say(bench, { type: 'operator.unmuted' })
  await expect.poll(async () => (await outgoing(bench)).level).toBeGreaterThan(0.05)
  await callerLevel(bench, 8)
  await say(bench, { type: 'operator.hungUp' })

  const told = ['operator.speaks', 'operator.silent', 'held', 'resumed', 'operator.key']
  const log = (await report).log.map(({ event }) => event).filter((event) => told.includes(event))
  expect(log).toEqual(['operator.speaks', 'operator.silent', 'held', 'resumed', 'operator.key', 'operator.speaks'])
})

test('sends keys that the other end understands', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)

  await say(bench, { type: 'operator.pressedKey', key: '5' })
  await callerLevel(bench, 4)
  await say(bench, { type: 'operator.hungUp' })

  expect((await report).log).toContainEqual(expect.objectContaining({ event: 'operator.key', text: '5' }))
})

test('ends when the caller hangs up', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await talk(bench, line, 'check-leaves')

  await expect.poll(async () => (await callView(bench))?.ended).toEqual({ by: 'caller', cause: 'normal' })
})

test('says goodbye when the page is reloaded in a conversation', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)

  await bench.reload()

  expect(await report).toMatchObject({ endedBy: 'operator' })
})

test('says that the line refuses the password, and stays off it', async ({ bench, account }) => {
  await bench.evaluate(
    (to) => {
      window.bench.line({ type: 'operator.wentOnLine', account: to, microphone: { devices: [], processing: true } })
    },
    { ...account, password: 'wrong' },
  )

  await expect.poll(async () => (await lineView(bench)).fault).toMatchObject({ code: 'lineRefused' })
  expect((await lineView(bench)).lamp).toBe('noConnection')
})

test('checks the microphone without a line, and lets it go afterwards', async ({ bench }) => {
  const checked = await bench.evaluate(
    () =>
      new Promise<{ operatorDb: number; liveAfter: boolean }>((done, failed) => {
        const tracks: MediaStreamTrack[] = []
        const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
        navigator.mediaDevices.getUserMedia = async (constraints) => {
          const stream = await open(constraints)
          tracks.push(...stream.getTracks())
          return stream
        }
        const stop = window.bench.checkMicrophone({
          devices: [],
          processing: true,
          headphones: [],
          measured: ({ operatorDb }) => {
            if (operatorDb < -50) return
            stop()
            done({ operatorDb, liveAfter: tracks.some(({ readyState }) => readyState === 'live') })
          },
          failed: (fault) => failed(new Error(fault.code)),
        })
      }),
  )

  expect(checked.operatorDb).toBeGreaterThan(toneDb - 6)
  expect(checked.operatorDb).toBeLessThan(toneDb + 2)
  expect(checked.liveAfter).toBe(false)
})
