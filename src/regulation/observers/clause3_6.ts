import { finding, type Observer } from './evidence.ts'

/** 3.6 — misunderstood words are calmly said again in others: «Объяснить иначе» was used. That it was not needed, no machine hears. */
export const clause3_6: Observer = ({ facts }) => {
  const times = Object.values(facts.explained).reduce((sum, count) => sum + count, 0)
  return finding(times > 0 ? 'met' : 'unknown', { explainedAgain: times })
}
