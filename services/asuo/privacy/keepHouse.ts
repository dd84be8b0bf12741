import type { Logger } from 'pino'
import { toldError } from '../http/toldError.ts'
import { keepDoing, type Repeated } from '../keepDoing.ts'
import type { ServiceClock } from '../serviceClock.ts'
import { makeDaysAhead } from '../storage/callEventDays.ts'
import type { Database } from '../storage/openStorage.ts'
import { erasePast } from './erasePast.ts'
import type { PrivacyPolicy } from './privacyPolicy.ts'

const everyMs = 3_600_000

/** Hour by hour: tables for the days to come, and the end of what was kept long enough. Any node may do it; two at once do it once. */
export const keepHouse = (db: Database, clock: ServiceClock, log: Logger, policy: PrivacyPolicy): Repeated =>
  keepDoing(
    clock,
    async () => {
      await makeDaysAhead(db, clock.now())
      await erasePast(db, policy, clock.now(), null)
      return everyMs
    },
    (error) => {
      log.error({ error: toldError(error) }, 'days of call events are made, and old data is erased, later')
      return everyMs
    },
  )
