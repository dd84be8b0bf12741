import { expect, it } from 'vitest'
import { admitLoopback } from '../../services/training-line/admitLoopback.ts'

it.each([undefined, 'app://panel', 'http://127.0.0.1:8080', 'http://localhost:5173', 'http://[::1]:80', 'http://localhost'])(
  'admits %s to a line that stands alone',
  (origin) => {
    expect(admitLoopback(origin)).toBe(true)
  },
)

it.each([
  'https://evil.example',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example:80',
  'null',
  'app://other',
  'http://10.0.0.1',
  'http://127.0.0.1:80/evil',
])('keeps %s out', (origin) => {
  expect(admitLoopback(origin)).toBe(false)
})
