/** The plain screen of every bare page: the line, a box that rings, a box that talks. */
const part = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E

const show = (id: 'ringing' | 'talking' | null) => {
  for (const it of ['ringing', 'talking'] as const) part(it).hidden = it !== id
}

export const screen = {
  line: (registered: boolean) => {
    part('line').textContent = registered ? 'registered' : 'offline'
  },
  ring: (who: string) => {
    part('who').textContent = who
    show('ringing')
  },
  talk: () => show('talking'),
  idle: () => {
    show(null)
    part<HTMLAudioElement>('caller').srcObject = null
  },
  hear: (track: MediaStreamTrack) => {
    part<HTMLAudioElement>('caller').srcObject = new MediaStream([track])
  },
  onAnswer: (act: () => void) => part('answer').addEventListener('click', act),
}

/** The account is in the page's address, as in any demo: the bench makes it for one run. */
const asked = new URLSearchParams(location.search)
const given = (name: string): string => asked.get(name) ?? ''
export const account = { server: given('server'), domain: given('domain'), user: given('user'), password: given('password') }

export const plainMicrophone: MediaStreamConstraints = {
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  video: false,
}
