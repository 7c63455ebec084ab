/** What the server itself says, in the language of the editor's interface. */
import type { Language } from '../core/text/language.js'

export interface Words {
  readonly brokenSetting: (name: string, value: string, expected: string) => string
  readonly noRules: (reason: string) => string
  readonly failed: (reason: string) => string
  readonly fixAll: string
  readonly unknownCountry: (code: string) => string
  readonly brokenWorkspace: (count: number, first: string) => string
  /** `rules` are such as `c087/founder-minimum (off: reason)`. */
  readonly overridden: (rules: string) => string
  readonly off: string
  readonly reviewingFolder: string
  readonly fileOfMany: (name: string, number: number, count: number) => string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    brokenSetting: (name, value, expected) =>
      `Tripartite: the setting “${name}” cannot be ${value}; its default is used. It may be: ${expected}.`,
    noRules: (reason) => `Tripartite: the rules could not be read, so nothing is reviewed. ${reason}`,
    failed: (reason) => `Tripartite: the review failed, so findings may be missing. ${reason}`,
    fixAll: 'Make all safe replacements of Tripartite',
    unknownCountry: (code) =>
      `Tripartite: no ratifications of ${code} are known, so every Convention is taken to apply.`,
    brokenWorkspace: (count, first) =>
      `Tripartite: mistakes in .tripartite: ${count}. What is broken is left out, all other rules are applied. First: ${first}`,
    overridden: (rules) => `Tripartite: this workspace changes rules, in .tripartite/overrides.yaml: ${rules}.`,
    off: 'off',
    reviewingFolder: 'Tripartite: reviewing the folder',
    fileOfMany: (name, number, count) => `${name} (${number} of ${count})`,
  },
  ru: {
    brokenSetting: (name, value, expected) =>
      `Tripartite: значение ${value} параметра «${name}» недопустимо; использовано значение по умолчанию. Допустимо: ${expected}.`,
    noRules: (reason) => `Tripartite: не удалось прочитать правила, проверка не выполняется. ${reason}`,
    failed: (reason) => `Tripartite: сбой проверки, замечания могут быть неполными. ${reason}`,
    fixAll: 'Выполнить все безопасные замены Tripartite',
    unknownCountry: (code) =>
      `Tripartite: о ратификациях страны ${code} нет сведений; проверка выполняется так, как если бы действовали все конвенции.`,
    brokenWorkspace: (count, first) =>
      `Tripartite: ошибок в .tripartite: ${count}. То, что содержит ошибки, не применяется; все остальные правила действуют. Первая ошибка: ${first}`,
    overridden: (rules) =>
      `Tripartite: в этой рабочей области правила изменены файлом .tripartite/overrides.yaml: ${rules}.`,
    off: 'отключено',
    reviewingFolder: 'Tripartite: проверка папки',
    fileOfMany: (name, number, count) => `${name} (${number} из ${count})`,
  },
  kk: {
    brokenSetting: (name, value, expected) =>
      `Tripartite: «${name}» параметрінің ${value} мәні жарамсыз; әдепкі мән қолданылды. Рұқсат етілгені: ${expected}.`,
    noRules: (reason) => `Tripartite: қағидаларды оқу мүмкін болмады, тексеру жүргізілмейді. ${reason}`,
    failed: (reason) => `Tripartite: тексеру сәтсіз аяқталды, ескертпелер толық болмауы мүмкін. ${reason}`,
    fixAll: 'Tripartite ұсынған барлық қауіпсіз ауыстыруды орындау',
    unknownCountry: (code) =>
      `Tripartite: ${code} елінің ратификациялары туралы мәлімет жоқ; барлық конвенция қолданылады деп есептеледі.`,
    brokenWorkspace: (count, first) =>
      `Tripartite: .tripartite ішіндегі қателер саны: ${count}. Қатесі бары қолданылмайды, қалған ережелердің бәрі қолданылады. Бірінші қате: ${first}`,
    overridden: (rules) =>
      `Tripartite: бұл жұмыс аймағында ережелер .tripartite/overrides.yaml файлымен өзгертілген: ${rules}.`,
    off: 'өшірілген',
    reviewingFolder: 'Tripartite: папка тексерілуде',
    fileOfMany: (name, number, count) => `${name} (${count} ішінен ${number})`,
  },
}

/** The words for an editor whose interface has the given locale (`ru`, `kk-KZ`, …). */
export function wordsOf(locale: string | undefined): Words {
  return words[languageOfLocale(locale)]
}

export function languageOfLocale(locale: string | undefined): Language {
  const [language] = (locale ?? '').toLowerCase().split(/[-_]/)
  return language === 'ru' || language === 'kk' ? language : 'en'
}
