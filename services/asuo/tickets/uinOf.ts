/** The number as people say it: at least four digits, more when they are needed. */
export const uinOf = (number: number): string => `SP-${String(number).padStart(4, '0')}`
