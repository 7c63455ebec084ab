/** The text of a rule that is still to be written: valid, with every key, and with what to write in place of each text. */
import { unwritten } from './unwritten.js'

const idForm = /^(c087|c098|c154|general|local)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/
const criterionForm = /^[a-z0-9]+-[a-z0-9-]+$/
const readers = ['en', 'ru', 'kk'] as const
const languages = ['ru', 'kk', 'en'] as const
const firstConvention: Readonly<Record<string, string>> = { c098: 'C098/1', c154: 'C154/5' }

/** Without `criterion` it is named as the rule: `c087/founder-minimum` → `c87-founder-minimum`. @throws Error for a name that is none */
export function ruleSkeleton(id: string, criterion?: string): string {
  const [, folder = '', name = ''] = idForm.exec(id) ?? []
  if (name === '') {
    throw new Error(
      `“${id}” is not the id of a rule: write c087/, c098/, c154/ or general/ and a short name in small letters, digits and hyphens`,
    )
  }
  const usual = `${folder.replace(/^c0*/, 'c')}-${name}`
  const chosen = criterion ?? usual
  if (!criterionForm.test(chosen)) throw new Error(`“${chosen}” is not a criterion such as ${usual}`)
  const perReader = (what: string): string => readers.map((reader) => `  ${reader}: ${unwritten(what)}`).join('\n')
  return `# yaml-language-server: $schema=../schema/rule.schema.json
# What each key means: hover over it in an editor that knows YAML schemas. How to write patterns: docs/phrases.md.
id: ${id}
criterion: ${chosen}
# The articles that it rests on, the decisive one first.
conventions: [${firstConvention[folder] ?? 'C087/2'}]
# error: the supervisory bodies hold it incompatible; warning: likely restrictive, or it depends; information: a drafting caution.
severity: warning
# text: the Convention says so itself; supervisory: the supervisory bodies do.
basis: supervisory
title:
${perReader('what the rule is about, as a heading without a full stop')}
does:
${perReader('what the provision does, in one sentence')}
standard:
${perReader('what the Convention or the supervisory body asks for, and who says so')}
advice:
${perReader('how to redraft')}
permitted:
${perReader('what the law may still provide')}
# Names in rules/authorities.yaml, the decisive one first; at least one.
authorities: []
fix:
  # The model clause. Also: wording and number, see docs/phrases.md.
  clause:
${perReader('a model clause').replaceAll(/^/gm, '  ')}
# What to look for. every: concepts and quantities alone, for all three languages.
when:
  every: []
  ru: []
  kk: []
  en: []
# What excuses it.
unless:
  every: []
# At least four violating ones in each language, with ⟦the words to be underlined⟧, and three conforming ones that come close. Vary the
# syntax: passive, nominalised, inverted, enumeration with a lead-in, number as a word.
examples:
${languages.map((language) => examplesIn(language)).join('\n')}
`
}

function examplesIn(language: string): string {
  const item = (what: string): string => `      - ${unwritten(what)}`
  return [
    `  ${language}:`,
    '    violating:',
    ...Array.from({ length: 4 }, () => item('a provision that violates')),
    '    conforming:',
    ...Array.from({ length: 3 }, () => item('a provision that comes close and conforms')),
  ].join('\n')
}
