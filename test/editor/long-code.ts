/** A code that takes a while to review. */

export const duty = 'обязан входить'

/** Some 400 000 characters, whose last article obliges to join a federation. */
export const longCode = [
  'КОДЕКС',
  ...Array.from(
    { length: 1500 },
    (_, i) =>
      `Статья ${i + 10}. Порядок ${i}\n1. Профсоюз номер ${i} ведет учет своих членов за ${i} год и хранит его ${i} лет.\n2. Работодатель в течение ${i} дней отвечает на обращение профсоюза по вопросу ${i}.\n`,
  ),
  `Статья 5000. Членство\n1. Профсоюз ${duty} в республиканское объединение профсоюзов.`,
  '',
].join('\n')
