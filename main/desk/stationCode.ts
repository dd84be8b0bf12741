import { randomInt } from 'node:crypto'

/** Latin letters whose Russian names cannot be taken for each other over the telephone. */
const letters = 'AFKLORUZ'

/** Five letters: among fifty desks two seldom share one, and it is still quickly said. */
export const makeStationCode = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')

export const practiceStation = 'UCH'
