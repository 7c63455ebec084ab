/** The words of reports in the languages of their readers. */
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'

export interface Phrases {
  readonly severity: Readonly<Record<Severity, string>>
  readonly language: Readonly<Record<Language, string>>
  readonly why: string
  readonly standard: string
  readonly advice: string
  readonly remark: string
  readonly authority: string
  readonly conventions: string
  readonly wording: string
  readonly permitted: string
  readonly clause: string
  readonly example: {
    readonly violating: string
    readonly conforming: string
    readonly knownMisses: string
    readonly knownFalseAlarms: string
  }
  readonly verified: string
  readonly notVerified: string
  readonly basis: Readonly<Record<'text' | 'supervisory', string>>
  /** `articles` is empty where the whole Convention is meant. */
  readonly convention: (number: number, articles: readonly string[]) => string
  readonly moreAuthorities: (count: number, notVerified: number, command: string) => string
  readonly untilLine: (line: number) => string
  readonly outsideArticles: string
  readonly fragment: string
  readonly amendingBill: string
  readonly standardInput: string
  readonly counts: (counts: Readonly<Record<Severity, number>>, files: number) => string
  readonly hidden: (count: number) => string
  readonly noFinding: (criteria: number) => string
  readonly closing: (criteria: number) => string
  /** Of a rule without words to look for. */
  readonly notYet: string
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    severity: { error: 'error', warning: 'warning', information: 'information' },
    language: { ru: 'Russian', kk: 'Kazakh', en: 'English' },
    why: 'Why',
    standard: 'Standard',
    advice: 'Advice',
    remark: 'Note',
    authority: 'Authority',
    conventions: 'Conventions',
    wording: 'Suggested',
    permitted: 'Permitted',
    clause: 'Model clause',
    example: {
      violating: 'Violating',
      conforming: 'Conforming',
      knownMisses: 'Known to be missed',
      knownFalseAlarms: 'Known false alarms',
    },
    verified: 'verified',
    notVerified: 'NOT VERIFIED',
    basis: { text: 'text of the Convention', supervisory: 'according to the supervisory bodies' },
    convention: (number, articles) =>
      `Convention No. ${number}${articles.length === 0 ? '' : `, ${articles.length === 1 ? 'Art.' : 'Arts'} ${articles.join(', ')}`}`,
    moreAuthorities: (count, notVerified, command) =>
      `${count} more${notVerified > 0 ? `, ${notVerified} of them not verified` : ''}: ${command}`,
    untilLine: (line) => `until line ${line}`,
    outsideArticles: 'Outside articles',
    fragment: 'fragment',
    amendingBill: 'amending bill',
    standardInput: 'standard input',
    counts: ({ error, warning, information }, files) =>
      `${plural(error, 'error', 'errors')}, ${plural(warning, 'warning', 'warnings')}, ${information} for information, in ${plural(files, 'file', 'files')}.`,
    hidden: (count) => `${plural(count, 'finding', 'findings')} below the chosen severity not shown.`,
    noFinding: (criteria) => `No finding under the ${plural(criteria, 'criterion', 'criteria')} checked.`,
    closing: (criteria) =>
      `Checked: the wording, under ${plural(criteria, 'criterion', 'criteria')} from Conventions Nos 87, 98 and 154 (list: tripartite rules). Not checked: everything else these Conventions ask for, and how the law is applied. This is not an opinion of the ILO.`,
    notYet: 'finds nothing yet',
  },
  ru: {
    severity: { error: 'ошибка', warning: 'предупреждение', information: 'к сведению' },
    language: { ru: 'русский', kk: 'казахский', en: 'английский' },
    why: 'Почему',
    standard: 'Норма',
    advice: 'Совет',
    remark: 'Примечание',
    authority: 'Источник',
    conventions: 'Конвенции',
    wording: 'Редакция',
    permitted: 'Допустимо',
    clause: 'Примерная норма',
    example: {
      violating: 'Нарушает',
      conforming: 'Соответствует',
      knownMisses: 'Заведомо не находится',
      knownFalseAlarms: 'Заведомо ложно находится',
    },
    verified: 'проверено',
    notVerified: 'НЕ ПРОВЕРЕНО',
    basis: { text: 'по тексту Конвенции', supervisory: 'по мнению контрольных органов' },
    convention: (number, articles) =>
      `Конвенция № ${number}${articles.length === 0 ? '' : `, ст. ${articles.join(', ')}`}`,
    moreAuthorities: (count, notVerified, command) =>
      `ещё ${count}${notVerified > 0 ? `, из них не проверено: ${notVerified}` : ''}: ${command}`,
    untilLine: (line) => `до строки ${line}`,
    outsideArticles: 'Вне статей',
    fragment: 'фрагмент',
    amendingBill: 'законопроект о внесении изменений',
    standardInput: 'стандартный ввод',
    counts: ({ error, warning, information }, files) =>
      `Ошибок: ${error}, предупреждений: ${warning}, к сведению: ${information}; файлов: ${files}.`,
    hidden: (count) => `Не показано ниже выбранной степени: ${count}.`,
    noFinding: (criteria) => `По проверенным критериям (${criteria}) замечаний нет.`,
    closing: (criteria) =>
      `Проверены формулировки по критериям конвенций № 87, 98 и 154 (критериев: ${criteria}; перечень: tripartite rules). Не проверены остальные требования этих конвенций и практика применения. Это не заключение МОТ.`,
    notYet: 'пока ничего не находит',
  },
  kk: {
    severity: { error: 'қате', warning: 'ескерту', information: 'мәлімет үшін' },
    language: { ru: 'орыс тілі', kk: 'қазақ тілі', en: 'ағылшын тілі' },
    why: 'Неліктен',
    standard: 'Норма',
    advice: 'Кеңес',
    remark: 'Ескертпе',
    authority: 'Дереккөз',
    conventions: 'Конвенциялар',
    wording: 'Редакция',
    permitted: 'Жол беріледі',
    clause: 'Үлгі норма',
    example: {
      violating: 'Бұзады',
      conforming: 'Сәйкес келеді',
      knownMisses: 'Табылмайтыны белгілі',
      knownFalseAlarms: 'Жаңсақ табылатыны белгілі',
    },
    verified: 'тексерілген',
    notVerified: 'ТЕКСЕРІЛМЕГЕН',
    basis: { text: 'Конвенция мәтіні бойынша', supervisory: 'бақылау органдарының пікірінше' },
    convention: (number, articles) =>
      `№ ${number} конвенция${articles.length === 0 ? '' : `, ${articles.join(', ')}-бап`}`,
    moreAuthorities: (count, notVerified, command) =>
      `тағы ${count}${notVerified > 0 ? `, оның ішінде тексерілмегені: ${notVerified}` : ''}: ${command}`,
    untilLine: (line) => `${line}-жолға дейін`,
    outsideArticles: 'Баптардан тыс',
    fragment: 'үзінді',
    amendingBill: 'өзгерістер енгізетін заң жобасы',
    standardInput: 'стандартты енгізу',
    counts: ({ error, warning, information }, files) =>
      `Қате: ${error}, ескерту: ${warning}, мәлімет үшін: ${information}; файл: ${files}.`,
    hidden: (count) => `Таңдалған дәрежеден төмен, көрсетілмегені: ${count}.`,
    noFinding: (criteria) => `Тексерілген критерийлер бойынша (${criteria}) ескертулер жоқ.`,
    closing: (criteria) =>
      `Тұжырымдар № 87, 98 және 154 конвенциялардың критерийлері бойынша тексерілді (критерий саны: ${criteria}; тізімі: tripartite rules). Осы конвенциялардың қалған талаптары мен қолдану практикасы тексерілген жоқ. Бұл ХЕҰ қорытындысы емес.`,
    notYet: 'әзірге ештеңе таппайды',
  },
}
