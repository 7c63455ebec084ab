/** Reads the text layer of a PDF file. */
import type { ReadDocument } from './document.js'

export function readPdf(_bytes: Uint8Array): ReadDocument {
  return { problem: 'this is a PDF file, which is not read yet' }
}
