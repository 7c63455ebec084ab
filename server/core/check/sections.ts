/** Cuts an act into sections: an article, or a group of provisions without one, each reviewed as a whole. */
import type { Act, Provision } from '../act/tree.js'
import type { Range } from '../text/range.js'

/** Offsets are in the normalised text. */
export interface Section extends Range {
  /** Provisions without an article are a section of their own. */
  readonly isArticle: boolean
  /** Titles and headings above and of the section: context, not norms. */
  readonly headings: readonly Range[]
  /** The first of the headings, where it is the title of the act. */
  readonly title: Range | undefined
  /** Text of the section outside its numbered provisions. */
  readonly blocks: readonly Range[]
  readonly provisions: readonly Provision[]
  /** What the section goes on from, and what goes on after it: an instruction to amend, without the words that it removes. */
  readonly leadIn?: readonly Range[]
  readonly tail?: readonly Range[]
  /** True for an instruction that is read with the words that it removes: only what rules say of safeguards counts there. */
  readonly removes?: true
  /** True where paragraphs are left out that do not deal with the field. */
  readonly isNarrowed?: true
  /** A match counts only where it includes some of these words: those that order a repeal. */
  readonly decisive?: Range
}

/** The sections of an act in order. Parts and chapters give their headings to the articles inside. */
export function sections(act: Pick<Act, 'title' | 'blocks' | 'children'>): readonly Section[] {
  const found: Section[] = []
  const group = (blocks: readonly Range[], children: readonly Provision[], headings: readonly Range[]): void => {
    let loose: Provision[] = []
    let before = blocks
    const flush = (): void => {
      const parts = [...before, ...loose].sort((a, b) => a.start - b.start)
      const [first] = parts
      if (first) {
        const end = parts.reduce((last, part) => Math.max(last, part.end), 0)
        found.push({
          start: first.start,
          end,
          isArticle: false,
          headings,
          title: act.title,
          blocks: before,
          provisions: loose,
        })
      }
      before = []
      loose = []
    }
    for (const child of children) {
      if (child.kind === 'part' || child.kind === 'chapter') {
        flush()
        group(child.blocks, child.children, child.heading ? [...headings, child.heading] : headings)
      } else if (child.kind === 'article') {
        flush()
        found.push(articleSection(child, headings, act.title))
      } else loose.push(child)
    }
    flush()
  }
  group(act.blocks, act.children, act.title ? [act.title] : [])
  return found
}

/** An article that has nothing but a heading states its norm there. */
function articleSection(article: Provision, headings: readonly Range[], title: Range | undefined): Section {
  const { start, end, heading, blocks, children } = article
  if (heading && blocks.length === 0 && children.length === 0)
    return { start, end, isArticle: true, headings, title, blocks: [heading], provisions: [] }
  return {
    start,
    end,
    isArticle: true,
    headings: heading ? [...headings, heading] : headings,
    title,
    blocks,
    provisions: children,
  }
}

/** What a section is read with, besides its own text. */
export const contextOf = ({ headings, leadIn = [], tail = [] }: Section): readonly Range[] =>
  leadIn.length + tail.length === 0 ? headings : [...headings, ...leadIn, ...tail]
