import { useAsk } from '../bridge/useAsk.ts'
import { GatewayNote } from '../mail/GatewayNote.tsx'
import css from '../mail/Mail.module.css'
import { Mail } from '../mail/Mail.tsx'
import { MailList } from '../mail/MailList.tsx'
import { chooseTicket, useMailStore } from '../mail/mailStore.ts'
import { OpenByNumber } from '../mail/OpenByNumber.tsx'
import { OtherDrafts } from '../mail/OtherDrafts.tsx'
import { useMailList } from '../mail/useMailList.ts'
import { useText } from '../text/TextProvider.tsx'
import { ThreadPart } from './ThreadPart.tsx'

type Props = Readonly<{ operator: string; practice: boolean; insertKey: string | null }>

/** «Письма»: which mails wait, and the one that is worked on. */
export const MailPage = ({ operator, practice, insertKey }: Props) => {
  const text = useText().mail
  const chosen = useMailStore((state) => state.chosen)
  const { view, asked, drafts, choose, showMore } = useMailList()
  const [gateway] = useAsk('mail.gateway', { asksAtOnce: true })
  return (
    <Mail
      notes={gateway.last !== null && <GatewayNote gateway={gateway.last} practice={practice} />}
      list={
        <MailList
          view={view}
          asked={asked}
          drafts={drafts}
          chosen={chosen}
          choose={choose}
          open={({ uin }) => uin !== null && chooseTicket(uin)}
          showMore={showMore}
          byNumber={
            <>
              <OpenByNumber open={chooseTicket} />
              <OtherDrafts drafts={drafts} mails={asked.last?.items ?? []} open={chooseTicket} />
            </>
          }
        />
      }
    >
      {chosen === null ? (
        <p className={css.hint}>{text.choose}</p>
      ) : (
        <ThreadPart key={chosen} uin={chosen} operator={operator} insertKey={insertKey} />
      )}
    </Mail>
  )
}
