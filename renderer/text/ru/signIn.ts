export const signIn = {
  title: 'Вход в пульт',
  login: 'Имя пользователя',
  password: 'Пароль',
  enter: 'Войти',
  practiceHint: 'Учебный режим: имена operator, operator2, trainee или lead, пароль practice.',
  showPassword: 'Показать пароль',
  required: 'Заполните это поле',
}
