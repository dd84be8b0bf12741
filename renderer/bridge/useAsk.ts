import { useActorRef, useSelector } from '@xstate/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { InputOf, OutputOf, RequestName } from '#core/bridge/requests'
import type { Asked } from './asked.ts'
import { type AskPorts, askMachine } from './askMachine.ts'
import { useBridge } from './BridgeProvider.tsx'

type Snapshot = SnapshotFrom<typeof askMachine>

const askedOf = <T>(snapshot: Snapshot): Asked<T> => ({
  state: snapshot.value === 'opening' ? 'idle' : snapshot.value,
  last: snapshot.context.last as T | null,
  fault: snapshot.context.fault,
})

const sameAsked = <T>(one: Asked<T>, other: Asked<T>): boolean =>
  one.state === other.state && one.last === other.last && one.fault === other.fault

interface Options<N extends RequestName> {
  /** Asked at once, before anything is typed. */
  readonly initial?: InputOf<N> | null
  /** The question has no input (`null` is one) and is asked at once. */
  readonly asksAtOnce?: boolean
  /** Hears each answer once, with the input it belongs to. */
  readonly answered?: (value: OutputOf<N>, input: InputOf<N>) => void
}

/** A question that is typed: how it stands, and the verb that asks (null forgets it). */
export const useAsk = <N extends RequestName>(
  name: N,
  { initial = null, asksAtOnce, answered }: Options<N> = {},
): readonly [Asked<OutputOf<N>>, (input: InputOf<N> | null) => void] => {
  const bridge = useBridge()
  const hearer = useRef(answered)
  useEffect(() => {
    hearer.current = answered
  })
  const [ports] = useState<AskPorts>(() => ({
    ask: (input) => bridge.request(name, input as InputOf<N>),
    tell: (value, input) => hearer.current?.(value as OutputOf<N>, input as InputOf<N>),
  }))
  const ref = useActorRef(askMachine, { input: { ports, initial, asksAtOnce: asksAtOnce ?? initial !== null } })
  const asked = useSelector(ref, askedOf<OutputOf<N>>, sameAsked)
  // By hand: the compiler leaves a function with a ref of its own alone, and whoever is given `ask` would be drawn anew each time.
  const ask = useCallback(
    (input: InputOf<N> | null) => ref.send(input === null ? { type: 'input.cleared' } : { type: 'input.given', input }),
    [ref],
  )
  return [asked, ask]
}
