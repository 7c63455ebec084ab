/** The texts that are measured: laws of the corpus, and what is made of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpus } from './paths.js'

/** Paths of all laws of the corpus, in order. */
export const lawsOf = (folder: string = corpus): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => join(folder, path))

export const read = (path: string): string => readFileSync(path, 'utf8')

/** All English statutes of the corpus, one after the other. */
export const englishStatutes = (): string => lawsOf(join(corpus, 'en')).map(read).join('\n\n')

/** The text so many times. Every line of a copy ends in the number of the copy, so that nothing can be remembered of the one before. */
export const copies = (text: string, count: number): string =>
  Array.from({ length: count }, (_, copy) => (copy === 0 ? text : numbered(text, copy))).join('\n')

const numbered = (text: string, number: number): string => text.replaceAll(/(?<=\S)$/gm, ` ${number}`)

/** About so many UTF-16 code units of the text from its beginning: whole lines. */
export const beginning = (text: string, length: number): string => text.slice(0, text.lastIndexOf('\n', length))

/** So many drafts of about so many UTF-16 code units, cut from the text at ends of lines. Where the text is too short, they overlap, but for the number at each end of a line. */
export function drafts(text: string, count: number, length: number): readonly string[] {
  const step = Math.floor((text.length - length) / count)
  return Array.from({ length: count }, (_, number) => {
    const start = text.indexOf('\n', number * step) + 1
    return numbered(beginning(text.slice(start, start + length + 1), length), number)
  })
}
