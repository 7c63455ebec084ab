/** Tells whether a text has some letter; of a text that had none, only what has changed since is looked at again. */
import { changeBetween } from './change.js'

/** `letter` matches single UTF-16 code units. */
export function createPresence(letter: RegExp): (text: string) => boolean {
  let without = ''
  return (text) => {
    const { start, newEnd } = changeBetween(without, text)
    if (letter.test(text.slice(start, newEnd))) return true
    without = text
    return false
  }
}
