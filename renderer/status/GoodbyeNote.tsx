import { Alert } from '@mantine/core'
import type { GoodbyeState } from '#core/telephony/lineView'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{ goodbye: GoodbyeState }>

/** A call that was ended here while the PBX was away: whether the PBX knows it. */
export const GoodbyeNote = ({ goodbye }: Props) => {
  const text = useText().desk.goodbye
  if (goodbye === 'none') return null
  return (
    <Alert color={goodbye === 'unknown' ? 'danger' : 'calm'} variant="outline" role="status" p="xs" mx="md" mt="md">
      {text[goodbye]}
    </Alert>
  )
}
