import { expect, it } from 'vitest'
import { holdCandidates } from '../../renderer/telephony/heldCandidates.ts'

it('takes the candidates out of an offer and remembers which media they belong to', () => {
  const offer = [
    'v=0',
    'm=audio 9 X 8',
    'a=candidate:1 1 udp 1 10.0.0.1 5 typ host',
    'a=sendrecv',
    'a=end-of-candidates',
    'm=video 0 X 9',
    '',
  ].join('\r\n')

  expect(holdCandidates(offer)).toEqual({
    sdp: 'v=0\r\nm=audio 9 X 8\r\na=sendrecv\r\nm=video 0 X 9\r\n',
    candidates: [{ candidate: 'candidate:1 1 udp 1 10.0.0.1 5 typ host', sdpMLineIndex: 0 }],
  })
})
