import { RTCPeerConnection, RTCRtpCodecParameters } from 'werift'

/** Payload types as the line offers them; the panel answers with the same numbers. */
export const payloadTypes = { PCMU: 0, PCMA: 8, keys: 101 } as const

const codec = (name: string, payloadType: number, parameters?: string): RTCRtpCodecParameters =>
  new RTCRtpCodecParameters({
    mimeType: `audio/${name}`,
    clockRate: 8000,
    channels: 1,
    payloadType,
    ...(parameters === undefined ? {} : { parameters }),
  })

/**
 * A werift connection for telephone sound. The loopback address is offered beside the machine's own: without it a machine
 * with no network at all never connects. (werift cannot be kept to loopback: its media sockets also stand on the LAN address.)
 */
export const openPeerConnection = (): RTCPeerConnection =>
  new RTCPeerConnection({
    codecs: {
      audio: [codec('PCMU', payloadTypes.PCMU), codec('PCMA', payloadTypes.PCMA), codec('telephone-event', payloadTypes.keys, '0-16')],
    },
    iceServers: [],
    iceUseIpv6: false,
    iceAdditionalHostAddresses: ['127.0.0.1'],
  })

/** The first offer of a process costs some 50 ms (certificate, compilation): made before anybody waits for it. */
export async function warmUp(): Promise<void> {
  const connection = openPeerConnection()
  connection.addTransceiver('audio', { direction: 'sendrecv' })
  await connection.setLocalDescription(await connection.createOffer())
  await connection.close()
}
