/** Reads and writes files of word processors in Node, loading each library when a file needs it. */
import type { Office } from './office.js'

const tracked = 'accepted'

export const officeInNode: Office = {
  read: async (bytes, name) => (await import('../documents/read.js')).readDocument(bytes, name, { tracked }),
  annotate: async (bytes, notes, options) =>
    (await import('../documents/word/annotate-word.js')).annotateWord(bytes, notes, { ...options, tracked }),
  docx: async (paper) => (await import('../papers/docx.js')).docxOf(paper),
  register: async (draft, options) => (await import('../papers/register-workbook.js')).draftWorkbook(draft, options),
  comparison: async (compared, reader) =>
    (await import('../papers/comparison-workbook.js')).comparisonWorkbook(compared, reader),
}
