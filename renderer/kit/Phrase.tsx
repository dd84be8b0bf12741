import type { ReactNode } from 'react'
import css from './Phrase.module.css'

type Props = Readonly<{ say: string; children: ReactNode }>

/** What the operator says aloud: the largest text on the screen. */
export const Phrase = ({ say, children }: Props) => (
  <figure className={css.phrase}>
    <figcaption className={css.say}>{say}</figcaption>
    <blockquote className={css.words}>{children}</blockquote>
  </figure>
)
