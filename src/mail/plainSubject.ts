const replyMarks = /^\s*((re|fwd?|fw|ha|на|отв|пересл|ответ)(\[\d+\])?\s*:|\[\s*(SP-\d+|TMP-[0-9A-Z]+-\d+)\s*\])\s*/i

/** A subject without «Re:», «Fwd:» and the numbers of tickets before it. */
export const plainSubject = (subject: string): string => {
  let rest = subject.replaceAll(/\s+/g, ' ').trim()
  while (replyMarks.test(rest)) rest = rest.replace(replyMarks, '')
  return rest.trim()
}
