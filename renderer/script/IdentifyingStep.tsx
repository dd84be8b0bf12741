import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Organisation } from '#core/asuo/organisation'
import { innAbsentReason } from '#core/regulation/facts'
import { isUnnamed } from '#core/regulation/organisationName'
import type { Asked } from '../bridge/asked.ts'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { InnField } from './InnField.tsx'
import { OrganisationList } from './OrganisationList.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

export type OrganisationSearch = Readonly<{
  /** What ASUO knows under the INN that is typed. */
  byInn: Asked<readonly Organisation[]>
  typeInn: (typed: string) => void
  typedName: string
  typeName: (typed: string) => void
  byName: Asked<readonly Organisation[]>
  choose: (organisation: Organisation) => void
}>

type Props = StepProps & Readonly<{ search: OrganisationSearch }>

/** Clause 1.2: the INN as it is dictated, a search where the caller does not know it, or the reason why there is none. */
export const IdentifyingStep = ({ view, facts, send, search }: Props) => {
  const { script } = useText()
  const text = script.organisation
  const { organisation } = facts
  const absent = organisation !== null && 'absentReason' in organisation ? organisation.absentReason : null
  const [asksReason, askReason] = useState(absent !== null)
  const found = search.byName.last
  const isUnknown = search.byInn.state === 'answered' && search.byInn.last?.length === 0
  const asksName = isUnnamed(facts) && (isUnknown || search.byInn.state === 'failed')
  return (
    <div className={css.stack}>
      <div className={css.pair}>
        <InnField typed={facts.texts.inn} readOnly={view.locked.includes('inn')} type={search.typeInn} />
        <TextInput
          label={text.search}
          description={text.searchHint}
          value={search.typedName}
          disabled={!view.can.giveOrganisation}
          onChange={(event) => search.typeName(event.currentTarget.value)}
        />
      </div>
      {search.byInn.fault !== null && <FaultNote fault={search.byInn.fault} />}
      {search.byName.fault !== null && <FaultNote fault={search.byName.fault} />}
      {search.byName.state === 'answered' && found?.length === 0 && <p className={css.hint}>{text.nothing}</p>}
      {found !== null && found.length > 0 && <OrganisationList organisations={found} choose={search.choose} />}
      {asksName && (
        <>
          <p className={css.hint} role="status">
            {isUnknown && text.innUnknown}
          </p>
          <TypedText view={view} facts={facts} send={send} field="organisationName" label={text.name} description={text.nameHint} />
        </>
      )}
      {!asksName && organisation !== null && 'inn' in organisation && (
        <p className={css.chosen} role="status">
          <span>{text.chosen}</span> <strong>{organisation.name ?? organisation.inn}</strong>
        </p>
      )}
      {asksReason ? (
        <Radio.Group
          label={text.absentTitle}
          value={absent}
          onChange={(reason) => send({ type: 'organisation.absent', reason: innAbsentReason.parse(reason) })}
        >
          <Stack gap={6} mt={6}>
            {innAbsentReason.options.map((reason) => (
              <Radio key={reason} value={reason} label={text.absentReasons[reason]} disabled={!view.can.giveOrganisation} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <div>
          <ExplainedButton
            variant="default"
            why={view.can.giveOrganisation ? null : script.alreadyRegistered}
            onClick={() => askReason(true)}
          >
            {text.absent}
          </ExplainedButton>
        </div>
      )}
    </div>
  )
}
