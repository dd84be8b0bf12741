import { useText } from '../text/TextProvider.tsx'
import css from './Navigation.module.css'
import type { PageName } from './page.ts'

type Props = Readonly<{ pages: readonly PageName[]; current: PageName; practice: boolean; unseen: number }>

/** The pages there are; each is a real link. Beside them the missed calls that nobody has looked at. */
export const Navigation = ({ pages, current, practice, unseen }: Props) => {
  const text = useText().desk
  return (
    <nav className={css.navigation} aria-label={text.navigation}>
      {pages.map((page) => (
        <a key={page} href={`#/${page}`} className={css.link} aria-current={page === current ? 'page' : undefined}>
          {text.pages[page]}
        </a>
      ))}
      <span role="status" className={css.unseen}>
        {unseen > 0 && text.unseenCalls(unseen)}
      </span>
      {practice && <span className={css.practice}>{text.practice}</span>}
    </nav>
  )
}
