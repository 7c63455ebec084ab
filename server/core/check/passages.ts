/** The sections of a draft, each in its language; a section in two languages is reviewed once for each. */
import type { Act, Provision } from '../act/tree.js'
import { hasKazakhLetter, languageOf, type Language } from '../text/language.js'
import { createPlaceFinder } from '../text/places.js'
import type { Range } from '../text/range.js'
import { amendmentPassages, withoutInstructions } from './amended.js'
import { sections, type Section } from './sections.js'

export interface Passage {
  readonly section: Section
  readonly language: Language
}

const cyrillic = /\p{Script=Cyrillic}/u
/** What may be a word of English in a Russian draft. */
const latinWords = createPlaceFinder('[a-z]{4}', '', 4)

/** `main` is the language of passages too short to tell. */
export function passages(act: Act, text: string, main: Language): readonly Passage[] {
  const amending = act.amendments.length > 0
  const all = sections(amending ? withoutInstructions(act, text) : act)
  const mayMix =
    main === 'kk' || (main === 'ru' ? hasKazakhLetter(text) || latinWords(text).length > 0 : cyrillic.test(text))
  const own = mayMix
    ? all.flatMap((section) => byLanguage(section, text, main))
    : all.map((section) => ({ section, language: main }))
  return amending ? [...own, ...amendmentPassages(act, text, mayMix ? undefined : main)] : own
}

function byLanguage(section: Section, text: string, main: Language): readonly Passage[] {
  const found = new Set<Language>()
  const languageIn = (range: Range, around: Language): Language =>
    languageOf(text.slice(range.start, range.end)) ?? around
  const own = languageIn(section, main)
  const visit = (blocks: readonly Range[], children: readonly Provision[]): void => {
    for (const block of blocks) found.add(languageIn(block, own))
    for (const child of children) visit(child.blocks, child.children)
  }
  visit(section.blocks, section.provisions)
  if (found.size < 2) return [{ section, language: own }]
  return [...found].map((language) => ({
    section: only(section, (range) => languageIn(range, own) === language),
    language,
  }))
}

/** The section without the blocks that `keep` rejects. */
function only(section: Section, keep: (range: Range) => boolean): Section {
  const filter = (provision: Provision): Provision => ({
    ...provision,
    blocks: provision.blocks.filter(keep),
    children: provision.children.map(filter),
  })
  return { ...section, blocks: section.blocks.filter(keep), provisions: section.provisions.map(filter) }
}
