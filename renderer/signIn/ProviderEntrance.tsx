import { Button, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{ name: string; inBrowser: boolean; isMain: boolean; signIn: () => void; takeBack: () => void }>

/** The way in by the organisation's provider: the button, and the wait for the browser, which can be taken back. */
export const ProviderEntrance = ({ name, inBrowser, isMain, signIn, takeBack }: Props) => {
  const words = useText().signIn
  const cancel = useRef<HTMLButtonElement>(null)
  // The button that was pressed has gone: the keyboard stays where the next step is.
  useEffect(() => {
    if (inBrowser) cancel.current?.focus()
  }, [inBrowser])
  if (!inBrowser)
    return (
      <Button size="md" variant={isMain ? 'filled' : 'default'} data-autofocus={isMain || undefined} autoFocus={isMain} onClick={signIn}>
        {words.byProvider(name)}
      </Button>
    )
  return (
    <>
      <Text role="status">{words.inBrowser}</Text>
      <Button ref={cancel} size="md" variant="default" onClick={takeBack}>
        {words.takeBack}
      </Button>
    </>
  )
}
