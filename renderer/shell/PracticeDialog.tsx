import { Modal } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import { Scenarios } from '../training/Scenarios.tsx'
import { closeDialog } from './uiStore.ts'
import { usePractice } from './usePractice.ts'

const PracticeChoice = () => {
  const { scenarios, dialling, fault, call } = usePractice()
  return (
    <Scenarios scenarios={scenarios} dialling={dialling} fault={fault} call={(scenario) => call({ type: 'scenario.chosen', scenario })} />
  )
}

/** «Учебный звонок» from the desk: it closes by itself as soon as the caller rings. */
export const PracticeDialog = () => {
  const text = useText().training
  return (
    <Modal opened onClose={closeDialog} title={text.call} size="xl" closeButtonProps={{ 'aria-label': text.close }}>
      <PracticeChoice />
    </Modal>
  )
}
