/**
 * How the line was lost, as far as the page can know. A browser tells a refused connection from a refused certificate by nothing:
 * both are `refused`, and `line.diagnose` finds out more.
 *
 * `refused`: the connection did not come up · `reset`: it broke · `closed`: the PBX closed it in good order ·
 * `silent`: nobody answered in time · `left`: the page was put away by the browser and shown again.
 */
export type LineLoss = 'refused' | 'reset' | 'closed' | 'silent' | 'left'
