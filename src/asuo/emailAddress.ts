import { z } from 'zod'

/** Kept as entered. The domain has a dot and a top level of two letters or more (punycode counts); no IP literals. */
export const emailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@"(),:;<>[\]\\]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(\p{L}{2,63}|xn--[A-Za-z0-9-]{2,59})$/u)
