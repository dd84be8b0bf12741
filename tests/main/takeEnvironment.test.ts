import { expect, it } from 'vitest'
import { takeEnvironment } from '../../main/start/takeEnvironment.ts'

it('takes what is set, and the passwords out of what children inherit', () => {
  const environment: Record<string, string | undefined> = {
    ASUO_LOGIN: 'maria',
    ASUO_PASSWORD: 'one',
    SIP_PASSWORD: 'two',
    SIP_URI: '',
    PATH: '/bin',
  }

  expect(takeEnvironment(environment)).toEqual({ asuoLogin: 'maria', asuoPassword: 'one', sipPassword: 'two' })
  expect(environment).toEqual({ ASUO_LOGIN: 'maria', SIP_URI: '', PATH: '/bin' })
})

it('lists hidden scenarios where asked by a 1 only', () => {
  expect(takeEnvironment({ TRAINING_HIDDEN: '1' })).toEqual({ hiddenScenarios: true })
  expect(takeEnvironment({ TRAINING_HIDDEN: 'no' })).toEqual({})
})
