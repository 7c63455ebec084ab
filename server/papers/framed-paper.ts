/** The frame of a paper that has a template: letterhead and title above, signatures and what it was made from below. */
import type { Language } from '../core/text/language.js'
import { said, standing, type Values } from './facts.js'
import { heading, type Block, type Paper } from './paper.js'

/** What a template says of the frame, in one language. */
interface FrameWords {
  readonly letterhead: readonly string[]
  readonly title: string
  readonly closing: readonly string[]
  readonly disclaimer: string
  readonly provenance: string
}

export interface Frame {
  readonly words: FrameWords
  readonly subtitle: string
  readonly facts: Values
  readonly language: Language
  readonly layout: Paper['layout']
}

/** One section, with `blocks` between the title and the signatures. */
export function framedPaper({ words, subtitle, facts, language, layout }: Frame, blocks: readonly Block[]): Paper {
  const above = [
    ...words.letterhead.flatMap((line) => standing(line, facts, language, 'right')),
    heading(0, ...said(words.title, facts, language)),
    ...standing(subtitle, facts, language, 'centre'),
  ]
  const below = [
    ...words.closing.flatMap((line) => standing(line, facts, language, 'body')),
    ...standing(words.disclaimer, facts, language, 'note'),
    ...standing(words.provenance, facts, language, 'note'),
  ]
  return { title: words.title, layout, sections: [{ language, blocks: [...above, ...blocks, ...below] }] }
}
