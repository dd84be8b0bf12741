import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { aLine } from './people/aLine.ts'
import { OperatorPhone, panelOrigin } from './people/OperatorPhone.ts'

it('registers the operator who knows the password', async () => {
  const { account } = await aLine()
  const phone = await OperatorPhone.connect(account)

  expect(await phone.register()).toBe(200)
  await phone.leave()
})

it('refuses a wrong password with a second 401', async () => {
  const { account, line } = await aLine()
  const phone = await OperatorPhone.connect({ ...account, password: 'guess' })

  expect(await phone.register()).toBe(401)
  expect(line.call('short-talk')).toBe('noPanel')
  await phone.leave()
})

it('knows no other number', async () => {
  const { account } = await aLine()
  const phone = await OperatorPhone.connect({ ...account, user: '102' })

  expect(await phone.register()).toBe(404)
  await phone.leave()
})

it('lets no page of another origin in', async () => {
  const { account } = await aLine()

  await expect(OperatorPhone.connect(account, 'https://evil.example')).rejects.toThrow('403')
})

it('lets nobody in who does not say what page he is', async () => {
  const { account } = await aLine()
  const socket = new WebSocket(account.server, 'sip')

  const why = await new Promise<string>((resolve) => socket.once('error', ({ message }) => resolve(message)))

  expect(why).toContain('403')
})

it('has a new password with every start', async () => {
  const [first, second] = [await aLine(), await aLine()]

  expect(first.account.password).not.toBe(second.account.password)
})

const ownAddresses = Object.values(networkInterfaces()).flatMap((all) =>
  (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
)

it.skipIf(ownAddresses.length === 0)('cannot be reached at the machine’s address on the network', async () => {
  const { account } = await aLine()
  const { port } = new URL(account.server)

  for (const address of ownAddresses)
    await expect(OperatorPhone.connect({ ...account, server: `ws://${address}:${port}` })).rejects.toThrow('ECONNREFUSED')
})

it('rings the newest registration', async () => {
  const { line, operator } = await aLine()
  await operator()
  const second = await operator()

  line.call('short-talk')

  const call = await second.nextCall()
  expect(call.invitation.remoteIdentity.displayName).toBe('Лебедева Анна')
})

it('keeps the newer registration when the older socket closes', async () => {
  const { line, operator } = await aLine()
  const first = await operator()
  const second = await operator()

  await first.leave()

  line.call('short-talk')
  await second.nextCall()
})

it('tells whoever asks who is registered and for how long still, and changes nothing', async () => {
  const { operator } = await aLine()
  const first = await operator()
  const alone = await first.bindings()

  const second = await operator()

  expect(alone).toEqual([expect.stringMatching(/;expires=1[12]\d$/)])
  expect(alone[0]).toContain(first.contact)
  expect(await first.bindings()).toEqual([expect.stringContaining(second.contact)])
  await second.unregister()
  expect(await first.bindings()).toEqual([])
})

it('rings nobody who signed off', async () => {
  const { line, operator } = await aLine()
  const phone = await operator()

  await phone.unregister()

  expect(line.call('short-talk')).toBe('noPanel')
})

it('forgets a registration with its socket', async () => {
  const { line, operator } = await aLine()
  const phone = await operator()

  phone.socket.break()

  await expect.poll(() => line.call('short-talk')).toBe('noPanel')
})

it('answers the blank-line ping of RFC 5626 and survives nonsense', async () => {
  const { account } = await aLine()
  const socket = new WebSocket(account.server, 'sip', { origin: panelOrigin })
  await new Promise((open) => socket.once('open', open))
  const pong = new Promise<string>((resolve) => socket.once('message', (frame) => resolve(frame.toString())))

  socket.send('\u0000nonsense')
  socket.send('REGISTER sip:training.local SIP/2.0\r\nVia: broken\r\n\r\n')
  socket.send('\r\n\r\n')

  expect(await pong).toBe('\r\n')
  socket.terminate()
})
