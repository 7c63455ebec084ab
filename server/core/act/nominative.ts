/** The nominatives that a Russian term in the instrumental may have; whoever asks looks which of them is in use. */

/** Endings of a noun in the instrumental, longest first, with those of the nominative and the gender or number of its adjectives. */
const nouns: readonly (readonly [instrumental: string, nominative: string, adjectives: Agreement])[] = [
  ['иями', 'ия', 'plural'],
  ['иями', 'ии', 'plural'],
  ['ами', 'ы', 'plural'],
  ['ами', 'и', 'plural'],
  ['ами', 'а', 'plural'],
  ['ями', 'и', 'plural'],
  ['ями', 'я', 'plural'],
  ['ием', 'ие', 'neuter'],
  ['ией', 'ия', 'feminine'],
  ['ью', 'ь', 'feminine'],
  ['ой', 'а', 'feminine'],
  ['ей', 'я', 'feminine'],
  ['ей', 'а', 'feminine'],
  ['ом', '', 'masculine'],
  ['ом', 'о', 'neuter'],
  ['ем', 'ь', 'masculine'],
  ['ем', 'й', 'masculine'],
  ['ем', 'е', 'neuter'],
  ['ем', '', 'masculine'],
]
type Agreement = 'masculine' | 'feminine' | 'neuter' | 'plural'

const adjectives: Readonly<Record<Agreement, readonly (readonly [RegExp, string])[]>> = {
  masculine: [
    [/ым$/, 'ый'],
    [/ым$/, 'ой'],
    [/им$/, 'ий'],
  ],
  feminine: [
    [/ой$/, 'ая'],
    [/ей$/, 'яя'],
  ],
  neuter: [
    [/ым$/, 'ое'],
    [/(?<=[гкх])им$/, 'ое'],
    [/им$/, 'ее'],
  ],
  plural: [
    [/ыми$/, 'ые'],
    [/ими$/, 'ие'],
  ],
}

/** Adjectives, one noun, and words in other cases that stay as they are; none for a term that is not built so. */
export function nominativesOf(term: string): readonly string[] {
  const words = term.split(/\s+/)
  return nouns.flatMap(([instrumental, nominative, agreement]) => {
    const adjectival = adjectives[agreement]
    let head = 0
    while (head < words.length - 1 && adjectival.some(([ending]) => ending.test(words[head] ?? ''))) head++
    const noun = words[head] ?? ''
    if (!noun.endsWith(instrumental)) return []
    const before = words
      .slice(0, head)
      .reduce<readonly string[]>(
        (beginnings, word) =>
          adjectival
            .filter(([ending]) => ending.test(word))
            .flatMap(([ending, written]) =>
              beginnings.map((beginning) => `${beginning}${word.replace(ending, written)} `),
            ),
        [''],
      )
    const rest = [noun.slice(0, -instrumental.length) + nominative, ...words.slice(head + 1)].join(' ')
    return before.map((beginning) => beginning + rest)
  })
}
