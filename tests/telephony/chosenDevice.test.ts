import { describe, expect, it } from 'vitest'
import { deviceInUse, devicesToTry, findDevice } from '#core/telephony/chosenDevice'
import { device } from './device.ts'

const jabra = device('a1', 'Микрофон (Jabra Evolve2)', 'g1')
const builtIn = device('b1', 'Микрофон (Realtek)', 'g2')
const other = device('c1', 'Микрофон (Logitech)', 'g3')

describe('a remembered device is found', () => {
  it.each([
    ['by its id, whatever it is called now', device('a1', 'Headset'), [builtIn, device('a1', 'Микрофон')], 'a1'],
    ['by its name in another port, where Windows puts a number before it', jabra, [device('x9', 'Микрофон (2- Jabra Evolve2)', 'z')], 'x9'],
    ['by its name after the browser’s ids changed', jabra, [builtIn, device('x9', jabra.label, 'z')], 'x9'],
    ['by its id among two of one name', jabra, [device('x9', jabra.label), jabra], 'a1'],
    ['by name and group among two of one name', jabra, [device('x9', jabra.label, 'z'), device('y9', jabra.label, 'g1')], 'y9'],
    [
      'not among two of one name that nothing else tells apart',
      jabra,
      [device('x9', jabra.label, 'z'), device('y9', jabra.label, 'z')],
      null,
    ],
    ['not where it is not', jabra, [builtIn, other], null],
    ['not by a name it never had', device('a1', ''), [device('x9', '')], null],
  ])('%s', (_, wish, present, id) => {
    expect(findDevice(wish, present)?.id ?? null).toBe(id)
  })
})

describe('devices are tried', () => {
  it.each([
    ['the chosen one first', [jabra, builtIn], [builtIn, jabra], ['a1', 'b1']],
    ['the fallback alone while the chosen one is away', [jabra, builtIn], [other, builtIn], ['b1']],
    ['none where neither is there', [jabra, builtIn], [other], []],
    ['none by the wish for the system’s own', [], [jabra, builtIn], []],
    ['once each', [jabra, device('a0', jabra.label)], [jabra], ['a1']],
  ])('%s', (_, wishes, present, ids) => {
    expect(devicesToTry(wishes, present).map(({ id }) => id)).toEqual(ids)
  })
})

describe('what is told of the device in use', () => {
  it.each([
    ['the chosen one needs no word', [jabra, builtIn], [jabra, builtIn], jabra, { label: jabra.label, instead: null }],
    ['the system’s own, chosen, needs none', [], [jabra], null, { label: null, instead: null }],
    [
      'the fallback of an unplugged one',
      [jabra, builtIn],
      [builtIn],
      builtIn,
      { label: builtIn.label, instead: { label: jabra.label, why: 'unplugged' } },
    ],
    [
      'the fallback of one that is there and refused',
      [jabra, builtIn],
      [jabra, builtIn],
      builtIn,
      { label: builtIn.label, instead: { label: jabra.label, why: 'busy' } },
    ],
    [
      'names without the maker’s numbers',
      [],
      [device('a1', 'Jabra (0b0e:24f1)')],
      device('a1', 'Jabra (0b0e:24f1)'),
      { label: 'Jabra', instead: null },
    ],
    ['the system’s own for want of both', [jabra, builtIn], [], null, { label: null, instead: { label: jabra.label, why: 'unplugged' } }],
  ])('%s', (_, wishes, present, used, told) => {
    expect(deviceInUse(wishes, present, used)).toEqual(told)
  })
})
