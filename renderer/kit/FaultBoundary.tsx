import { Alert, Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useText } from '../text/TextProvider.tsx'

const Crash = ({ again }: Readonly<{ again: () => void }>) => {
  const text = useText().desk.crash
  return (
    <Alert color="danger" variant="outline" title={text.title} role="alert">
      <p>{text.hint}</p>
      <Button variant="default" onClick={again}>
        {text.again}
      </Button>
    </Alert>
  )
}

type Props = Readonly<{ children: ReactNode; noteBug?: (bug: unknown) => void }>

/** The page's net for bugs: the part that threw is replaced, the rest and the call live on. */
export class FaultBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override componentDidCatch(bug: unknown) {
    this.props.noteBug?.(bug)
  }

  override render() {
    return this.state.broken ? <Crash again={() => this.setState({ broken: false })} /> : this.props.children
  }
}
