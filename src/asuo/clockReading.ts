import { z } from 'zod'

/** A reading of a sender's monotonic clock, or a span of it, in ms. No clock has run for three hundred years: larger is a mistake, and sums of such would not be numbers. */
export const clockReading = z.number().min(-1e13).max(1e13)
