import { UnstyledButton } from '@mantine/core'
import type { Organisation } from '#core/asuo/organisation'
import { useText } from '../text/TextProvider.tsx'
import css from './OrganisationList.module.css'

type Props = Readonly<{ organisations: readonly Organisation[]; choose: (organisation: Organisation) => void }>

/** Organisations found by name or telephone. */
export const OrganisationList = ({ organisations, choose }: Props) => {
  const { script, tickets } = useText()
  return (
    <ul className={css.list} aria-label={script.organisation.found}>
      {organisations.map((organisation) => (
        <li key={organisation.inn}>
          <UnstyledButton className={css.entry} onClick={() => choose(organisation)}>
            <span className={css.name}>{organisation.name ?? tickets.inn(organisation.inn)}</span>
            <span className={css.inn}>{tickets.inn(organisation.inn)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
