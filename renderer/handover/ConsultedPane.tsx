import { Button } from '@mantine/core'
import { IconPhoneIncoming } from '@tabler/icons-react'
import type { OfferView } from '#core/desk/offerView'
import { firstPress } from '../kit/firstPress.ts'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './OfferFacts.module.css'
import { OfferFacts } from './OfferFacts.tsx'

type Props = Readonly<{ offer: OfferView; isTaking: boolean; takeOver: () => void }>

/** In the script's place while a colleague asks: whom he hands over, and where the script will go on. */
export const ConsultedPane = ({ offer, isTaking, takeOver }: Props) => {
  const words = useText().handover
  return (
    <Pane name={words.region}>
      <p role="status" className={css.sentence}>
        {isTaking ? words.taking : words.consulted}
      </p>
      <OfferFacts offer={offer} />
      <div>
        <Button variant="default" disabled={isTaking} {...firstPress(takeOver)} leftSection={<IconPhoneIncoming size={18} aria-hidden />}>
          {words.callerIsThere}
        </Button>
      </div>
    </Pane>
  )
}
