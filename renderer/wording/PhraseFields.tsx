import { checkManner } from '#core/regulation/text/checkLetter'
import { phraseNames, phraseTokens, type Token, tokenNames } from '#core/wording/phraseTokens'
import { filledPhrase } from '#core/wording/spokenPhrases'
import { withText } from '#core/wording/wordingDraft'
import { TextAdvice } from '../kit/TextAdvice.tsx'
import { useText } from '../text/TextProvider.tsx'
import type { SectionProps } from './sectionProps.ts'
import css from './Wording.module.css'
import { WordingField } from './WordingField.tsx'

const otherwise = ['say', 'otherwise'] as const

/** Phrases of the script, each with what the operator will see and what its manner may be blamed for. */
export const PhraseFields = ({ draft, problems, change }: SectionProps) => {
  const text = useText().wording
  const { operator, caller, number, subject } = text.example
  const example = {
    operator,
    isOutgoing: false,
    hour: 10,
    queueWaitMs: null,
    callerName: caller,
    number: 'SP-4217',
    spokenNumber: number,
    subject,
    redirectTo: draft.addressees[0]?.name ?? '',
  }
  return phraseNames.map((name) => {
    const tokens = phraseTokens[name].may.map((token: Token) => `{${tokenNames[token][draft.language]}}`).join(', ')
    return (
      <fieldset key={name} className={css.group}>
        <legend>{text.phraseNames[name]}</legend>
        {otherwise.map((manner) => {
          const value = draft.phrases[name][manner]
          return (
            <div key={manner} className={css.phrase}>
              <WordingField
                label={text[manner]}
                {...(tokens !== '' && { description: text.tokens(tokens) })}
                value={value}
                path={`phrases.${name}.${manner}`}
                problems={problems}
                change={(said) => change(withText(draft, ['phrases', name, manner], said))}
              />
              {tokens !== '' && (
                <p className={css.preview}>
                  {text.preview}: {filledPhrase(draft, value, example)}
                </p>
              )}
              <TextAdvice text={value} check={checkManner} />
            </div>
          )
        })}
      </fieldset>
    )
  })
}
