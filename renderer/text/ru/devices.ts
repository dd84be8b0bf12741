import type { DeviceNews } from '#core/telephony/deviceNews'

const quoted = (name: string) => `«${name}»`
const away = { unplugged: 'отключён', busy: 'занят другой программой' } as const
const awayPlural = { unplugged: 'отключены', busy: 'заняты другой программой' } as const

const microphone = ({ what, wanted, now }: DeviceNews): string => {
  const name = wanted === '' ? 'Выбранный микрофон' : `Микрофон ${quoted(wanted)}`
  if (what === 'returned') return `${name} снова подключён: абонент слышит вас через него.`
  const through = now === null ? 'микрофон, выбранный в системе' : quoted(now)
  return `${name} ${away[what]}: абонент слышит вас через ${through}. Когда он вернётся, пульт возьмёт его сам.`
}

const headphones = ({ what, wanted, now }: DeviceNews): string => {
  const name = wanted === '' ? 'Выбранные наушники' : `Наушники ${quoted(wanted)}`
  if (what === 'returned') return `${name} снова подключены: абонент слышен в них.`
  const through = now === null ? 'устройство, выбранное в системе' : quoted(now)
  return `${name} ${awayPlural[what]}: абонент слышен через ${through}. Когда они вернутся, пульт возьмёт их сам.`
}

const ring = ({ what, wanted, now }: DeviceNews): string => {
  const name = wanted === '' ? 'Устройство звонка' : `Устройство звонка ${quoted(wanted)}`
  if (what === 'returned') return `${name} снова подключено: вызовы звонят на нём.`
  const through = now === null ? 'устройстве, выбранном в системе' : quoted(now)
  return `${name} ${what === 'busy' ? 'занято другой программой' : 'отключено'}: вызовы звонят на ${through}.`
}

export const devices = {
  name: 'Звуковые устройства',
  news: { microphone, headphones, ring },
  voiceless: 'Микрофона нет, абонент вас не слышит. Подключите любую гарнитуру: пульт возьмёт её сам.',
  close: 'Закрыть',
}
