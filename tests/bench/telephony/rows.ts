export interface Row {
  readonly id: string
  readonly label: string
  readonly unit: 'ms' | '% of a core' | 'KB'
  /** What the panel is held to; null where a row only informs. */
  readonly limit: { readonly median: number; readonly p95?: number } | null
}

/** The numbers that the panel is held to, and what is shown beside them. */
export const rows = [
  { id: 'ring', label: 'INVITE → ringing painted', unit: 'ms', limit: { median: 12, p95: 25 } },
  { id: 'answer', label: 'click → 200 OK sent', unit: 'ms', limit: { median: 10, p95: 20 } },
  { id: 'audible', label: 'click → caller audible', unit: 'ms', limit: { median: 50, p95: 80 } },
  { id: 'talking', label: 'click → conversation painted', unit: 'ms', limit: null },
  { id: 'idle', label: "caller's BYE → call gone from the screen", unit: 'ms', limit: { median: 20 } },
  { id: 'load', label: 'load → registered', unit: 'ms', limit: { median: 400 } },
  { id: 'reset', label: 'connection reset → registered', unit: 'ms', limit: { median: 150 } },
  { id: 'back', label: 'network back → registered', unit: 'ms', limit: { median: 300 } },
  { id: 'blackHole', label: 'black hole → shown on the lamp', unit: 'ms', limit: { median: 5000 } },
  { id: 'cpu', label: 'processor in a call', unit: '% of a core', limit: { median: 10 } },
  { id: 'cpuPerCall', label: 'processor per short call', unit: 'ms', limit: null },
  { id: 'heap', label: 'heap kept per call', unit: 'KB', limit: { median: 30 } },
] as const satisfies readonly Row[]

export type RowId = (typeof rows)[number]['id']
