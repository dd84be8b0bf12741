import type { ReactNode } from 'react'
import { useId } from 'react'
import css from './Pane.module.css'

type Props = Readonly<{
  name: string
  children: ReactNode
  tone?: 'plain' | 'quiet'
  aside?: ReactNode
  /** Stays in its place at the end of the column while the rest scrolls. */
  foot?: ReactNode
  complementary?: boolean
}>

/** A named column of the desk: a landmark with a small visible heading. */
export const Pane = ({ name, children, tone = 'plain', aside, foot, complementary = false }: Props) => {
  const id = useId()
  const Tag = complementary ? 'aside' : 'section'
  return (
    <Tag className={css.pane} aria-labelledby={id} data-tone={tone}>
      <header className={css.header}>
        <h2 id={id} className={css.name}>
          {name}
        </h2>
        {aside}
      </header>
      {foot === undefined ? (
        <div className={css.body}>{children}</div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: there may be nothing in it to focus, and a keyboard scrolls only what it can focus
        <div className={css.body} tabIndex={0}>
          {children}
        </div>
      )}
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </Tag>
  )
}
