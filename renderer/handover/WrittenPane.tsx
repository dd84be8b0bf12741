import type { OfferView } from '#core/desk/offerView'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './OfferFacts.module.css'

type Props = Readonly<{ offer: OfferView }>

/** What the colleague wrote down: to be read before the caller is there. */
export const WrittenPane = ({ offer }: Props) => {
  const words = useText().handover
  const written = offer.state === 'known' ? [offer.description, offer.notes].filter((text) => text !== '') : []
  return (
    <Pane name={words.written} complementary>
      {written.length === 0 ? (
        <p className={css.sentence}>{words.nothingWritten}</p>
      ) : (
        written.map((text) => (
          <p key={text} className={css.written}>
            {text}
          </p>
        ))
      )}
    </Pane>
  )
}
