/** The words of reports in the languages of their readers. */
import type { DecisionKind } from '../core/findings/decision.js'
import type { Verification } from '../core/findings/finding.js'
import type { Rule, Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'

export interface Phrases {
  readonly severity: Readonly<Record<Severity, string>>
  readonly language: Readonly<Record<Language, string>>
  readonly why: string
  readonly standard: string
  readonly advice: string
  readonly remark: string
  readonly related: string
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
  readonly verification: Readonly<Record<Verification, string>>
  /** Of the note that belongs to all findings on strikes. */
  readonly strike: string
  /** Where the reasoning of the same rule stands: `number` is that of the finding in the report, `citation` may be empty. */
  readonly seeAbove: (number: number, citation: string) => string
  readonly grounds: string
  readonly basis: Readonly<Record<Rule['basis'], string>>
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
  /** Of a rule that the workspace has written. */
  readonly localRule: string
  readonly workspace: (folder: string, rules: number, overrides: number) => string
  readonly switchedOff: (rule: string, findings: number, reason: string) => string
  readonly regraded: (rule: string, severity: string, findings: number, reason: string) => string
  /** Before the decision on a finding. */
  readonly answer: string
  /** Of a Word document with comments; `notEntered` redrafts stand in their comments only. */
  readonly annotated: (path: string, comments: number) => string
  readonly notEntered: (count: number) => string
  readonly decision: Readonly<Record<DecisionKind, string>>
  /** Above the findings that are decided on. */
  readonly decided: string
  /** Above the decisions on what is no longer found. */
  readonly stale: string
  readonly allDecided: string
  readonly decidedCount: (count: number) => string
  /** Of a rule without words to look for. */
  readonly notYet: string
  /** Above the criteria that have no rule. */
  readonly notChecked: string
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
    related: 'See also',
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
    verification: {
      read: 'verified',
      restated: 'verified on a page that restates it',
      subject: 'NOT VERIFIED: the page deals with the matter, its conclusion was not seen',
      unseen: 'NOT VERIFIED',
    },
    strike: 'Right to strike',
    seeAbove: (number, citation) => `as in finding ${number}${citation === '' ? '' : ` (${citation})`} above`,
    grounds: 'Grounds',
    basis: { text: 'text of the Convention', supervisory: 'according to the supervisory bodies', drafting: 'drafting' },
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
    localRule: 'local rule',
    workspace: (folder, rules, overrides) =>
      `Applied from ${folder}: ${plural(rules, 'local rule', 'local rules')}, ${plural(overrides, 'override', 'overrides')}.`,
    switchedOff: (rule, findings, reason) => `${rule} is switched off (findings not shown: ${findings}): ${reason}`,
    regraded: (rule, severity, findings, reason) =>
      `${rule} is graded “${severity}” (findings: ${findings}): ${reason}`,
    answer: 'Decision',
    annotated: (path, comments) => `${path}: ${plural(comments, 'comment', 'comments')}.`,
    notEntered: (count) =>
      `${plural(count, 'suggested wording', 'suggested wordings')} could not be entered as tracked changes; see the comments.`,
    decision: { accepted: 'accepted', rejected: 'rejected', deferred: 'deferred' },
    decided: 'Decided on (tripartite.decisions.yaml):',
    stale:
      'Decisions on what is no longer found: the provision was redrafted or removed, so decide anew or delete them:',
    allDecided: 'Every finding is decided on.',
    decidedCount: (count) => `${plural(count, 'finding', 'findings')} decided on, not counted above.`,
    notYet: 'finds nothing yet',
    notChecked: 'Not checked:',
  },
  ru: {
    severity: { error: 'ошибка', warning: 'предупреждение', information: 'к сведению' },
    language: { ru: 'русский', kk: 'казахский', en: 'английский' },
    why: 'Почему',
    standard: 'Норма',
    advice: 'Совет',
    remark: 'Примечание',
    related: 'См. также',
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
    verification: {
      read: 'проверено',
      restated: 'проверено по странице, где это изложено',
      subject: 'НЕ ПРОВЕРЕНО: страница посвящена этому вопросу, но вывод на ней не просмотрен',
      unseen: 'НЕ ПРОВЕРЕНО',
    },
    strike: 'Право на забастовку',
    seeAbove: (number, citation) => `те же, что в замечании ${number}${citation === '' ? '' : ` (${citation})`} выше`,
    grounds: 'Основания',
    basis: {
      text: 'по тексту Конвенции',
      supervisory: 'по мнению контрольных органов',
      drafting: 'юридическая техника',
    },
    convention: (number, articles) =>
      `Конвенция № ${number}${articles.length === 0 ? '' : `, ст. ${articles.join(', ')}`}`,
    moreAuthorities: (count, notVerified, command) =>
      `еще ${count}${notVerified > 0 ? `, из них не проверено: ${notVerified}` : ''}: ${command}`,
    untilLine: (line) => `до строки ${line}`,
    outsideArticles: 'Вне статей',
    fragment: 'фрагмент',
    amendingBill: 'законопроект о внесении изменений',
    standardInput: 'стандартный ввод',
    counts: ({ error, warning, information }, files) =>
      `Ошибок: ${error}, предупреждений: ${warning}, к сведению: ${information}; файлов: ${files}.`,
    hidden: (count) => `Не показано замечаний ниже выбранной степени: ${count}.`,
    noFinding: (criteria) => `По проверенным критериям (${criteria}) замечаний нет.`,
    closing: (criteria) =>
      `Проверены формулировки по критериям конвенций № 87, 98 и 154 (критериев: ${criteria}; перечень: tripartite rules). Не проверены остальные требования этих конвенций и практика применения. Это не заключение МОТ.`,
    localRule: 'собственное правило',
    workspace: (folder, rules, overrides) =>
      `Применено из ${folder}: собственных правил – ${rules}, изменений правил – ${overrides}.`,
    switchedOff: (rule, findings, reason) => `${rule} отключено (не показано замечаний: ${findings}): ${reason}`,
    regraded: (rule, severity, findings, reason) =>
      `${rule}: установлена степень «${severity}» (замечаний: ${findings}): ${reason}`,
    answer: 'Решение',
    annotated: (path, comments) => `${path}: примечаний – ${comments}.`,
    notEntered: (count) =>
      `Предлагаемых редакций, которые не удалось внести в режиме исправлений: ${count}; они приведены в примечаниях.`,
    decision: { accepted: 'принято', rejected: 'отклонено', deferred: 'отложено' },
    decided: 'Замечания, по которым принято решение (tripartite.decisions.yaml):',
    stale:
      'Решения по замечаниям, которых больше нет: положение изменено или исключено; примите решение заново или удалите запись:',
    allDecided: 'По всем замечаниям принято решение.',
    decidedCount: (count) => `Замечаний, по которым принято решение: ${count}; выше они не учтены.`,
    notYet: 'пока ничего не находит',
    notChecked: 'Не проверяется:',
  },
  kk: {
    severity: { error: 'қате', warning: 'ескерту', information: 'мәлімет үшін' },
    language: { ru: 'орыс тілі', kk: 'қазақ тілі', en: 'ағылшын тілі' },
    why: 'Неліктен',
    standard: 'Норма',
    advice: 'Кеңес',
    remark: 'Қосымша',
    related: 'Тағы қараңыз',
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
    verification: {
      read: 'тексерілген',
      restated: 'мазмұны баяндалған бет бойынша тексерілген',
      subject: 'ТЕКСЕРІЛМЕГЕН: бет осы мәселеге арналған, бірақ ондағы қорытынды қаралмаған',
      unseen: 'ТЕКСЕРІЛМЕГЕН',
    },
    strike: 'Ереуілге құқық',
    seeAbove: (number, citation) => `жоғарыдағы ${number}-ескертпедегідей${citation === '' ? '' : ` (${citation})`}`,
    grounds: 'Негіздер',
    basis: {
      text: 'Конвенция мәтіні бойынша',
      supervisory: 'бақылау органдарының пікірінше',
      drafting: 'заң техникасы',
    },
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
    hidden: (count) => `Таңдалған дәрежеден төмен, көрсетілмеген ескертпелер: ${count}.`,
    noFinding: (criteria) => `Тексерілген өлшемшарттар бойынша (${criteria}) ескертпелер жоқ.`,
    closing: (criteria) =>
      `Тұжырымдар № 87, 98 және 154 конвенциялардың өлшемшарттары бойынша тексерілді (өлшемшарт саны: ${criteria}; тізімі: tripartite rules). Осы конвенциялардың қалған талаптары мен қолдану практикасы тексерілген жоқ. Бұл ХЕҰ қорытындысы емес.`,
    localRule: 'өз ережесі',
    workspace: (folder, rules, overrides) =>
      `${folder} папкасынан қолданылды: өз ережелері – ${rules}, ережелерге өзгерістер – ${overrides}.`,
    switchedOff: (rule, findings, reason) => `${rule} өшірілген (көрсетілмеген ескертпе саны: ${findings}): ${reason}`,
    regraded: (rule, severity, findings, reason) =>
      `${rule}: дәрежесі – «${severity}» (ескертпе саны: ${findings}): ${reason}`,
    answer: 'Шешім',
    annotated: (path, comments) => `${path}: ескертпе саны – ${comments}.`,
    notEntered: (count) =>
      `Түзетулер режимінде енгізілмеген ұсынылған редакциялар: ${count}; олар ескертпелерде келтірілген.`,
    decision: { accepted: 'қабылданды', rejected: 'қабылданбады', deferred: 'кейінге қалдырылды' },
    decided: 'Шешім қабылданған ескертпелер (tripartite.decisions.yaml):',
    stale:
      'Енді кездеспейтін ескертпелер бойынша шешімдер: ереже өзгертілген немесе алып тасталған; қайта шешім қабылдаңыз немесе жазбаны жойыңыз:',
    allDecided: 'Барлық ескертпе бойынша шешім қабылданған.',
    decidedCount: (count) => `Шешім қабылданған ескертпелер: ${count}; олар жоғарыда есепке алынған жоқ.`,
    notYet: 'әзірге ештеңе таппайды',
    notChecked: 'Тексерілмейді:',
  },
}
