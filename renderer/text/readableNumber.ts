/** `+78125394101` as people read it aloud: `+7 812 539-41-01`. Other forms stay as they came. */
export const readableNumber = (number: string): string => {
  const parts = /^(?:\+7|8)(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number)
  return parts === null ? number : `+7 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}`
}
