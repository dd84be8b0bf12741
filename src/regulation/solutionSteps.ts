/** Lines of a solution that begin with a number: «1. …» or «2) …». */
export const numberedSteps = (solution: string): number => solution.split('\n').filter((line) => /^\s*\d{1,2}[.)]\s*\S/.test(line)).length
