import type { ReactNode } from 'react'
import css from './CallLayout.module.css'

type Props = Readonly<{ call: ReactNode; script: ReactNode; ticket: ReactNode; protocol: ReactNode }>

/** The desk during a call: call, script, ticket side by side, the protocol along the bottom. */
export const CallLayout = ({ call, script, ticket, protocol }: Props) => (
  <div className={css.layout}>
    <main className={css.columns}>
      <div className={css.call}>{call}</div>
      <div className={css.script}>{script}</div>
      <div className={css.ticket}>{ticket}</div>
    </main>
    {protocol}
  </div>
)
