import { type ReactNode, useDeferredValue } from 'react'

type Props = Readonly<{ children: ReactNode }>

/** Drawn in a frame of its own, after the one in which it first stands: for what is heavy and not the news of the moment. */
export const Later = ({ children }: Props) => (useDeferredValue(true, false) ? children : null)
