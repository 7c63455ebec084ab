/** The words of differences between parallel texts, in the languages of their readers. */
import type { Language } from '../text/language.js'
import type { DifferenceKind } from './difference.js'

/** A number by what it counts, and a word that is left out, have titles of their own. */
export type DifferenceTitle = DifferenceKind | 'period' | 'share' | 'word'

export interface DifferenceWords {
  readonly titles: Readonly<Record<DifferenceTitle, string>>
  /** “in the Kazakh text (art. 8(1))”; without a citation the text alone. */
  readonly inText: (language: Language, citation: string) => string
  readonly says: (words: string) => string
  /** It says nothing of what differs. */
  readonly silent: Readonly<Partial<Record<DifferenceTitle, string>>> & { readonly other: string }
  readonly signs: Readonly<Record<'may' | 'must' | 'exempt' | 'not', string>>
  /** Of a paragraph without a number. */
  readonly paragraph: string
  /** Two provisions stand at each other's place. */
  readonly crossed: (citation: string) => string
  readonly fix: (language: Language, words: string) => string
  readonly name: (language: Language) => string
}

const russianTexts: Readonly<Record<Language, string>> = { ru: 'русском', kk: 'казахском', en: 'английском' }
const kazakhTexts: Readonly<Record<Language, string>> = { ru: 'орыс', kk: 'қазақ', en: 'ағылшын' }
const englishTexts: Readonly<Record<Language, string>> = { ru: 'Russian', kk: 'Kazakh', en: 'English' }
const bracketed = (citation: string): string => (citation === '' ? '' : ` (${citation})`)

export const differenceWords: Readonly<Record<Language, DifferenceWords>> = {
  ru: {
    titles: {
      missing: 'Положение есть только в одном тексте',
      moved: 'Положение стоит в другом месте',
      merged: 'Положения объединены в одно',
      order: 'Положения стоят в разном порядке',
      number: 'Числа расходятся',
      period: 'Сроки расходятся',
      share: 'Доли расходятся',
      direction: 'Предел указан по-разному',
      date: 'Даты расходятся',
      'law-number': 'Номера актов расходятся',
      reference: 'Ссылки расходятся',
      modality: 'Право и обязанность выражены по-разному',
      negation: 'Отрицание или запрет есть только в одном тексте',
      omission: 'Одно положение намного короче другого, возможен пропуск',
      word: 'Слово есть только в одном тексте, возможен пропуск',
      criterion: 'Замечание относится только к одному тексту',
      term: 'Термин передан по-разному',
    },
    inText: (language, citation) => `в тексте на ${russianTexts[language]} языке${bracketed(citation)}`,
    says: (words) => `«${words}»`,
    silent: {
      number: 'такого числа нет',
      period: 'такого срока нет',
      share: 'такой доли нет',
      date: 'такой даты нет',
      reference: 'такой ссылки нет',
      'law-number': 'такого номера нет',
      modality: 'этого нет',
      negation: 'его нет',
      missing: 'его нет',
      criterion: 'такого положения не найдено',
      term: 'определенного термина нет',
      other: 'этого нет',
    },
    signs: { may: 'право', must: 'обязанность', exempt: 'нет обязанности', not: 'отрицание' },
    paragraph: 'абзац',
    crossed: (citation) => `порядок обратный; ср. ${citation}`,
    fix: (language, words) => `Как в тексте на ${russianTexts[language]} языке: «${words}»`,
    name: (language) => `текст на ${russianTexts[language]} языке`,
  },
  kk: {
    titles: {
      missing: 'Ереже бір мәтінде ғана бар',
      moved: 'Ереже басқа жерде тұр',
      merged: 'Ережелер біріктірілген',
      order: 'Ережелердің реті әртүрлі',
      number: 'Сандар сәйкес келмейді',
      period: 'Мерзімдер сәйкес келмейді',
      share: 'Үлестер сәйкес келмейді',
      direction: 'Шек әртүрлі көрсетілген',
      date: 'Күндер сәйкес келмейді',
      'law-number': 'Актілердің нөмірлері сәйкес келмейді',
      reference: 'Сілтемелер сәйкес келмейді',
      modality: 'Құқық пен міндет әртүрлі берілген',
      negation: 'Болымсыздық немесе тыйым бір мәтінде ғана бар',
      omission: 'Бір ереже екіншісінен әлдеқайда қысқа, бірдеңе түсіп қалған болуы мүмкін',
      word: 'Сөз бір мәтінде ғана бар, түсіп қалған болуы мүмкін',
      criterion: 'Ескерту бір мәтінге ғана қатысты',
      term: 'Термин әртүрлі берілген',
    },
    inText: (language, citation) => `${kazakhTexts[language]} тіліндегі мәтінде${bracketed(citation)}`,
    says: (words) => `«${words}»`,
    silent: {
      number: 'мұндай сан жоқ',
      period: 'мұндай мерзім жоқ',
      share: 'мұндай үлес жоқ',
      date: 'мұндай күн жоқ',
      reference: 'мұндай сілтеме жоқ',
      'law-number': 'мұндай нөмір жоқ',
      criterion: 'мұндай ереже табылмады',
      term: 'анықталған термин жоқ',
      other: 'ол жоқ',
    },
    signs: { may: 'құқық', must: 'міндет', exempt: 'міндет жоқ', not: 'болымсыздық' },
    paragraph: 'абзац',
    crossed: (citation) => `реті керісінше; ${citation} қараңыз`,
    fix: (language, words) => `${kazakhTexts[language]} тіліндегі мәтіндегідей: «${words}»`,
    name: (language) => `${kazakhTexts[language]} тіліндегі мәтін`,
  },
  en: {
    titles: {
      missing: 'A provision stands in one text only',
      moved: 'A provision stands elsewhere',
      merged: 'Provisions are merged into one',
      order: 'Provisions stand in another order',
      number: 'The numbers differ',
      period: 'The time limits differ',
      share: 'The shares differ',
      direction: 'The limit is stated differently',
      date: 'The dates differ',
      'law-number': 'The numbers of acts differ',
      reference: 'The references differ',
      modality: 'A right and a duty are stated differently',
      negation: 'A negation or ban stands in one text only',
      omission: 'One provision is much shorter than the other; something may be left out',
      word: 'A word stands in one text only; it may be left out',
      criterion: 'A finding concerns one text only',
      term: 'A term is rendered differently',
    },
    inText: (language, citation) => `in the ${englishTexts[language]} text${bracketed(citation)}`,
    says: (words) => `“${words}”`,
    silent: {
      number: 'there is no such number',
      period: 'there is no such time limit',
      share: 'there is no such share',
      date: 'there is no such date',
      reference: 'there is no such reference',
      'law-number': 'there is no such number',
      criterion: 'no such provision was found',
      term: 'the defined term is not used',
      other: 'it is not there',
    },
    signs: { may: 'a right', must: 'a duty', exempt: 'no duty', not: 'a negation' },
    paragraph: 'paragraph',
    crossed: (citation) => `the order is the reverse; see ${citation}`,
    fix: (language, words) => `As in the ${englishTexts[language]} text: “${words}”`,
    name: (language) => `${englishTexts[language]} text`,
  },
}
