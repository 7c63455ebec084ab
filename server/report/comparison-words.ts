/** The words of a comparison of two versions, in the languages of its readers. */
import type { ComparedArticle, ComparedFinding } from '../core/compare/comparison.js'
import type { Language } from '../core/text/language.js'

export interface ComparisonWords {
  readonly heading: string
  readonly old: string
  readonly new: string
  readonly article: string
  readonly state: string
  readonly states: Readonly<Record<ComparedFinding['state'], string>>
  /** Of a remaining finding that is more severe than before. */
  readonly graver: string
  /** Of a remaining finding whose words were changed. */
  readonly reworded: string
  /** Of a resolved absence: the safeguard was not added. */
  readonly topicGone: string
  /** An article that was not touched is called nothing. */
  readonly articles: Readonly<Record<Exclude<ComparedArticle['state'], 'kept'>, string>>
  readonly moved: string
  readonly lost: string
  readonly gained: string
  readonly oldWords: string
  readonly newWords: string
  readonly counts: (
    counts: Readonly<Record<ComparedFinding['state'], number>>,
    graver: number,
    lost: number,
    gained: number,
  ) => string
  readonly worse: string
  /** `severity` is the least that counts. */
  readonly notWorse: (severity: string) => string
  readonly nothing: string
}

export const comparisonWords: Readonly<Record<Language, ComparisonWords>> = {
  en: {
    heading: 'Comparison of two versions',
    old: 'Old version',
    new: 'New version',
    article: 'Article',
    state: 'Comparison',
    states: { resolved: 'resolved', remaining: 'remains', new: 'new' },
    graver: 'more severe',
    reworded: 'other words',
    topicGone: 'the new version no longer deals with the matter',
    articles: { gone: 'removed', changed: 'changed', new: 'added' },
    moved: 'moved or renumbered',
    lost: 'Safeguard gone',
    gained: 'Safeguard added',
    oldWords: 'Words of the old version',
    newWords: 'Words of the new version',
    counts: ({ resolved, remaining, new: added }, graver, lost, gained) =>
      `Findings resolved: ${resolved}, remaining: ${remaining} (more severe: ${graver}), new: ${added}. Safeguards gone: ${lost}, added: ${gained}.`,
    worse: 'The new version is worse under the criteria checked.',
    notWorse: (severity) =>
      `Under the criteria checked, no new finding of the severity “${severity}” or above and no safeguard that is gone was found in the new version.`,
    nothing: 'No finding in either version, and no safeguard came or went.',
  },
  ru: {
    heading: 'Сравнение двух редакций',
    old: 'Прежняя редакция',
    new: 'Новая редакция',
    article: 'Статья',
    state: 'Сравнение',
    states: { resolved: 'устранено', remaining: 'осталось', new: 'новое' },
    graver: 'стало серьезнее',
    reworded: 'слова изменены',
    topicGone: 'новая редакция больше не регулирует этот вопрос',
    articles: { gone: 'исключена', changed: 'изменена', new: 'добавлена' },
    moved: 'перемещена или перенумерована',
    lost: 'Гарантии больше нет',
    gained: 'Гарантия добавлена',
    oldWords: 'Слова прежней редакции',
    newWords: 'Слова новой редакции',
    counts: ({ resolved, remaining, new: added }, graver, lost, gained) =>
      `Замечаний устранено: ${resolved}, осталось: ${remaining} (стало серьезнее: ${graver}), новых: ${added}. Гарантий утрачено: ${lost}, добавлено: ${gained}.`,
    worse: 'По проверенным критериям новая редакция хуже прежней.',
    notWorse: (severity) =>
      `По проверенным критериям в новой редакции не найдено новых замечаний степени «${severity}» и выше; утраты гарантий не найдено.`,
    nothing: 'Ни в одной из редакций замечаний нет; гарантии не утрачены и не добавлены.',
  },
  kk: {
    heading: 'Екі редакцияны салыстыру',
    old: 'Бұрынғы редакция',
    new: 'Жаңа редакция',
    article: 'Бап',
    state: 'Салыстыру',
    states: { resolved: 'жойылды', remaining: 'қалды', new: 'жаңа' },
    graver: 'дәрежесі артты',
    reworded: 'сөздері өзгерді',
    topicGone: 'жаңа редакция бұл мәселені енді реттемейді',
    articles: { gone: 'алып тасталды', changed: 'өзгертілді', new: 'қосылды' },
    moved: 'орны немесе нөмірі өзгерді',
    lost: 'Кепілдік енді жоқ',
    gained: 'Кепілдік қосылды',
    oldWords: 'Бұрынғы редакцияның сөздері',
    newWords: 'Жаңа редакцияның сөздері',
    counts: ({ resolved, remaining, new: added }, graver, lost, gained) =>
      `Жойылған ескертпелер: ${resolved}, қалғаны: ${remaining} (дәрежесі артқаны: ${graver}), жаңасы: ${added}. Енді жоқ кепілдіктер: ${lost}, қосылғаны: ${gained}.`,
    worse: 'Тексерілген өлшемшарттар бойынша жаңа редакция бұрынғысынан нашар.',
    notWorse: (severity) =>
      `Тексерілген өлшемшарттар бойынша жаңа редакцияда «${severity}» және одан жоғары дәрежедегі жаңа ескертпелер табылған жоқ; кепілдіктің жоғалғаны байқалмады.`,
    nothing: 'Екі редакцияда да ескертпелер жоқ; кепілдіктер жойылған да, қосылған да жоқ.',
  },
}
