import { z } from 'zod'

/** A command line's address with one of the protocols (`wss:`); `example` is shown where it does not fit. */
const addressOption = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address such as ${example}`,
  })

export const asuoOption = addressOption(['http:', 'https:'], 'https://asuo.example.ru/v1').optional()
export const sipOption = addressOption(['ws:', 'wss:'], 'wss://pbx.example.ru').optional()
