import { spellEmail } from '#core/tickets/email'
import css from './SpelledAddress.module.css'

type Props = Readonly<{ name: string; address: string }>

/** The read-back of clause 1.12: each sign, and under it how it is said. */
export const SpelledAddress = ({ name, address }: Props) => (
  <ol className={css.signs} aria-label={name}>
    {spellEmail(address).map(({ sign, spoken }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place of a sign is what it is
      <li key={index} className={css.sign}>
        <span aria-hidden>{sign}</span>
        <span className={css.spoken}>{spoken}</span>
      </li>
    ))}
  </ol>
)
