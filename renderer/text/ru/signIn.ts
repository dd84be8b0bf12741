export const signIn = {
  title: 'Вход в пульт',
  login: 'Имя пользователя',
  password: 'Пароль',
  again: 'Вход в АСУО',
  againHint: 'Вход закончился. Разговор продолжается, записи сохраняются здесь и уйдут в АСУО после входа.',
  close: 'Закрыть',
  enter: 'Войти',
  practiceHint: 'Учебный режим: имена operator, operator2, trainee или lead, пароль practice.',
  showPassword: 'Показать пароль',
  required: 'Заполните это поле',
}
