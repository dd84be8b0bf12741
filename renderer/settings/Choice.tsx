import { SegmentedControl } from '@mantine/core'
import css from './Settings.module.css'

type Props<T extends string> = Readonly<{ label: string; words: Readonly<Record<T, string>>; value: T; choose: (value: T) => void }>

/** One of a few words, all of them in sight. */
export const Choice = <T extends string>({ label, words, value, choose }: Props<T>) => (
  <div>
    <p className={css.label}>{label}</p>
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={(chosen) => choose(chosen as T)}
      data={(Object.keys(words) as T[]).map((each) => ({ value: each, label: words[each] }))}
    />
  </div>
)
