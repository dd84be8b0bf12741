import type { MailGatewayState } from '#core/asuo/mailGateway'
import { useText } from '../text/TextProvider.tsx'
import css from './Mail.module.css'

type Props = Readonly<{ gateway: MailGatewayState; practice: boolean }>

/** Says what does not work of the mail itself: a letter that waits must not look like one that went. */
export const GatewayNote = ({ gateway: { sending, receiving }, practice }: Props) => {
  const text = useText().mail.gateway
  const isApart = practice && sending.state === 'off'
  const notes = [
    isApart && text.practice,
    !isApart && sending.state === 'off' && text.sendingOff,
    sending.state === 'failing' && text.sendingFailing,
    !isApart && receiving.state === 'off' && text.receivingOff,
    receiving.state === 'failing' && text.receivingFailing,
  ].filter((note) => note !== false)
  return notes.map((note) => (
    <p key={note} role="status" className={css.note}>
      {note}
    </p>
  ))
}
