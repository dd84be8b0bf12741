import type { ReactNode } from 'react'
import { findArticles } from '../knowledge/knowledgeBase.ts'
import { withSteps } from '../knowledge/withSteps.ts'
import { talking } from './callScene.ts'
import { DeskScene } from './DeskScene.tsx'
import type { scriptSceneNames } from './sceneNames.ts'
import { scriptAt, ticket } from './scriptScene.ts'

const registered = { trail: ['greeting', 'finding'], branch: 'registered' as const }
const candidate = {
  ref: 'SP-0042',
  uin: 'SP-0042',
  subject: 'Не проходит подпись контракта: сертификат не найден',
  closed: false,
  status: 'in_progress',
} as const

const askedAloud = 'цепочка сертификатов'

const at = (...script: Parameters<typeof scriptAt>) => <DeskScene script={scriptAt(...script)} call={talking()} />

/** Every step of the script. */
export const scriptScenes: Readonly<Record<(typeof scriptSceneNames)[number], () => ReactNode>> = {
  greeting: () => at('greeting', { organisation: null, branch: null, texts: { inn: '', callerName: '', notes: '' } }),
  identifying: () => at('identifying'),
  identifyingWrong: () => at('identifying', { organisation: null, texts: { inn: '7830002294' } }),
  identifyingUnknown: () =>
    at('identifying', { organisation: { inn: '4700123453', name: null }, texts: { inn: '4700123453', organisationName: 'ООО «Ромашка»' } }),
  identifyingByName: () => (
    <DeskScene script={scriptAt('identifying', { organisation: null, texts: { inn: '' } })} call={talking()} searched="Сосново" />
  ),
  identifyingAbsent: () => at('identifying', { organisation: { absentReason: 'private_person' }, texts: { inn: '' } }),
  describing: () =>
    at('describing', { texts: { description: 'Не проходит подпись контракта' }, category: 'signature', asked: ['signatureWhere'] }),
  registering: () => at('registering', { ticket: { ...ticket, uin: null } }),
  dictating: () => at('dictating', { ticket }),
  finding: () => at('finding', { ...registered, organisation: null }),
  reviewing: () => at('reviewing', { ...registered, trail: ['greeting', 'finding', 'reviewing'], candidate }),
  reviewingClosed: () =>
    at('reviewing', {
      ...registered,
      trail: ['greeting', 'finding', 'reviewing'],
      candidate: { ...candidate, closed: true, status: 'closed' },
    }),
  offeringHelp: () => at('offeringHelp', { ticket }),
  solving: () => at('solving', { ticket, texts: { solution: '1. Проверьте, что носитель с подписью вставлен.' } }),
  solvingBlank: () => at('solving', { ticket }),
  solvingArticle: () => <DeskScene script={scriptAt('solving', { ticket })} call={talking()} asked="цепочка сертефикатов" />,
  solvingPlain: () => <DeskScene script={scriptAt('solving', { ticket, explained: { solving: 1 } })} call={talking()} asked={askedAloud} />,
  solvingInserted: () => (
    <DeskScene
      script={scriptAt('solving', {
        ticket,
        texts: { solution: findArticles(askedAloud).slice(0, 1).reduce(withSteps, 'Проверено время.') },
      })}
      call={talking()}
      asked={askedAloud}
    />
  ),
  solvingAdvised: () =>
    at('solving', {
      ticket,
      texts: { solution: 'Обнови страницу, это ваши проблемы. СРОЧНО проверь сертификат и позвони, если не видишь кнопку.' },
    }),
  solvingNextLine: () => <DeskScene script={scriptAt('solving', { ticket })} call={talking()} asked="лимиты" />,
  solvingNothingFound: () => <DeskScene script={scriptAt('solving', { ticket })} call={talking()} asked="подводная лодка" />,
  endAsked: () => at('solving', { ticket, endAsked: true }),
  confirming: () => at('confirming', { ticket, outcome: 'solved' }),
  escalating: () => at('escalating', { ticket, outcome: 'escalated', texts: { whatHappened: 'Ошибка при подписании контракта' } }),
  takingEmail: () => at('takingEmail', { ticket, outcome: 'escalated', texts: { email: 'ivanova_anna@mial.ru' } }),
  refusing: () => at('refusing', { ticket, outcome: 'refused', refusalReason: 'out_of_scope' }),
  parting: () => at('parting', { ticket, outcome: 'solved', latch: { answer: 'yes' }, numberWrittenDown: true }),
  wrappingUp: () => <DeskScene script={scriptAt('wrappingUp', { ticket, callEnded: { by: 'caller' } })} call={null} />,
  wrappingUpWithoutTicket: () => (
    <DeskScene
      script={scriptAt('wrappingUp', {
        trail: ['greeting', 'identifying', 'wrappingUp'],
        callEnded: { by: 'caller' },
        texts: { description: 'Не проходит подпись' },
      })}
      call={null}
    />
  ),
  wrappedUp: () => (
    <DeskScene
      script={scriptAt('wrappingUp', {
        ticket,
        outcome: 'solved',
        latch: { answer: 'yes' },
        numberWrittenDown: true,
        toldNumber: 'SP-4217',
        callEnded: { by: 'operator' },
        texts: { solution: 'Вставить носитель' },
      })}
      call={null}
    />
  ),
  interrupted: () => <DeskScene script={scriptAt('solving', { ticket, callEnded: { by: 'line' } })} call={null} />,
}
