import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { diskFault } from '../disk/diskFault.ts'
import { replaceFile } from '../disk/replaceFile.ts'

const whole = z.number().int()
const windowPlace = z.object({ x: whole, y: whole, width: whole.positive(), height: whole.positive(), maximized: z.boolean() })
export type WindowPlace = z.infer<typeof windowPlace>

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const usualSize = { width: 1280, height: 800 }
export const leastSize = { width: 960, height: 640 }

/** How much of the window must be on a screen for the operator to find it and drag it. */
const grip = { width: 200, height: 80 }

const overlap = (a: Area, b: Area) => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
})

/** The remembered place if it can still be seen on one of the screens, never below the least size; else null (the system chooses). */
export const fitPlace = (place: WindowPlace | null, screens: readonly Area[]): WindowPlace | null => {
  if (!place) return null
  const seen = screens.some((screen) => {
    const { width, height } = overlap(place, screen)
    return width >= grip.width && height >= grip.height && place.y >= screen.y
  })
  if (!seen) return null
  return { ...place, width: Math.max(place.width, leastSize.width), height: Math.max(place.height, leastSize.height) }
}

/** What was remembered; null where nothing was or the file does not fit, which costs no more than the default place. */
export const readPlace = (file: string): WindowPlace | null => {
  try {
    return windowPlace.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** A refusing disk costs no more than the default place at the next start. */
export const keepPlace = (file: string, place: WindowPlace): void => {
  try {
    replaceFile(file, JSON.stringify(place))
  } catch (refused) {
    if (!diskFault(refused)) throw refused
  }
}
