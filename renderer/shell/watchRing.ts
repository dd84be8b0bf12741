import { callOnDesk, deskMode } from '#core/desk/deskSelectors'
import { callForAttention } from '../attention/pageAttention.ts'
import type { DeskActor } from '../desk/deskActor.ts'
import { afterPicture } from '../kit/afterPicture.ts'
import { readableNumber } from '../text/readableNumber.ts'
import { textIn } from '../text/text.ts'

/** Shows every call that rings outside the page as well, where the page stands in a browser. Returns the undo. */
export const watchRing = (desk: DeskActor): (() => void) => {
  let shown: { readonly callId: string; readonly undo: () => void } | null = null
  const look = (snapshot: ReturnType<DeskActor['getSnapshot']>) => {
    const call = deskMode(snapshot) === 'ringing' ? callOnDesk(snapshot) : null
    if (call?.callId === shown?.callId) return
    shown?.undo()
    shown = null
    if (call === null) return
    const text = textIn(document.documentElement.lang === 'en' ? 'en' : 'ru')
    const number = readableNumber(call.caller.number) || text.call.incoming.unknownNumber
    const body = [call.caller.name, call.caller.queueName].filter((part) => part !== null && part !== '').join(' · ')
    const ring = { callId: call.callId, undo: () => {} }
    shown = ring
    // The window's title, icon and notice cost more time than the dialog itself.
    afterPicture(() => {
      if (shown === ring) ring.undo = callForAttention({ title: `☎ ${number}`, notice: `${text.call.incoming.title}: ${number}`, body })
    })
  }
  const { unsubscribe } = desk.subscribe(look)
  return () => {
    unsubscribe()
    shown?.undo()
  }
}
