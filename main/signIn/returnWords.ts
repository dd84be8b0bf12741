interface ReturnWords {
  readonly lang: 'ru' | 'en'
  readonly entered: string
  readonly failed: string
  readonly strange: string
}

/** What the system browser shows where it comes back to; the panel itself says why. */
export const returnWords: Readonly<Record<'ru' | 'en', ReturnWords>> = {
  ru: {
    lang: 'ru',
    entered: 'Вход выполнен. Закройте эту вкладку и вернитесь в пульт.',
    failed: 'Вход не выполнен. Вернитесь в пульт: там сказано, почему.',
    strange: 'Этот вход пульт не начинал или уже закончил. Вернитесь в пульт и войдите оттуда.',
  },
  en: {
    lang: 'en',
    entered: 'You are signed in. Close this tab and go back to the panel.',
    failed: 'You are not signed in. Go back to the panel: it says why.',
    strange: 'The panel did not begin this sign-in, or has finished it. Go back to the panel and sign in from there.',
  },
}
