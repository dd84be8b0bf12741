import { startTransition, useEffect, useState } from 'react'
import { afterPicture } from './afterPicture.ts'

/** `value`, one picture late: for what stands beside or under the news of the moment and must not hold it up. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(() => value)
  useEffect(() => {
    let isLatest = true
    afterPicture(() => isLatest && startTransition(() => settle(() => value)))
    return () => {
      isLatest = false
    }
  }, [value])
  return settled
}
