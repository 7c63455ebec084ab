/** The words of what was and was not looked at, in the languages of their readers. */
import type { Language } from '../core/text/language.js'
import type { CoverageState } from './coverage.js'
import { phrases } from './phrases.js'

export interface CoverageWords {
  readonly states: Readonly<Record<CoverageState, string>>
  readonly count: (state: CoverageState, criteria: number) => string
  readonly findings: (count: number) => string
  /** `C087`, `R163`, `C087/2`, `R163/7` */
  readonly instrument: (id: string) => string
  readonly noCriterion: string
  readonly noRule: string
  readonly nothingRead: string
  readonly hiddenBecause: string
  readonly switchedOff: (rule: string, reason: string) => string
  readonly noWords: (languages: readonly Language[]) => string
  readonly wholeActOnly: string
  readonly noTopic: string
  readonly notRatified: string
  readonly others: string
  readonly otherInstruments: string
  readonly note: (checked: number, criteria: number) => string
}

const listed = (languages: readonly Language[], reader: Language): string =>
  languages.map((language) => phrases[reader].language[language]).join(', ')

const parts = (id: string): { readonly isConvention: boolean; readonly number: number; readonly article: string } => {
  const [instrument = '', article = ''] = id.split('/')
  return { isConvention: instrument.startsWith('C'), number: Number(instrument.slice(1)), article }
}

export const coverageWords: Readonly<Record<Language, CoverageWords>> = {
  en: {
    states: {
      found: 'findings',
      hidden: 'findings not shown',
      clean: 'checked, nothing found',
      'not-applicable': 'not applicable',
      'not-checked': 'not checked',
    },
    count: (state, criteria) => `${coverageWords.en.states[state]}: ${criteria}`,
    findings: (count) => `findings: ${count}`,
    instrument(id) {
      const { isConvention, number, article } = parts(id)
      if (article !== '') return isConvention ? `Article ${article}` : `Paragraph ${article}`
      return `${isConvention ? 'Convention' : 'Recommendation'} No. ${number}`
    },
    noCriterion: 'No criterion of Tripartite rests on this article.',
    noRule: 'No rule checks this criterion.',
    nothingRead: 'The draft has no text that could be checked.',
    hiddenBecause:
      'There are findings that are not shown: they are below the chosen severity, or a decision settles them.',
    switchedOff: (rule, reason) => `The rule ${rule} is switched off in this workspace: ${reason}`,
    noWords: (languages) => `The rules have no wordings for: ${listed(languages, 'en')}.`,
    wholeActOnly:
      'That a safeguard is missing can be said only of a whole act. The draft is a fragment, an amending bill or a subordinate instrument: only its wording was checked.',
    noTopic: 'The draft does not deal with the matter for which this safeguard is required.',
    notRatified: 'not ratified; findings that rest on it alone are for information',
    others: 'Outside the criteria: drafting, local rules',
    otherInstruments: 'Other instruments',
    note: (checked, criteria) =>
      `The wording was checked under ${checked} of ${criteria} criteria. Where nothing was found, the rules found nothing; this is no approval and no opinion of the ILO.`,
  },
  ru: {
    states: {
      found: 'есть замечания',
      hidden: 'замечания не показаны',
      clean: 'проверено, замечаний нет',
      'not-applicable': 'не применимо',
      'not-checked': 'не проверено',
    },
    count: (state, criteria) => `${coverageWords.ru.states[state]}: ${criteria}`,
    findings: (count) => `замечаний: ${count}`,
    instrument(id) {
      const { isConvention, number, article } = parts(id)
      if (article !== '') return isConvention ? `Статья ${article}` : `Пункт ${article}`
      return `${isConvention ? 'Конвенция' : 'Рекомендация'} № ${number}`
    },
    noCriterion: 'На этой статье не основан ни один критерий Tripartite.',
    noRule: 'Ни одно правило не проверяет этот критерий.',
    nothingRead: 'В проекте нет текста, который можно проверить.',
    hiddenBecause: 'Есть замечания, которые не показаны: их степень ниже выбранной либо по ним принято решение.',
    switchedOff: (rule, reason) => `Правило ${rule} отключено в этой рабочей области: ${reason}`,
    noWords: (languages) => `В правилах нет формулировок для языка: ${listed(languages, 'ru')}.`,
    wholeActOnly:
      'Отсутствие гарантии устанавливается только по целому акту. Этот проект – фрагмент, законопроект о внесении изменений или подзаконный акт: проверены только его формулировки.',
    noTopic: 'Проект не регулирует вопрос, при котором требуется эта гарантия.',
    notRatified: 'не ратифицирована; замечания, основанные только на ней, – к сведению',
    others: 'Вне критериев: юридическая техника, собственные правила',
    otherInstruments: 'Иные акты МОТ',
    note: (checked, criteria) =>
      `Формулировки проверены по критериям: ${checked} из ${criteria}. «Замечаний нет» означает лишь, что правила ничего не нашли; это не одобрение и не заключение МОТ.`,
  },
  kk: {
    states: {
      found: 'ескертпелер бар',
      hidden: 'ескертпелер көрсетілмеген',
      clean: 'тексерілді, ескертпе жоқ',
      'not-applicable': 'қолданылмайды',
      'not-checked': 'тексерілмеген',
    },
    count: (state, criteria) => `${coverageWords.kk.states[state]}: ${criteria}`,
    findings: (count) => `ескертпе: ${count}`,
    instrument(id) {
      const { isConvention, number, article } = parts(id)
      if (article !== '') return isConvention ? `${article}-бап` : `${article}-тармақ`
      return `№ ${number} ${isConvention ? 'конвенция' : 'ұсынымдама'}`
    },
    noCriterion: 'Tripartite өлшемшарттарының ешқайсысы осы бапқа негізделмеген.',
    noRule: 'Бұл өлшемшартты тексеретін қағида жоқ.',
    nothingRead: 'Жобада тексеруге болатын мәтін жоқ.',
    hiddenBecause:
      'Көрсетілмеген ескертпелер бар: олардың дәрежесі таңдалғаннан төмен немесе олар бойынша шешім қабылданған.',
    switchedOff: (rule, reason) => `${rule} қағидасы осы жұмыс аймағында өшірілген: ${reason}`,
    noWords: (languages) => `Қағидаларда мына тіл үшін тұжырымдар жоқ: ${listed(languages, 'kk')}.`,
    wholeActOnly:
      'Кепілдіктің жоқтығы тұтас акт бойынша ғана анықталады. Бұл жоба – үзінді, өзгерістер енгізетін заң жобасы немесе заңға тәуелді акт: тек тұжырымдары тексерілді.',
    noTopic: 'Жоба осы кепілдік талап етілетін мәселені реттемейді.',
    notRatified: 'ратификацияланбаған; тек соған негізделген ескертпелер мәлімет үшін беріледі',
    others: 'Өлшемшарттардан тыс: заң техникасы, өз ережелері',
    otherInstruments: 'ХЕҰ-ның өзге де актілері',
    note: (checked, criteria) =>
      `Тұжырымдар өлшемшарттар бойынша тексерілді: ${criteria} ішінен ${checked}. «Ескертпе жоқ» деген қағидалардың ештеңе таппағанын ғана білдіреді; бұл – мақұлдау да, ХЕҰ қорытындысы да емес.`,
  },
}
