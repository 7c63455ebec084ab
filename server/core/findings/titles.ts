/** Titles of redrafts and of related provisions in the language of the reader. */
import type { Language } from '../text/language.js'

/** What a provision elsewhere has to do with a finding, in the language of the reader. */
export const relatedTitles: Readonly<
  Record<Language, Readonly<Record<'content' | 'exception', (citation: string) => string>>>
> = {
  en: {
    content: (citation) => `The provision referred to: ${citation}`,
    exception: (citation) => `The exception referred to, to be read with this provision: ${citation}`,
  },
  ru: {
    content: (citation) => `Положение, к которому отсылает норма: ${citation}`,
    exception: (citation) => `Исключение, к которому отсылает норма: ${citation}`,
  },
  kk: {
    content: (citation) => `Норма сілтеме жасайтын ереже: ${citation}`,
    exception: (citation) => `Норма сілтеме жасайтын ерекше жағдай: ${citation}`,
  },
}

interface FixTitles {
  readonly wording: (old: string, words: string) => string
  readonly number: (old: string, number: string) => string
  readonly replace: string
  /** `number` is that of the new paragraph, empty where paragraphs are not numbered. */
  readonly insert: (number: string) => string
}

export const fixTitles: Readonly<Record<Language, FixTitles>> = {
  en: {
    wording: (old, words) => `Replace “${old}” with “${words}”`,
    number: (old, number) => `Replace “${old}” with “${number}”`,
    replace: 'Replace the provision with the model clause',
    insert: (number) =>
      number ? `Insert the model clause as paragraph ${number}` : 'Insert the model clause after this provision',
  },
  ru: {
    wording: (old, words) => `Заменить «${old}» на «${words}»`,
    number: (old, number) => `Заменить «${old}» на «${number}»`,
    replace: 'Изложить положение в редакции примерной нормы',
    insert: (number) =>
      number ? `Дополнить статью пунктом ${number} (примерная норма)` : 'Дополнить примерной нормой',
  },
  kk: {
    wording: (old, words) => `«${old}» деген сөзді «${words}» деген сөзбен ауыстыру`,
    number: (old, number) => `«${old}» деген сөзді «${number}» деген сөзбен ауыстыру`,
    replace: 'Ережені үлгі норманың редакциясында жазу',
    insert: (number) => (number ? `Бапты ${number}-тармақпен толықтыру (үлгі норма)` : 'Үлгі нормамен толықтыру'),
  },
}
