import type { OrganisationInput } from '#core/asuo/organisation'
import { completeInn } from './completeInn.ts'

type PracticeOrganisation = OrganisationInput & { readonly inn: string; readonly place: string }

/** Tax office 4799 does not exist: the numbers are whole, and nobody's. */
const organisation = (serial: number, place: string, name: string, kind: OrganisationInput['kind']): PracticeOrganisation => ({
  inn: completeInn(`4799${String(serial).padStart(5, '0')}`),
  place,
  name,
  kind,
})

/** Invented; `place` is the part of their addresses before `.example`. */
export const practiceOrganisations: readonly PracticeOrganisation[] = [
  organisation(101, 'school5-sosnovka', 'МБОУ «Средняя школа № 5 посёлка Сосновка»', 'customer'),
  organisation(118, 'crb-ozerny', 'ГБУЗ «Озёрная центральная районная больница»', 'customer'),
  organisation(127, 'adm-beregovoe', 'Администрация Береговского сельского поселения', 'authority'),
  organisation(133, 'sad-ryabinka', 'МДОУ «Детский сад „Рябинка“»', 'customer'),
  organisation(146, 'teploset-ladoga', 'МУП «Теплосеть Ладожского района»', 'customer'),
  organisation(152, 'stroymontazh-sever', 'ООО «Строймонтаж-Север»', 'supplier'),
  organisation(169, 'kanctorg', 'ООО «Канцторг Плюс»', 'supplier'),
  organisation(175, 'medsnab-region', 'АО «Медснаб-Регион»', 'supplier'),
  organisation(188, 'biblioteka-volnaya', 'МБУК «Межпоселенческая библиотека Вольнинского района»', 'customer'),
  organisation(194, 'komitet-zakaz', 'Комитет закупок Приозёрского округа', 'authority'),
  organisation(203, 'dorogi-yug', 'ООО «Дороги Юга»', 'supplier'),
  organisation(216, 'sport-vympel', 'МАУ «Спортивная школа „Вымпел“»', 'customer'),
]
