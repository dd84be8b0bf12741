/**
 * How an operator gives his name: «Соколова Мария Андреевна» of the account is «Мария» on the telephone. A name in another form is
 * said as it stands.
 */
export const spokenName = (name: string): string => {
  const [, first, patronymic = ''] = name.trim().split(/\s+/)
  return first !== undefined && /(вич|вна|ична)$/i.test(patronymic) ? first : name
}
