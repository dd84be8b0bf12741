import { expect, it } from 'vitest'
import { readStartArguments } from '../../main/start/startArguments.ts'

it('reads every argument of the outside handle', () => {
  const given = ['--browser', '--port', '8123', '--no-open', '--profile', '/p', '--asuo', 'http://a/v1', '--sip', 'wss://b', '--lang', 'en']

  expect(readStartArguments(given)).toEqual({
    browser: true,
    port: 8123,
    'no-open': true,
    profile: '/p',
    asuo: 'http://a/v1',
    sip: 'wss://b',
    lang: 'en',
  })
})

it('needs no argument at all', () => {
  expect(readStartArguments([])).toEqual({ browser: false, port: 0, 'no-open': false })
})

it.each([
  [['--prot', '1'], /--prot/],
  [['--port', 'abc'], /--port must be a number from 0 to 65535/],
  [['--port', '70000'], /--port must be a number from 0 to 65535/],
  [['--port'], /--port/],
  [['--lang', 'de'], /--lang must be ru or en/],
  [['--asuo', 'asuo.example.ru'], /--asuo must be an address such as https/],
  [['--sip', 'https://pbx'], /--sip must be an address such as wss/],
  [['--profile', ''], /--profile must name a folder/],
  [['extra'], /extra/],
])('refuses %j in one line that says what fits', (given, sentence) => {
  const refused = readStartArguments(given)

  expect(refused).toMatch(sentence)
  expect(refused).toContain('Usage: npm start')
  expect(String(refused)).not.toContain('\n')
})
