import { Button } from '@mantine/core'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { Page } from './Page.tsx'

type Props = Readonly<{ comeBack: () => void }>

/** Another page works on this desk; this one only offers to take its place. */
export const OpenElsewhere = ({ comeBack }: Props) => (
  <main>
    <Page>
      <FaultNote fault={{ code: 'openElsewhere' }} />
      <p>
        <Button size="md" onClick={comeBack}>
          {useText().desk.workHere}
        </Button>
      </p>
    </Page>
  </main>
)
