import { type Scenario, scenario } from '#core/training/scenario'

type Given = Parameters<typeof scenario.parse>[0] & object

const line = (clip: string, text: string) => ({ clip, text })

/** A caller of few words whose clips exist; tests name what they are about. */
export function aScenario(given: Given = {}): Scenario {
  return scenario.parse({
    id: 'short-talk',
    title: 'Короткий разговор',
    goal: 'Проверка',
    difficulty: 1,
    minutes: 1,
    caller: { number: '+78135550117', name: 'Лебедева Анна', organisation: null, inn: null, email: null, voice: 'anna' },
    steps: [{ do: 'say', line: line('anna-hold-warned', 'Да-да, я на линии.') }, { do: 'listen' }, { do: 'hangUp' }],
    reactions: {
      silence: {
        after: 20,
        ask: line('anna-silence-ask', 'Алло! Вы меня слышите?'),
        times: 2,
        farewell: line('anna-silence-farewell', 'Ничего не слышно. Я перезвоню позже.'),
      },
      hold: {
        longest: 60,
        whenWarned: line('anna-hold-warned', 'Да-да, я на линии.'),
        whenNot: line('anna-hold-not-warned', 'Алло! Вы куда пропали? Предупреждайте, пожалуйста.'),
      },
    },
    ...given,
  })
}

export const says = (clip: string, text = clip) => ({ do: 'say', line: line(clip, text) }) as const
export const listens = (given: { readonly pause?: number; readonly atMost?: number } = {}) => ({ do: 'listen', ...given }) as const
export const waits = (seconds: number) => ({ do: 'wait', seconds }) as const
export const hangsUp = { do: 'hangUp' } as const
