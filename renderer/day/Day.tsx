import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Fault } from '#core/faults/fault'
import { duration } from '../kit/duration.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Day.module.css'
import type { DayFigures } from './dayStore.ts'
import type { Standing } from './standing.ts'

type Props = Readonly<{
  name: string
  standing: Standing
  figures: DayFigures
  /** Why the line does not come up. */
  fault: Fault | null
  /** What can be done about it. */
  line?: ReactNode
  /** The break that lasts. */
  pause?: ReactNode
  /** The check of the microphone at the start of the shift. */
  check?: ReactNode
  practise: (() => void) | null
  /** What is owed to callers: it goes before what was done. */
  duties?: ReactNode
  /** What stands below: the last debrief. */
  children?: ReactNode
}>

/** Between calls: how one stands, what the day has been, what can be done now. */
export const Day = ({
  name,
  standing,
  figures,
  fault,
  line = null,
  pause = null,
  check = null,
  practise,
  duties = null,
  children,
}: Props) => {
  const text = useText()
  const words = text.desk.day
  return (
    <div className={css.day}>
      <section className={css.greeting}>
        <h1 className={css.name}>{name}</h1>
        {/* The fault says it better, and says what to do. */}
        {pause === null && !(standing === 'awaitsLine' && fault !== null) && <p className={css.standing}>{words[standing]}</p>}
        {pause}
        {fault !== null && <FaultNote fault={fault} />}
        {line}
        {check}
        {practise !== null && (
          <>
            <div className={css.buttons}>
              <Button size="lg" variant="light" onClick={practise}>
                {text.training.call}
              </Button>
            </div>
            <p className={css.hint}>{words.practiceHint}</p>
          </>
        )}
      </section>
      {duties}
      <section className={css.figures} aria-label={words.title}>
        <h2 className={css.title}>{words.title}</h2>
        {figures.calls === 0 ? (
          <p className={css.hint}>{words.none}</p>
        ) : (
          <dl className={css.list}>
            <div>
              <dt>{words.calls}</dt>
              <dd>{figures.calls}</dd>
            </div>
            <div>
              <dt>{words.talk}</dt>
              <dd>{duration(figures.talkMs)}</dd>
            </div>
            <div>
              <dt>{words.holds}</dt>
              <dd>{duration(figures.holdMs)}</dd>
            </div>
            {figures.speechSeconds > 0 && (
              <div>
                <dt>{words.speech}</dt>
                <dd>{Math.round((100 * figures.goodSeconds) / figures.speechSeconds)} %</dd>
              </div>
            )}
          </dl>
        )}
      </section>
      {children}
    </div>
  )
}
