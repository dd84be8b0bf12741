import { Button } from '@mantine/core'
import type { WordingVersion } from '#core/asuo/wording'
import { firstPress } from '../kit/firstPress.ts'
import { readableDate } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Wording.module.css'

type Props = Readonly<{ versions: readonly WordingVersion[]; returnTo: (version: number) => void }>

/** Every version that was published, the one in force first; one press brings an older one back as the next. */
export const VersionList = ({ versions, returnTo }: Props) => {
  const { wording: text, language } = useText()
  if (versions.length === 0) return <p className={css.hint}>{text.none}</p>
  return (
    <ol className={css.versions} aria-label={text.sections.versions}>
      {versions.map(({ version, publishedBy, publishedAt, returnedTo }, place) => (
        <li key={version}>
          <span>
            <strong>{text.version(version)}</strong>
            {place === 0 && ` · ${text.inForce}`}
            {` · ${publishedBy.name}, ${readableDate(language, publishedAt)}`}
            {returnedTo !== null && ` · ${text.returnedTo(returnedTo)}`}
          </span>
          {place > 0 && (
            <Button size="compact-md" variant="default" {...firstPress(() => returnTo(version))}>
              {text.returnTo(version)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
