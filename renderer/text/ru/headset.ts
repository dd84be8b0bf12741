import type { HeadsetView } from '#core/headset/headsetView'

const quoted = ({ name }: HeadsetView) => (name === '' ? 'гарнитуры' : `«${name}»`)

const buttons = ({ can }: HeadsetView): string =>
  [can.hook && 'ответить и завершить', can.mute && 'микрофон', can.hold && 'удержание'].filter((word) => word !== false).join(', ')

export const headset = {
  name: 'Кнопки гарнитуры',
  stands: {
    absent: () => 'Гарнитура с кнопками не подключена. Отвечайте клавишами или мышью.',
    refused: (view: HeadsetView) =>
      `Кнопки ${quoted(view)} заняты другой программой и здесь не работают. Закройте её и подключите гарнитуру снова.`,
    working: (view: HeadsetView) => `Кнопки ${quoted(view)} работают: ${buttons(view)}.`,
    shared: (view: HeadsetView) =>
      `Кнопками ${quoted(view)} пользуется ещё одна программа. ${view.inCall ? 'Разговор продолжается. ' : ''}Закройте второй телефон на этом компьютере, иначе кнопки могут не сработать.`,
  },
  unsupported: 'Этот браузер не работает с кнопками гарнитуры. Отвечайте клавишами или мышью, либо откройте пульт как программу.',
  connect: 'Подключить гарнитуру',
}
