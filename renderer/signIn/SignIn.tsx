import { Alert, Paper, Title } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './SignIn.module.css'
import { SignInEntrances, type SignInProps } from './SignInEntrances.tsx'
import { signInSentence } from './signInSentence.ts'

type Props = SignInProps & Readonly<{ practice: boolean }>

/** The page where nobody is signed in. */
export const SignIn = ({ practice, ...form }: Props) => {
  const text = useText()
  return (
    <main className={css.stage}>
      <Paper withBorder radius="lg" p="xl" className={css.card}>
        <div className={css.form}>
          <p className={css.product}>{text.desk.title}</p>
          <Title order={1} size="h2">
            {text.signIn.title}
          </Title>
          {practice && (
            <Alert variant="outline" role="note">
              {text.signIn.practiceHint}
            </Alert>
          )}
          <SignInEntrances {...form} sentenceOf={signInSentence} />
        </div>
      </Paper>
    </main>
  )
}
