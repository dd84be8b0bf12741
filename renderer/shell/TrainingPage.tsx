import { useText } from '../text/TextProvider.tsx'
import { Scenarios } from '../training/Scenarios.tsx'
import { Page } from './Page.tsx'
import { usePractice } from './usePractice.ts'

export const TrainingPage = () => {
  const text = useText().training
  return (
    <Page title={text.title}>
      <Scenarios {...usePractice()} />
    </Page>
  )
}
