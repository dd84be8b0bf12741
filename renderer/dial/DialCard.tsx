import type { ReactNode } from 'react'
import { useText } from '../text/TextProvider.tsx'
import css from './Dial.module.css'

type Props = Readonly<{ children: ReactNode }>

/** The place of calling somebody on the idle desk. */
export const DialCard = ({ children }: Props) => (
  <section className={css.card} aria-label={useText().dial.title}>
    {children}
  </section>
)

/** A call that is dialled has the page for itself. */
export const DialledAlone = ({ children }: Props) => <main className={css.alone}>{children}</main>
