/** The number with which a line begins as a step: «1. …», «2) …», «Шаг 3. …»; null where it is none («12.05»). */
export const stepNumberOf = (line: string): number | null => {
  const number = /^\s*(?:шаг\s+)?(\d{1,2})[.)](?!\d)\s*\S/iu.exec(line)?.[1]
  return number === undefined ? null : Number(number)
}

/** Lines of a solution that are numbered steps. */
export const numberedSteps = (solution: string): number => solution.split('\n').filter((line) => stepNumberOf(line) !== null).length
