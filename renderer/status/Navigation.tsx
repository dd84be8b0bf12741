import { useText } from '../text/TextProvider.tsx'
import css from './Navigation.module.css'
import type { PageName } from './page.ts'

type Props = Readonly<{ pages: readonly PageName[]; current: PageName; practice: boolean; unseen: number; unanswered: number | null }>

/** The pages there are; each is a real link. Beside them the mails that wait, and the missed calls that nobody has looked at. */
export const Navigation = ({ pages, current, practice, unseen, unanswered }: Props) => {
  const { desk: text, mail } = useText()
  return (
    <nav className={css.navigation} aria-label={text.navigation}>
      {pages.map((page) => (
        <a key={page} href={`#/${page}`} className={css.link} aria-current={page === current ? 'page' : undefined}>
          {text.pages[page]}
          {page === 'mail' && unanswered !== null && unanswered > 0 && (
            <span className={css.count} aria-hidden>
              {unanswered}
            </span>
          )}
        </a>
      ))}
      <span role="status" className={css.unseen}>
        {unseen > 0 && text.unseenCalls(unseen)}
      </span>
      <span role="status" className={css.spoken}>
        {unanswered !== null && unanswered > 0 && mail.waitingCount(unanswered)}
      </span>
      {practice && <span className={css.practice}>{text.practice}</span>}
    </nav>
  )
}
