import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Level of what the page receives, in dBFS over the last 40 ms; the tests' own measuring, beside the product's. */
    testEar?: { loudest(): number; forget(): void }
  }
}

/** Hangs a measuring ear on every remote track before the page runs. */
export const listenIn = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let loudest = -100
    window.testEar = {
      loudest: () => loudest,
      forget: () => {
        loudest = -100
      },
    }
    const hear = (track: MediaStreamTrack) => {
      const context = new AudioContext()
      const analyser = context.createAnalyser()
      analyser.fftSize = 2048
      context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
      const samples = new Float32Array(analyser.fftSize)
      const look = () => {
        analyser.getFloatTimeDomainData(samples)
        const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
        loudest = Math.max(loudest, 10 * Math.log10(energy + 1e-10))
        if (track.readyState === 'live') setTimeout(look, 40)
        else void context.close()
      }
      look()
    }
    const Original = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        this.addEventListener('track', (event) => hear(event.track))
      }
    }
  })
