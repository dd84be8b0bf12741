import css from './LevelMeter.module.css'

/** dBFS: −100 is silence, the band of RFC 7874 stands between −28 and −16. */
const quietest = -60
const part = (db: number): number => Math.min(100, Math.max(0, ((db - quietest) / -quietest) * 100))

type Props = Readonly<{
  name: string
  db: number
  words: string
  tone: 'silent' | 'good' | 'warn' | 'bad'
}>

/** The level as a bar over the good band; the words say the same. */
export const LevelMeter = ({ name, db, words, tone }: Props) => (
  <div className={css.meter} data-tone={tone}>
    <div className={css.labels} aria-hidden>
      <span>{name}</span>
      <strong className={css.words}>{words}</strong>
    </div>
    <div className={css.bar}>
      {/* The native meter speaks, the drawing under it shows: browsers give a meter's own bar no band. */}
      <meter
        className={css.spoken}
        aria-label={name}
        aria-valuetext={words}
        min={quietest}
        max={0}
        value={Math.round(Math.max(quietest, Math.min(0, db)))}
      />
      <svg className={css.scale} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
        <rect className={css.ground} width="100" height="12" />
        <rect className={css.band} x={part(-28)} width={part(-16) - part(-28)} height="12" />
        <rect className={css.level} y="3" width={part(db)} height="6" />
      </svg>
    </div>
  </div>
)
