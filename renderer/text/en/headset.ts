import type { HeadsetView } from '#core/headset/headsetView'
import type { headset as ru } from '../ru/headset.ts'

const quoted = ({ name }: HeadsetView) => (name === '' ? 'the headset' : `“${name}”`)

const buttons = ({ can }: HeadsetView): string =>
  [can.hook && 'answer and hang up', can.mute && 'microphone', can.hold && 'hold'].filter((word) => word !== false).join(', ')

export const headset: typeof ru = {
  name: 'Headset buttons',
  stands: {
    absent: () => 'No headset with buttons is connected. Answer by keys or mouse.',
    refused: (view) =>
      `The buttons of ${quoted(view)} are held by another program and do not work here. Close it and connect the headset again.`,
    working: (view) => `The buttons of ${quoted(view)} work: ${buttons(view)}.`,
    shared: (view) =>
      `Another program uses the buttons of ${quoted(view)} as well. ${view.inCall ? 'The call goes on. ' : ''}Close the second telephone on this computer, or the buttons may fail.`,
  },
  unsupported: 'This browser does not work with headset buttons. Answer by keys or mouse, or open the panel as a program.',
  connect: 'Connect a headset',
}
