/** What of a Word document is not read, counted by kind while it is met. */

const kinds = {
  picture: ['picture', 'pictures'],
  box: ['text box', 'text boxes'],
  object: ['embedded object', 'embedded objects'],
  formula: ['formula', 'formulas'],
  footnote: ['footnote or endnote', 'footnotes and endnotes'],
  hidden: ['passage of hidden text', 'passages of hidden text'],
  inserted: ['inserted file', 'inserted files'],
} as const

export type UnreadKind = keyof typeof kinds

export interface Unread {
  readonly add: (kind: UnreadKind, paragraph: number) => void
  /** “2 pictures were not read (paragraphs 3 and 9)” */
  readonly sentences: () => readonly string[]
}

/** How many paragraphs are named. */
const shown = 5

export function createUnread(): Unread {
  const met = new Map<UnreadKind, number[]>()
  return {
    add(kind, paragraph) {
      const paragraphs = met.get(kind) ?? []
      paragraphs.push(paragraph)
      met.set(kind, paragraphs)
    },
    sentences: () =>
      [...met].map(([kind, paragraphs]) => {
        const [one, many] = kinds[kind]
        const count = paragraphs.length
        return `${count} ${count === 1 ? `${one} was` : `${many} were`} not read (${places([...new Set(paragraphs)])})`
      }),
  }
}

function places(paragraphs: readonly number[]): string {
  if (paragraphs.length === 1) return `paragraph ${paragraphs[0] ?? 0}`
  if (paragraphs.length > shown) return `paragraphs ${paragraphs.slice(0, shown).join(', ')} and others`
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1) ?? 0}`
}
