/** Reads a draft of any format; what a format needs is loaded when a file has it. */
import type { ReadDocument, ReadOptions } from './document.js'
import { largestFile, largestMarkup, longestText, tooLarge, tooLargeMarkup, tooLong } from './limits.js'
import { recognise, type Recognised } from './recognise.js'

/** The ends of names of files that folders are searched for. */
export const draftExtensions = [
  '.txt',
  '.md',
  '.law',
  '.docx',
  '.docm',
  '.html',
  '.htm',
  '.xhtml',
  '.pdf',
  '.xml',
  '.akn',
]

/** `name` is the name or path of the file, or `-`. Never rejects: what cannot be read is a problem. */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadDocument> {
  if (bytes.length > largestFile) return { problem: tooLarge }
  try {
    const recognised = recognise(bytes, name)
    if ('problem' in recognised) return recognised
    const read = await readAs(recognised, bytes, options)
    if ('problem' in read) return read
    return read.text.trim() === '' ? { problem: 'no text was found in it' } : read
  } catch (error) {
    if (error instanceof Error && error.name === 'Unreadable') return { problem: error.message }
    return { problem: 'it is damaged: reading it failed' }
  }
}

async function readAs(
  recognised: Exclude<Recognised, { problem: string }>,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadDocument> {
  switch (recognised.format) {
    case 'text':
    case 'markdown': {
      const { format, text, encoding } = recognised
      return text.length > longestText
        ? { problem: tooLong }
        : { format, encoding, text, originOf: () => undefined, unread: [] }
    }
    case 'html':
      if (bytes.length > largestMarkup) return { problem: tooLargeMarkup }
      return (await import('./html.js')).readHtml(recognised.text, options)
    case 'akoma-ntoso':
      if (bytes.length > largestMarkup) return { problem: tooLargeMarkup }
      return (await import('./akoma-ntoso.js')).readAkomaNtoso(recognised.text, options)
    case 'pdf':
      return (await import('./pdf.js')).readPdf(bytes)
    case 'word':
      return (await import('./word/read-word.js')).readWord(bytes, options)
  }
}
