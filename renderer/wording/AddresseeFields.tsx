import { Button } from '@mantine/core'
import { withText } from '#core/wording/wordingDraft'
import { useText } from '../text/TextProvider.tsx'
import type { SectionProps } from './sectionProps.ts'
import css from './Wording.module.css'
import { WordingField } from './WordingField.tsx'

const fields = ['name', 'phone', 'hours', 'concerns'] as const

/** An id nobody reads and nothing else has, not even what a colleague adds at the same time. */
const freeId = (): string => `addressee${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`

/** The directory of addressees (clause 3.8). An empty telephone or empty hours are not known, and not said. */
export const AddresseeFields = ({ draft, problems, change }: SectionProps) => {
  const text = useText().wording.addressee
  const { addressees } = draft
  return (
    <>
      {addressees.length === 0 && (
        <p role="alert" className={css.problem}>
          {text.noneLeft}
        </p>
      )}
      {addressees.map(({ id, ...addressee }, nth) => (
        <fieldset key={id} className={css.group}>
          <legend>{text.nth(nth + 1)}</legend>
          {fields.map((field) => (
            <WordingField
              key={field}
              label={text[field]}
              value={addressee[field] ?? ''}
              path={`addressees.${nth}.${field}`}
              problems={problems}
              change={(said) => {
                const isUnknown = said.trim() === '' && (field === 'phone' || field === 'hours')
                change(withText(draft, ['addressees', String(nth), field], isUnknown ? null : said))
              }}
            />
          ))}
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => change({ ...draft, addressees: addressees.filter((each) => each.id !== id) })}
          >
            {text.remove(addressee.name)}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            change({ ...draft, addressees: [...addressees, { id: freeId(), name: '', phone: null, hours: null, concerns: '' }] })
          }
        >
          {text.add}
        </Button>
      </div>
    </>
  )
}
