import type { ReactNode } from 'react'
import css from './DeskFrame.module.css'

type Props = Readonly<{ status: ReactNode; navigation: ReactNode; children: ReactNode; scrolls: boolean }>

/** Status strip on top, pages below it, the page itself in the rest of the window. */
export const DeskFrame = ({ status, navigation, children, scrolls }: Props) => (
  <div className={css.frame}>
    {status}
    {navigation}
    {/* What scrolls must be reached by the keyboard, also where nothing in it takes the focus. */}
    <div className={css.page} data-scrolls={scrolls} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  </div>
)
