import { useDocumentTitle } from '@mantine/hooks'
import { useEffect } from 'react'
import { FaultNote } from '../kit/FaultNote.tsx'
import { textIn } from '../text/text.ts'
import { OpenElsewhere } from './OpenElsewhere.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { Preparing } from './Preparing.tsx'
import { SignedIn } from './SignedIn.tsx'
import { SignInPage } from './SignInPage.tsx'
import { usePanel } from './usePanel.ts'

/** The panel: what the desk has told of itself decides what is shown. */
export const App = () => {
  const { facts, deskIsSilent, isElsewhere } = usePanel()
  const language = facts?.settings.language ?? 'ru'
  useDocumentTitle(textIn(language).desk.title)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const agent = facts?.session.agent ?? null
  return (
    <PanelFrame language={language} scheme={facts?.settings.theme ?? 'auto'}>
      {isElsewhere && <OpenElsewhere comeBack={() => window.location.reload()} />}
      {!isElsewhere && facts === null && <Preparing>{deskIsSilent && <FaultNote fault={{ code: 'deskGone' }} />}</Preparing>}
      {!isElsewhere && facts !== null && agent === null && (
        <SignInPage lastLogin={facts.settings.lastLogin} practice={facts.session.practice} />
      )}
      {!isElsewhere && facts !== null && agent !== null && (
        <SignedIn key={agent.id} facts={facts} agent={agent} deskIsSilent={deskIsSilent} />
      )}
    </PanelFrame>
  )
}
