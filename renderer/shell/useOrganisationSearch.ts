import { useState } from 'react'
import type { ScriptFacts } from '#core/regulation/facts'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { readInn } from '#core/tickets/inn'
import { useAsk } from '../bridge/useAsk.ts'
import type { OrganisationSearch } from '../script/IdentifyingStep.tsx'

const shortestName = 2

/** The INN as the question it is, or null while it is none. */
const innQuestion = (typed: string) => {
  const inn = readInn(typed)
  return inn.state === 'valid' ? { inn: inn.digits } : null
}

/** Clause 1.2: an INN with right check digits is the organisation at once; its name comes when ASUO answers. */
export const useOrganisationSearch = (facts: ScriptFacts, send: (event: ScriptEvent) => void): OrganisationSearch => {
  const [typedName, setTypedName] = useState('')
  const [byName, askByName] = useAsk('organisations.find')
  const [byInn, askByInn] = useAsk('organisations.find', {
    initial: innQuestion(facts.texts.inn),
    answered: (found, { inn }) => {
      const known = found.find((organisation) => organisation.inn === inn)
      if (known !== undefined) send({ type: 'organisation.given', inn: known.inn, name: known.name })
    },
  })
  const given = facts.organisation !== null && 'inn' in facts.organisation ? facts.organisation.inn : null
  const typeName = (typed: string) => {
    setTypedName(typed)
    askByName(typed.trim().length < shortestName ? null : { q: typed.trim() })
  }
  return {
    byInn,
    byName,
    typedName,
    typeName,
    typeInn: (typed) => {
      send({ type: 'text.typed', field: 'inn', value: typed })
      const question = innQuestion(typed)
      if (question !== null && question.inn !== given) send({ type: 'organisation.given', inn: question.inn, name: null })
      askByInn(question)
    },
    choose: ({ inn, name }) => {
      send({ type: 'text.typed', field: 'inn', value: inn })
      send({ type: 'organisation.given', inn, name })
      typeName('')
    },
  }
}
