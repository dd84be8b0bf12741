import { Button } from '@mantine/core'
import { IconCircleDashed } from '@tabler/icons-react'
import type { DutyKind, DutyOutcome } from '#core/asuo/duty'
import type { OwedDuty } from '#core/desk/dutyBook'
import { parseDialString } from '#core/telephony/dialString'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { readableMoment } from '../text/readableDate.ts'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Duties.module.css'

type Props = Readonly<{
  duty: OwedDuty
  dial: (number: string, name: string | null) => void
  write: (uin: string, kind: DutyKind) => void
  /** Why nobody can be called now; null where it is possible. */
  whyNot: string | null
  discharge: (outcome: DutyOutcome) => void
}>

/** One thing that was promised: what, to whom, since when, and the ways to do it. */
export const DutyRow = ({ duty, dial, write, whyNot, discharge }: Props) => {
  const { language, duties: text } = useText()
  const { caller, kind, number, isProvisional, subject, openedAt } = duty
  const phone = readableNumber(caller.number)
  const awaits = kind === 'tellUin' && (number === null || isProvisional)
  const waiting = number === null ? text.awaitsFirstNumber : text.awaitsNumber(number)
  const todo = awaits ? waiting : text.todo[kind](number ?? '')
  return (
    <li className={css.row}>
      <IconCircleDashed size={20} aria-hidden className={css.icon} />
      <time className={css.when} dateTime={openedAt}>
        {readableMoment(language, Date.parse(openedAt), Date.now())}
      </time>
      <div className={css.what}>
        <span className={css.todo}>{todo}</span>
        <span className={css.whom}>
          {[phone || text.unknownNumber, caller.name, caller.email, subject].filter((part) => part !== null && part !== '').join(' · ')}
        </span>
      </div>
      <div className={css.buttons}>
        {parseDialString(caller.number).ok && (
          <ExplainedButton
            size="compact-md"
            variant="default"
            aria-label={text.callTo(phone)}
            why={whyNot}
            {...firstPress(() => dial(caller.number, caller.name))}
          >
            {text.call}
          </ExplainedButton>
        )}
        {number !== null && !isProvisional && (
          <Button size="compact-md" variant="default" aria-label={text.of(text.write, todo)} {...firstPress(() => write(number, kind))}>
            {text.write}
          </Button>
        )}
        <ExplainedButton
          size="compact-md"
          aria-label={text.of(text.done, todo)}
          why={awaits ? text.noNumberYet : null}
          {...firstPress(() => discharge('done'))}
        >
          {text.done}
        </ExplainedButton>
        <Button size="compact-md" variant="subtle" aria-label={text.of(text.needless, todo)} {...firstPress(() => discharge('needless'))}>
          {text.needless}
        </Button>
      </div>
    </li>
  )
}
