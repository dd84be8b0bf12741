import type { ReadyQuestion } from '#core/regulation/readyQuestion'

/** Asked aloud as they stand. */
export const readyQuestions: Record<ReadyQuestion, string> = {
  signatureWhere: 'На каком шаге просят подпись?',
  signatureMessage: 'Что написано в сообщении об ошибке?',
  signatureCertificate: 'Когда Вы последний раз меняли сертификат?',
  procurementNumber: 'Какой номер у закупки?',
  procurementState: 'В каком состоянии сейчас извещение?',
  procurementChange: 'Что Вы меняли перед этим?',
  contractNumber: 'Какой номер у контракта?',
  contractAction: 'Что Вы делаете, когда появляется ошибка?',
  contractSince: 'Когда это получалось в последний раз?',
  planningYear: 'О плане-графике на какой год речь?',
  planningLine: 'В какой строке плана ошибка?',
  planningState: 'План уже размещён или ещё готовится?',
  accessHow: 'Вы входите по сертификату или по паролю?',
  accessMessage: 'Что Вы видите на экране, когда не удаётся войти?',
  accessOthers: 'У коллег вход работает?',
  integrationSystem: 'С какой системой не идёт обмен?',
  integrationDocument: 'Какой документ не ушёл или не пришёл?',
  integrationSince: 'С какого времени обмен не идёт?',
  otherWhat: 'Что Вы делаете и что видите на экране?',
  otherExpected: 'Что должно было получиться?',
  otherSince: 'Когда это началось?',
}
