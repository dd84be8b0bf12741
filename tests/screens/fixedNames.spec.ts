import { expect, type Page } from '@playwright/test'
import type { SceneName } from '../../renderer/gallery/sceneNames.ts'
import { type Look, test } from './galleryPage.ts'

type Role = Parameters<Page['getByRole']>[0]

/** The names habits, documentation and end-to-end checks rely on, each with its role, in a scene that must show it. */
const fixedNames: readonly (readonly [scene: SceneName, role: Role, ...names: readonly string[]])[] = [
  ['idle', 'status', 'Линия', 'АСУО', 'Очередь отправки'],
  ['idle', 'button', 'Уйти с линии', 'Перерыв', 'Настройки', 'Учебный звонок'],
  ['offLineByChoice', 'button', 'Стать на линию'],
  ['idle', 'link', 'Рабочее место', 'Письма', 'Табло', 'Обучение'],
  ['ringing', 'alertdialog', 'Входящий вызов'],
  ['ringing', 'button', 'Ответить', 'Отклонить'],
  ['dialFailed', 'textbox', 'Номер'],
  ['dialFailed', 'button', 'Позвонить'],
  ['history', 'list', 'Вызовы'],
  ['dialling', 'region', 'Разговор'],
  ['dialling', 'button', 'Завершить'],
  ['interrupted', 'button', 'Перезвонить абоненту'],
  ['greeting', 'region', 'Разговор', 'Сценарий'],
  ['greeting', 'button', 'Завершить', 'Удержать', 'Микрофон', 'Клавиши', 'Новое обращение', 'Ранее зарегистрировано', 'Объяснить иначе'],
  ['greeting', 'timer', 'Часы абонента'],
  ['greeting', 'meter', 'Уровень микрофона'],
  ['greeting', 'textbox', 'Заметки'],
  ['hold', 'status', 'Удержание'],
  ['hold', 'button', 'Вернуть'],
  ['muted', 'group', 'Клавиши'],
  ['holdContract', 'dialog', 'Удержание'],
  ['holdContract', 'button', '30 секунд', '1 минута', '2 минуты', 'Отмена'],
  ['identifying', 'textbox', 'ИНН организации'],
  ['identifying', 'button', 'ИНН не назван', 'Далее', 'Назад'],
  ['identifying', 'list', 'Обращения организации'],
  ['identifyingUnknown', 'textbox', 'Название организации'],
  ['identifyingUnknown', 'list', 'Обращения организации'],
  ['finding', 'searchbox', 'Поиск обращений'],
  ['finding', 'list', 'Найденные обращения'],
  ['reviewing', 'button', 'Продолжить в этом обращении', 'Создать связанное обращение'],
  ['describing', 'textbox', 'Суть обращения'],
  ['describing', 'button', 'Зарегистрировать'],
  ['dictating', 'region', 'Номер обращения'],
  ['dictating', 'checkbox', 'Абонент записал номер'],
  ['solving', 'textbox', 'Решение'],
  ['solving', 'searchbox', 'База знаний'],
  ['solving', 'button', 'Решено в разговоре', 'Передать на следующую линию', 'Ответить позже', 'Отказать с разъяснением'],
  ['confirming', 'group', 'Вопрос решён?'],
  ['confirming', 'button', 'Да', 'Нет'],
  ['takingEmail', 'textbox', 'Адрес электронной почты'],
  ['takingEmail', 'checkbox', 'Адрес прочитан абоненту'],
  ['wrappingUp', 'button', 'Готов к следующему вызову'],
  ['training', 'list', 'Сценарии звонков'],
  ['debrief', 'region', 'Разбор'],
  ['board', 'heading', 'Табло'],
  ['board', 'table', 'Операторы', 'Ожидают в очереди'],
  ['board', 'list', 'Сигналы'],
  ['mail', 'heading', 'Письма'],
  ['mail', 'list', 'Входящие письма'],
  ['mail', 'textbox', 'Ответ'],
  ['mail', 'button', 'Отправить'],
  ['boardEmpty', 'table', 'Операторы', 'Ожидают в очереди'],
  ['boardEmpty', 'list', 'Сигналы'],
  ['settings', 'dialog', 'Настройки'],
  ['settings', 'combobox', 'Микрофон', 'Наушники', 'Звонок'],
  ['settings', 'button', 'Проверить микрофон'],
]

const usual: Look = { language: 'ru', theme: 'light', width: 1280, height: 800 }

test.use({ trace: 'off' })

for (const [scene, role, ...names] of fixedNames) {
  test(`${scene} has each ${role} under its fixed name`, async ({ gallery }) => {
    const page = await gallery.show(scene, usual)

    for (const name of names) await expect(page.getByRole(role, { name, exact: true }).first()).toBeVisible({ timeout: 2_000 })
  })
}
