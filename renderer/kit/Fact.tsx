import type { ReactNode } from 'react'
import css from './Fact.module.css'

type Props = Readonly<{ name: string; children: ReactNode }>

/** A name and its value; stands inside `Facts`. */
export const Fact = ({ name, children }: Props) => (
  <div className={css.fact}>
    <dt className={css.name}>{name}</dt>
    <dd className={css.value}>{children}</dd>
  </div>
)

export const Facts = ({ children }: Readonly<{ children: ReactNode }>) => <dl className={css.facts}>{children}</dl>
