import { Modal } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import { Scenarios } from '../training/Scenarios.tsx'
import { closeDialog } from './uiStore.ts'
import { usePractice } from './usePractice.ts'

/** Begins with the dialog and ends with it: what went wrong last time is not said again. */
const PracticeChoice = () => <Scenarios {...usePractice()} />

/** «Учебный звонок» from the desk: it closes by itself as soon as the caller rings. */
export const PracticeDialog = () => {
  const text = useText().training
  return (
    <Modal opened onClose={closeDialog} title={text.call} size="xl" closeButtonProps={{ 'aria-label': text.close }}>
      <PracticeChoice />
    </Modal>
  )
}
