/** Why a file is no article: what is wrong, and `where`, a field, a heading or a line as it stands in the file. */
export interface ArticleProblem {
  readonly code:
    | 'noFrontMatter'
    | 'unreadableLine'
    | 'doubledField'
    | 'wrongField'
    | 'unknownSection'
    | 'doubledSection'
    | 'strayText'
    | 'misnumberedStep'
    | 'wrongSection'
    | 'otherName'
  readonly where: string
}
