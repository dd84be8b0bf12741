/** The mean opinion score, 1 … 4.5, that listeners give a transmission rating (ITU-T G.107, Annex B). */
export function meanOpinion(rating: number): number {
  if (rating <= 0) return 1
  if (rating >= 100) return 4.5
  // Just above zero the cubic dips under the scale's own end.
  return Math.max(1, 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6)
}
