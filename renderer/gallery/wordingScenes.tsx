import type { ReactNode } from 'react'
import { withText } from '#core/wording/wordingDraft'
import type { WordingPack } from '#core/wording/wordingPack'
import { DeskFrame } from '../shell/DeskFrame.tsx'
import { Page } from '../shell/Page.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { builtInWording } from '../text/builtInWording.ts'
import { useText } from '../text/TextProvider.tsx'
import { type Section, WordingEditor } from '../wording/WordingEditor.tsx'
import { StripScene } from './DeskScene.tsx'
import type { WordingSceneName } from './sceneNames.ts'

const nothing = () => {}

const versions = [
  { version: 3, publishedBy: { agentId: 'l1', name: 'Лебедева Ольга Игоревна' }, publishedAt: '2026-11-26T09:10:00Z', returnedTo: 1 },
  { version: 2, publishedBy: { agentId: 'l1', name: 'Лебедева Ольга Игоревна' }, publishedAt: '2026-11-25T15:40:00Z', returnedTo: null },
  { version: 1, publishedBy: { agentId: 'l2', name: 'Орлов Пётр Сергеевич' }, publishedAt: '2026-11-20T08:00:00Z', returnedTo: null },
]

type SceneProps = Readonly<{ openAt: Section; news: 'conflict' | number | null; edit?: (pack: WordingPack) => WordingPack }>

const Scene = ({ openAt, news, edit = (pack) => pack }: SceneProps) => {
  const { language, wording } = useText()
  const inForce = builtInWording(language)
  return (
    <DeskFrame
      scrolls
      status={<StripScene />}
      navigation={<Navigation pages={['desk', 'mail', 'training', 'board']} current="board" practice unseen={0} unanswered={0} />}
    >
      <main>
        <Page title={wording.title}>
          <WordingEditor
            language={language}
            inForce={inForce}
            draft={edit(inForce)}
            versions={versions}
            fault={null}
            news={news}
            openAt={openAt}
            speak={nothing}
            change={nothing}
            publish={nothing}
            discard={nothing}
            returnTo={nothing}
          />
        </Page>
      </main>
    </DeskFrame>
  )
}

const broken = (pack: WordingPack): WordingPack =>
  withText(withText(pack, ['phrases', 'greeting', 'say'], '{время суток}! Вас слушает {имя}.'), ['phrases', 'identifying', 'say'], '')

/** «Формулировки»; each of literal props. */
export const wordingScenes: Readonly<Record<WordingSceneName, () => ReactNode>> = {
  wordingPhrases: () => <Scene openAt="phrases" news={null} edit={broken} />,
  wordingQuestions: () => <Scene openAt="questions" news={3} />,
  wordingAddressees: () => <Scene openAt="addressees" news={null} />,
  wordingVersions: () => <Scene openAt="versions" news="conflict" />,
}
