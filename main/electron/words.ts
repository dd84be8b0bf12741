import type { Settings } from '#core/settings/settings'
import type { PreparingStep } from '../desk/desk.ts'
import type { DeskRefusal } from '../desk/deskRefusal.ts'
import type { TrayMood } from './trayMood.ts'

/** What the shell itself says, outside the page: tray, title, dialogs. */
export interface ShellWords {
  readonly title: string
  readonly incoming: (caller: string) => string
  readonly tray: Readonly<Record<TrayMood, string>>
  readonly show: string
  readonly quit: string
  readonly stillOnLine: string
  readonly quitInCall: string
  readonly quitOnLine: string
  readonly quitAnyway: string
  readonly stay: string
  readonly preparing: Readonly<Record<PreparingStep, string>>
  readonly cannotStart: string
  readonly refusal: Readonly<Record<DeskRefusal['reason'], string>>
  /** Why it did not start is nothing a person at the screen can mend. */
  readonly unexpected: string
  readonly badPins: string
}

const ru: ShellWords = {
  title: 'Пульт оператора',
  incoming: (caller) => `Входящий вызов: ${caller}`,
  tray: { idle: 'на линии', ringing: 'входящий вызов', onCall: 'идёт разговор', offLine: 'не на линии' },
  show: 'Показать пульт',
  quit: 'Выйти',
  stillOnLine: 'Пульт свёрнут в значок у часов и остаётся на линии: вызовы поступают.',
  quitInCall: 'Идёт разговор. Если выйти, он оборвётся. Записанное останется на этом компьютере.',
  quitOnLine: 'Вы на линии. Если выйти, вызовы к вам поступать не будут.',
  quitAnyway: 'Выйти',
  stay: 'Остаться',
  preparing: {
    profile: 'Открываю рабочее место…',
    database: 'Готовлю базу данных…',
    asuo: 'Запускаю АСУО…',
    trainingLine: 'Запускаю учебную линию…',
    signIn: 'Вхожу в АСУО…',
    ready: 'Готово',
  },
  cannotStart: 'Пульт не запущен',
  refusal: {
    profileInUse: 'С этим рабочим местом уже работает другой пульт. Закройте его и запустите пульт снова.',
    profileUnreadable: 'Папка рабочего места не читается. Проверьте права на неё или укажите другую ключом --profile.',
    asuoFailed: 'Встроенная АСУО не запустилась. Перезагрузите компьютер; если не поможет, обратитесь к администратору.',
    trainingLineFailed: 'Учебная линия не запустилась. Перезагрузите компьютер; если не поможет, обратитесь к администратору.',
  },
  unexpected: 'Произошла внутренняя ошибка. Перезагрузите компьютер; если не поможет, обратитесь к администратору.',
  badPins: 'Файл certificate-pins.json составлен с ошибкой. Исправьте его или уберите.',
}

const en: ShellWords = {
  title: 'Пульт оператора',
  incoming: (caller) => `Incoming call: ${caller}`,
  tray: { idle: 'on line', ringing: 'incoming call', onCall: 'in a call', offLine: 'off line' },
  show: 'Show the panel',
  quit: 'Quit',
  stillOnLine: 'The panel is in the tray and stays on line: calls keep coming.',
  quitInCall: 'A call is in progress. Quitting cuts it off. What was written stays on this computer.',
  quitOnLine: 'You are on line. After quitting no calls will reach you.',
  quitAnyway: 'Quit',
  stay: 'Stay',
  preparing: {
    profile: 'Opening the desk…',
    database: 'Preparing the database…',
    asuo: 'Starting ASUO…',
    trainingLine: 'Starting the training line…',
    signIn: 'Signing in to ASUO…',
    ready: 'Ready',
  },
  cannotStart: 'The panel did not start',
  refusal: {
    profileInUse: 'Another panel already works on this profile. Close it and start again.',
    profileUnreadable: 'The profile folder cannot be read. Check its permissions or name another one with --profile.',
    asuoFailed: 'The embedded ASUO did not start. Restart the computer; if that does not help, ask the administrator.',
    trainingLineFailed: 'The training line did not start. Restart the computer; if that does not help, ask the administrator.',
  },
  unexpected: 'Something went wrong inside the panel. Restart the computer; if that does not help, ask the administrator.',
  badPins: 'certificate-pins.json is not well formed. Mend it or remove it.',
}

export const wordsIn = (language: Settings['language']): ShellWords => ({ ru, en })[language]
