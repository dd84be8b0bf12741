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

type FactsProps = Readonly<{ children: ReactNode; inRows?: boolean }>

export const Facts = ({ children, inRows = false }: FactsProps) => (
  <dl className={css.facts} data-rows={inRows}>
    {children}
  </dl>
)
