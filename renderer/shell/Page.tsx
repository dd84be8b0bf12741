import type { ReactNode } from 'react'
import css from './Page.module.css'

type Props = Readonly<{ title?: string; children: ReactNode }>

/** The page of one subject outside a call. */
export const Page = ({ title, children }: Props) => (
  <div className={css.page}>
    {title !== undefined && <h1 className={css.title}>{title}</h1>}
    {children}
  </div>
)
