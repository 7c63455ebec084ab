/** Where a finding stands, said for people: the line of a text, the page or the paragraph of a document. */
import type { Lines } from '../core/text/lines.js'
import type { Origin } from '../core/text/origin.js'
import type { Range } from '../core/text/range.js'
import type { Language } from '../core/text/language.js'
import type { ReviewedDraft } from './draft.js'

interface PlaceWords {
  /** All count from 1. */
  readonly line: (number: number) => string
  readonly paragraph: (number: number) => string
  readonly page: (number: number) => string
  readonly element: (name: string) => string
}

const placeWords: Readonly<Record<Language, PlaceWords>> = {
  en: {
    line: (number) => `line ${number}`,
    paragraph: (number) => `paragraph ${number} of the file`,
    page: (number) => `page ${number}`,
    element: (name) => `element ${name}`,
  },
  ru: {
    line: (number) => `строка ${number}`,
    paragraph: (number) => `абзац ${number} файла`,
    page: (number) => `страница ${number}`,
    element: (name) => `элемент ${name}`,
  },
  kk: {
    line: (number) => `${number}-жол`,
    paragraph: (number) => `файлдың ${number}-абзацы`,
    page: (number) => `${number}-бет`,
    element: (name) => `${name} элементі`,
  },
}

/** “line 17”, or where the range stands in the file that is no plain text; `lines` are those of the draft. */
export function placeOf(
  range: Range,
  { originOf }: Pick<ReviewedDraft, 'originOf'>,
  lines: Lines,
  reader: Language,
): string {
  const words = placeWords[reader]
  const origin = originOf?.(range)
  return origin ? originWords(origin, words) : words.line(lines.position(range.start).line + 1)
}

function originWords(origin: Origin, words: PlaceWords): string {
  switch (origin.kind) {
    case 'paragraph':
      return words.paragraph(origin.paragraph)
    case 'page':
      return words.page(origin.page)
    case 'element':
      return words.element(origin.element)
  }
}
