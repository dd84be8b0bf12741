import type { AnyStateMachine, AnyStateNode } from 'xstate'

/** Every state that is no mere container: some path has to stand in it. Those left in the step that enters them are passed through. */
export function statesToStandIn(node: AnyStateNode): string[] {
  if (node.type === 'parallel' || node.type === 'compound') return Object.values(node.states).flatMap(statesToStandIn)
  return node.always?.some(({ guard }) => guard === undefined) ? [] : [node.id]
}

/** The graph functions try only the events they are given: the delays of the chart are events too. */
export const delayEvents = (node: AnyStateNode): { readonly type: string }[] => [
  ...node.after.map(({ eventType }) => ({ type: eventType })),
  ...Object.values(node.states).flatMap(delayEvents),
]

/** States of `machine` in which none of these snapshots stands. */
export function notStoodIn(machine: AnyStateMachine, snapshots: Iterable<{ readonly _nodes: readonly AnyStateNode[] }>): string[] {
  const reached = new Set([...snapshots].flatMap(({ _nodes }) => _nodes.map(({ id }) => id)))
  return statesToStandIn(machine.root).filter((id) => !reached.has(id))
}
