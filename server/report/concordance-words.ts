/** The words of a concordance of parallel texts, in the languages of its readers. */
import type { Language } from '../core/text/language.js'

export interface ConcordanceWords {
  readonly heading: string
  readonly columns: Readonly<Record<'provision' | 'difference' | 'severity' | 'message', string>>
  /** Of the two columns with the texts. */
  readonly text: (language: Language) => string
  readonly counts: (pairs: number, error: number, warning: number, information: number) => string
  readonly nothing: string
  /** What was and was not compared. */
  readonly closing: string
}

export const concordanceWords: Readonly<Record<Language, ConcordanceWords>> = {
  en: {
    heading: 'Concordance of parallel texts',
    columns: { provision: 'Provision', difference: 'Difference', severity: 'Severity', message: 'What differs' },
    text: (language) => `${{ ru: 'Russian', kk: 'Kazakh', en: 'English' }[language]} text`,
    counts: (pairs, error, warning, information) =>
      `Provisions compared: ${pairs}. Differences: ${error} grave, ${warning} to check, ${information} for information.`,
    nothing: 'No difference was found in what was compared.',
    closing:
      'Compared: which provisions there are and in what order, numbers, time limits, shares, limits, dates, references, rights and duties, negations, criteria, terms. Not compared: the meaning of the words beyond that.',
  },
  ru: {
    heading: 'Сличение параллельных текстов',
    columns: {
      provision: 'Структурный элемент',
      difference: 'Расхождение',
      severity: 'Важность',
      message: 'В чем расхождение',
    },
    text: (language) => `Текст на ${{ ru: 'русском', kk: 'казахском', en: 'английском' }[language]} языке`,
    counts: (pairs, error, warning, information) =>
      `Сличено положений: ${pairs}. Расхождений: серьезных – ${error}, требующих проверки – ${warning}, для сведения – ${information}.`,
    nothing: 'В том, что сличалось, расхождений не найдено.',
    closing:
      'Сличались: состав и порядок положений, числа, сроки, доли, пределы, даты, ссылки, права и обязанности, отрицания, критерии, термины. Не сличался смысл слов сверх этого.',
  },
  kk: {
    heading: 'Қатар мәтіндерді салыстыру',
    columns: {
      provision: 'Құрылымдық элемент',
      difference: 'Айырмашылық',
      severity: 'Маңыздылығы',
      message: 'Айырмашылық неде',
    },
    text: (language) => `${{ ru: 'Орыс', kk: 'Қазақ', en: 'Ағылшын' }[language]} тіліндегі мәтін`,
    counts: (pairs, error, warning, information) =>
      `Салыстырылған ережелер: ${pairs}. Айырмашылықтар: елеулісі – ${error}, тексеруді қажет ететіні – ${warning}, мәлімет үшін – ${information}.`,
    nothing: 'Салыстырылғандардан айырмашылық табылған жоқ.',
    closing:
      'Салыстырылды: ережелердің құрамы мен реті, сандар, мерзімдер, үлестер, шектер, күндер, сілтемелер, құқықтар мен міндеттер, болымсыздық, критерийлер, терминдер. Сөздердің бұдан тыс мағынасы салыстырылған жоқ.',
  },
}
