/** Reads an act or a bill from Akoma Ntoso, the XML of parliaments. */
import type { ReadDocument } from './document.js'

export function readAkomaNtoso(_text: string): ReadDocument {
  return { problem: 'this is Akoma Ntoso, which is not read yet' }
}
