import type { Role } from '#core/asuo/agent'

/** Printed in the manual: these accounts work in practice mode and on loopback only. */
export const practicePassword = 'practice'

export interface PracticeAccount {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly extension: string | null
}

export const practiceAccounts: readonly PracticeAccount[] = [
  { login: 'operator', name: 'Соколова Мария Андреевна', role: 'operator', extension: '101' },
  { login: 'operator2', name: 'Ершов Павел Игоревич', role: 'operator', extension: '102' },
  { login: 'trainee', name: 'Лапина Дарья Сергеевна', role: 'trainee', extension: '103' },
  { login: 'lead', name: 'Громов Алексей Николаевич', role: 'lead', extension: '110' },
  { login: 'service', name: 'Служебная учётная запись', role: 'service', extension: null },
]

/** All of them answer the same calls, so a lead sees them on one board. */
export const practiceTeam = 'first-line'
