import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Party } from './tones.ts'
import { writeParty } from './wav.ts'

interface Telephone {
  readonly party: Party
  readonly number: string
  readonly sipPort: number
  readonly controlPort: number
  readonly answers: boolean
}

/** Where Debian keeps baresip's modules differs by machine. */
const modules = () =>
  dirname(
    execFileSync('dpkg', ['-L', 'baresip-core'], { encoding: 'utf8' })
      .split('\n')
      .find((path) => path.endsWith('/g711.so')) ?? '',
  )

/** A telephone of the trunk's side at 127.0.0.2: G.711, plays its party's tone, records what it hears into `folder`. */
export function furnishBaresip(folder: string, { party, number, sipPort, controlPort, answers }: Telephone): void {
  writeParty(join(folder, 'voice.wav'), party, 8_000, 180)
  const config = [
    'poll_method epoll',
    `sip_listen 127.0.0.2:${sipPort}`,
    'sip_trans_def udp',
    'call_local_timeout 60',
    'call_max_calls 4',
    'audio_path /usr/share/baresip',
    'audio_player aubridge,sink',
    `audio_source aufile,${join(folder, 'voice.wav')}`,
    'audio_alert aubridge,alert',
    'ausrc_srate 8000',
    'auplay_srate 8000',
    'ausrc_channels 1',
    'auplay_channels 1',
    'audio_level no',
    'audio_txmode poll',
    'audio_jitter_buffer_type off',
    'audio_buffer 20-160',
    'rtp_ports 21000-21200',
    'rtp_timeout 0',
    'rtcp_mux no',
    'jitter_buffer_type fixed',
    'jitter_buffer_delay 1-5',
    'net_interface 127.0.0.2',
    `module_path ${modules()}`,
    ...['g711', 'aufile', 'aubridge', 'sndfile'].map((name) => `module ${name}.so`),
    'module_tmp account.so',
    ...['contact', 'menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
    `snd_path ${folder}`,
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    'menu_bell no',
    '',
  ]
  const account = [
    `"Ivan Petrov" <sip:${number}@127.0.0.2:${sipPort}>`,
    'regint=0',
    `answermode=${answers ? 'auto' : 'manual'}`,
    'audio_codecs=PCMA,PCMU',
    'outbound="sip:127.0.0.1:5060"',
    'dtmfmode=rtpevent',
  ]
  writeFileSync(join(folder, 'config'), config.join('\n'))
  writeFileSync(join(folder, 'accounts'), `${account.join(';')}\n`)
  writeFileSync(join(folder, 'contacts'), '')
}
