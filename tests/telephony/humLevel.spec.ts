import { expect } from '@playwright/test'
import { goOnLine } from './fixtures/operator.ts'
import { operatorLevels } from './fixtures/operatorLevels.ts'
import { test } from './fixtures/panelTest.ts'
import { speakingFrom } from './fixtures/speakingFrom.ts'
import { writeTone } from './fixtures/tone.ts'

test.use(speakingFrom(writeTone(-20, 100)))

test('a hum of 100 Hz is nobody who speaks, however loud it is', async ({ bench, account }) => {
  await goOnLine(bench, account)

  expect(new Set(await operatorLevels(bench, 20))).toEqual(new Set([-100]))
})
