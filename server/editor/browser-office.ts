/** Reads and writes files of word processors in a browser, where other formats than Word and text are not read. */
import { annotateWord } from '../documents/word/annotate-word.js'
import { readWord } from '../documents/word/read-word.js'
import { largestFile, longestText, tooLarge, tooLong } from '../documents/limits.js'
import type { ReadDocument } from '../documents/document.js'
import { comparisonWorkbook } from '../papers/comparison-workbook.js'
import { docxOf } from '../papers/docx.js'
import { draftWorkbook } from '../papers/register-workbook.js'
import type { Office } from './office.js'

const tracked = 'accepted'

export const officeInBrowser: Office = {
  read: (bytes) => Promise.resolve().then(() => read(bytes)),
  annotate: (bytes, notes, options) =>
    Promise.resolve().then(() => annotateWord(bytes, notes, { ...options, tracked })),
  docx: docxOf,
  register: draftWorkbook,
  comparison: comparisonWorkbook,
}

function read(bytes: Uint8Array): ReadDocument {
  if (bytes.length > largestFile) return { problem: tooLarge }
  // Word files are archives.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWord(bytes, { tracked })
  const text = decoded(bytes)
  if (text === undefined) return { problem: 'in a browser only Word files and text in UTF-8 are read' }
  return text.length > longestText
    ? { problem: tooLong }
    : { format: 'text', text, originOf: () => undefined, unread: [] }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
