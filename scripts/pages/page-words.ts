/** The words of the generated pages that reports do not have, in the languages of their readers. */
import type { Language } from '../../server/core/text/language.js'

export const readers: readonly Language[] = ['en', 'ru', 'kk']
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' }

export interface PageWords {
  readonly does: string
  readonly standard: string
  readonly articles: string
  readonly advice: string
  readonly permitted: string
  readonly clause: string
  readonly levels: string
  readonly found: string
  readonly notFound: string
  readonly missed: string
  readonly falseAlarm: string
  readonly units: Readonly<Record<'count' | 'share' | 'days' | 'number', string>>
  readonly any: string
  readonly indexTitle: string
  readonly indexIntroduction: (rules: number, coverage: string) => string
  readonly article: (number: string) => string
  readonly drafting: string
  readonly coverageTitle: string
  readonly coverageIntroduction: (checked: number, criteria: number, index: string) => string
  readonly criterion: string
  readonly rule: string
  readonly conventions: string
  readonly kind: string
  readonly kinds: Readonly<
    Record<'definition' | 'exclusion' | 'missing-safeguard' | 'prohibited-provision' | 'threshold', string>
  >
  readonly notChecked: string
  readonly workingLimit: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    does: 'What the rule finds',
    standard: 'What the standard requires',
    articles: 'Articles',
    advice: 'How to redraft',
    permitted: 'What remains permitted',
    clause: 'Model clause',
    levels: 'Severity by number',
    found: 'Found',
    notFound: 'Not found, because permitted or another matter',
    missed: 'Known to be missed',
    falseAlarm: 'Known false alarms',
    units: { count: 'persons or organizations', share: 'of the whole', days: 'days', number: '' },
    any: 'any share',
    indexTitle: 'Rules by Convention and article',
    indexIntroduction: (rules, coverage) =>
      `${rules} rules. Each stands under every article that it rests on. What is checked, and what is not and why, is shown criterion by criterion in [the table of criteria](${coverage}). A draft without findings is a draft in which these rules found nothing.`,
    article: (number) => `Article ${number}`,
    drafting: 'Remarks on the drafting',
    coverageTitle: 'What is checked, and what is not',
    coverageIntroduction: (checked, criteria, index) =>
      `Of ${criteria} criteria that a reviewer of the ILO applies to a draft, ${checked} have a rule. The list is a choice made for this tool: it does not exhaust the Conventions. The rules by article are in [the index](${index}).`,
    criterion: 'Criterion',
    rule: 'Rule',
    conventions: 'Articles',
    kind: 'What is looked for',
    kinds: {
      definition: 'definition',
      exclusion: 'exclusion of a category',
      'missing-safeguard': 'missing safeguard',
      'prohibited-provision': 'incompatible provision',
      threshold: 'number or share',
    },
    notChecked: 'Not checked.',
    workingLimit: 'The limit applied is a working limit of Tripartite.',
  },
  ru: {
    does: 'Что находит правило',
    standard: 'Чего требует норма',
    articles: 'Статьи',
    advice: 'Как изложить',
    permitted: 'Что остается допустимым',
    clause: 'Примерная норма',
    levels: 'Степень в зависимости от числа',
    found: 'Находится',
    notFound: 'Не находится: допустимо или относится к иному вопросу',
    missed: 'Заведомо не находится',
    falseAlarm: 'Заведомо ложно находится',
    units: { count: 'лиц или организаций', share: 'от общего числа', days: 'дней', number: '' },
    any: 'любая доля',
    indexTitle: 'Правила по конвенциям и статьям',
    indexIntroduction: (rules, coverage) =>
      `Правил: ${rules}. Каждое указано под всеми статьями, на которых оно основано. Что проверяется, а что нет и почему, показано по каждому критерию в [таблице критериев](${coverage}). Если замечаний нет, это значит лишь, что данные правила ничего не нашли.`,
    article: (number) => `Статья ${number}`,
    drafting: 'Замечания по юридической технике',
    coverageTitle: 'Что проверяется и что не проверяется',
    coverageIntroduction: (checked, criteria, index) =>
      `Критериев, по которым законопроект оценивается с точки зрения МОТ: ${criteria}, из них с правилами: ${checked}. Перечень составлен для настоящего инструмента и не исчерпывает требований конвенций. Правила по статьям приведены в [указателе](${index}).`,
    criterion: 'Критерий',
    rule: 'Правило',
    conventions: 'Статьи',
    kind: 'Что ищется',
    kinds: {
      definition: 'определение',
      exclusion: 'исключение категории лиц',
      'missing-safeguard': 'отсутствие гарантии',
      'prohibited-provision': 'несовместимая норма',
      threshold: 'число или доля',
    },
    notChecked: 'Не проверяется.',
    workingLimit: 'Применяется рабочий порог Tripartite.',
  },
  kk: {
    does: 'Қағида нені табады',
    standard: 'Норма нені талап етеді',
    articles: 'Баптар',
    advice: 'Қалай жазу керек',
    permitted: 'Неге жол беріледі',
    clause: 'Үлгі норма',
    levels: 'Санға қарай дәрежесі',
    found: 'Табылады',
    notFound: 'Табылмайды: жол беріледі немесе басқа мәселеге жатады',
    missed: 'Табылмайтыны белгілі',
    falseAlarm: 'Жаңсақ табылатыны белгілі',
    units: { count: 'адам немесе ұйым', share: 'жалпы саннан', days: 'күн', number: '' },
    any: 'кез келген үлес',
    indexTitle: 'Конвенциялар мен баптар бойынша қағидалар',
    indexIntroduction: (rules, coverage) =>
      `Қағида саны: ${rules}. Әрқайсысы өзі негізделген барлық баптың астында көрсетілген. Ненің тексерілетіні, ненің неліктен тексерілмейтіні әрбір өлшемшарт бойынша [өлшемшарттар кестесінде](${coverage}) көрсетілген. Ескертпелердің болмауы осы қағидалардың ештеңе таппағанын ғана білдіреді.`,
    article: (number) => `${number}-бап`,
    drafting: 'Заң техникасы бойынша ескертпелер',
    coverageTitle: 'Не тексеріледі және не тексерілмейді',
    coverageIntroduction: (checked, criteria, index) =>
      `Заң жобасы ХЕҰ тұрғысынан бағаланатын өлшемшарт саны: ${criteria}, оның ішінде қағидасы бары: ${checked}. Тізбе осы құрал үшін жасалған және конвенциялардың талаптарын толық қамтымайды. Баптар бойынша қағидалар [көрсеткіште](${index}) келтірілген.`,
    criterion: 'Өлшемшарт',
    rule: 'Қағида',
    conventions: 'Баптар',
    kind: 'Не ізделеді',
    kinds: {
      definition: 'анықтама',
      exclusion: 'адамдар санатын шеттету',
      'missing-safeguard': 'кепілдіктің болмауы',
      'prohibited-provision': 'үйлеспейтін норма',
      threshold: 'сан немесе үлес',
    },
    notChecked: 'Тексерілмейді.',
    workingLimit: 'Tripartite-тің жұмыс шегі қолданылады.',
  },
}

/** What the bodies are called in the titles of authorities, once on each page. */
export const abbreviations =
  'CFA: Committee on Freedom of Association. CEACR: Committee of Experts on the Application of Conventions and Recommendations. CAS: Conference Committee on the Application of Standards.'
