/** Says what is wrong with a draft, in one line for standard error. */
import { visible } from '../report/escape.js'

/** With a line end. `path` as the user wrote it. */
export function complaint(path: string, message: string): string {
  return `tripartite: ${path === '-' ? 'standard input' : visible(path)}: ${visible(message)}\n`
}
