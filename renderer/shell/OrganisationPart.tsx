import { IdentifyingStep } from '../script/IdentifyingStep.tsx'
import type { StepProps } from '../script/stepProps.ts'
import { useOrganisationSearch } from './useOrganisationSearch.ts'

export const OrganisationPart = (props: StepProps) => <IdentifyingStep {...props} search={useOrganisationSearch(props.facts, props.send)} />
