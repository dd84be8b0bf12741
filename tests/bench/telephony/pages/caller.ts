import type { Asked, Told } from '../callerLink.ts'

/** The other end of every call of the bench: a peer connection with a tone, made and offered before its INVITE is sent. */
const connections = new Map<string, RTCPeerConnection>()
const context = new AudioContext()
const tone = new OscillatorNode(context, { frequency: 350 })
const output = new MediaStreamAudioDestinationNode(context)
tone.connect(new GainNode(context, { gain: 0.3 })).connect(output)
tone.start()

const gathered = (connection: RTCPeerConnection) =>
  new Promise<void>((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', look)
    look()
  })

const offer = async (call: string): Promise<string> => {
  const connection = new RTCPeerConnection({ iceServers: [], bundlePolicy: 'max-bundle' })
  connections.set(call, connection)
  const [track] = output.stream.getAudioTracks()
  if (track) connection.addTrack(track.clone(), output.stream)
  // What a queue speaks.
  const codecs = RTCRtpSender.getCapabilities('audio')?.codecs ?? []
  connection.getTransceivers()[0]?.setCodecPreferences(codecs.filter(({ mimeType }) => /PCMA|telephone-event/.test(mimeType)))
  await connection.setLocalDescription()
  await gathered(connection)
  return connection.localDescription?.sdp ?? ''
}

const link = new WebSocket(new URLSearchParams(location.search).get('link') ?? '')
const tell = (told: Told) => link.send(JSON.stringify(told))
link.addEventListener('message', ({ data }) => {
  const asked = JSON.parse(String(data)) as Asked
  const connection = connections.get(asked.call)
  if (asked.type === 'offer') void offer(asked.call).then((sdp) => tell({ call: asked.call, sdp }))
  if (asked.type === 'answer') void connection?.setRemoteDescription({ type: 'answer', sdp: asked.sdp })
  if (asked.type === 'close') {
    for (const sender of connection?.getSenders() ?? []) sender.track?.stop()
    connection?.close()
    connections.delete(asked.call)
  }
})
