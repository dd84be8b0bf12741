import type { ReactNode } from 'react'
import { useText } from '../text/TextProvider.tsx'
import css from './Mail.module.css'

type Props = Readonly<{ notes: ReactNode; list: ReactNode; children: ReactNode }>

/** «Письма»: the list on the left, the conversation and the letter beside it. */
export const Mail = ({ notes, list, children }: Props) => (
  <main className={css.page}>
    <h1 className={css.title}>{useText().mail.title}</h1>
    {notes}
    <div className={css.columns}>
      {list}
      <div className={css.work}>{children}</div>
    </div>
  </main>
)
