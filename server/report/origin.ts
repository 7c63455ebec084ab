/** Where a finding stands in the file that its draft was read from, in words. */
import type { Origin } from '../core/text/origin.js'
import type { Language } from '../core/text/language.js'

/** “page 3”, «стр. 3», «3-бет»: of the file, not of the act. */
export function originWords(origin: Origin, language: Language): string {
  switch (origin.kind) {
    case 'page':
      return { en: `page ${origin.page}`, ru: `стр. ${origin.page}`, kk: `${origin.page}-бет` }[language]
    case 'paragraph':
      return {
        en: `paragraph ${origin.paragraph} of the file`,
        ru: `абзац ${origin.paragraph} файла`,
        kk: `файлдың ${origin.paragraph}-абзацы`,
      }[language]
    case 'element':
      return { en: `element ${origin.element}`, ru: `элемент ${origin.element}`, kk: `${origin.element} элементі` }[
        language
      ]
  }
}
