import { UnstyledButton } from '@mantine/core'
import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import { useText } from '../text/TextProvider.tsx'
import css from './ProtocolStrip.module.css'
import { VerdictSign } from './VerdictSign.tsx'

type Props = Readonly<{ entries: readonly ProtocolEntry[]; open: () => void }>

/** The protocol of the call as it grows: one sign per clause, the whole strip opens the facts. */
export const ProtocolStrip = ({ entries, open }: Props) => {
  const text = useText().protocol
  return (
    <section className={css.strip} aria-label={text.strip}>
      <UnstyledButton className={css.open} onClick={open} aria-haspopup="dialog">
        {text.strip}
      </UnstyledButton>
      <ul className={css.clauses}>
        {entries.map(({ clause, verdict }) => (
          <li key={clause} className={css.clause} title={`${clause} ${text.clauses[clause]}: ${text.verdicts[verdict]}`}>
            {clause} <VerdictSign verdict={verdict} />
          </li>
        ))}
      </ul>
    </section>
  )
}
