/** The paper of a report that compares: one section on wide pages, which no template describes. */
import type { Language } from '../core/text/language.js'
import { heading, type Block, type Paper } from './paper.js'

/** `blocks` stand below the title. */
export function widePaper(title: string, language: Language, blocks: readonly Block[]): Paper {
  return {
    title,
    layout: {
      orientation: 'landscape',
      font: 'Times New Roman',
      size: 12,
      tableSize: 9,
      margins: { top: 20, right: 15, bottom: 20, left: 20 },
    },
    sections: [{ language, blocks: [heading(0, title), ...blocks] }],
  }
}
