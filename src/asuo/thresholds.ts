import { z } from 'zod'

const whole = (fallback: number) => z.int().min(1).default(fallback)

/** When the board turns amber (`warning`) and red (`alarm`). The defaults are those of standards.md. */
export const thresholds = z.object({
  holdWarningSeconds: whole(60),
  holdAlarmSeconds: whole(120),
  holdTotalWarningSeconds: whole(180),
  holdCountWarning: whole(3),
  waitWarningSeconds: whole(20),
  waitAlarmSeconds: whole(60),
  wrapUpWarningSeconds: whole(120),
  queueLengthWarning: whole(5),
  serviceLevelTarget: z.number().min(0).max(1).default(0.8),
  serviceLevelSeconds: whole(20),
  abandonRateWarning: z.number().min(0).max(1).default(0.05),
  /** A desk in a call that says nothing for so long is shown as `disconnected`. */
  panelSilentSeconds: whole(30),
})
export type Thresholds = z.infer<typeof thresholds>
