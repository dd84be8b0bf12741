import { useText } from '../text/TextProvider.tsx'
import { Scenarios } from '../training/Scenarios.tsx'
import { Page } from './Page.tsx'
import { usePractice } from './usePractice.ts'

export const TrainingPage = () => {
  const text = useText().training
  const { scenarios, dialling, fault, call } = usePractice()
  return (
    <Page title={text.title}>
      <Scenarios scenarios={scenarios} dialling={dialling} fault={fault} call={(scenario) => call({ type: 'scenario.chosen', scenario })} />
    </Page>
  )
}
