/** The workspace of `docs/own-rules.md`, and ways to break it, for the tests of the command line and of the language server. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const page = readFileSync(fileURLToPath(new URL('../docs/own-rules.md', import.meta.url)), 'utf8')

/** Path → text of the files that the page shows: each block of YAML opens with its path as a comment. */
export const ownRules: Readonly<Record<string, string>> = Object.fromEntries(
  [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => [path, text]),
)

/** A draft that the workspace and three built-in rules have something to say of. */
export const bill = [
  'Article 1. Registration',
  '1. A trade union shall publish its rules in the Official Gazette.',
  '2. Every trade union shall join the national federation.',
  '3. A trade union is formed by at least fifty workers.',
  '',
].join('\n')

const rule = ownRules['.tripartite/rules/gazette.yaml'] ?? ''
const second = (change: (text: string) => string): Readonly<Record<string, string>> => ({
  '.tripartite/rules/second.yaml': change(rule.replace('local/gazette', 'local/second')),
})
const column = (words: string): number =>
  (rule.split('\n').find((text) => text.includes(words)) ?? '').indexOf(words) + 1
const line = (words: string): number => rule.slice(0, rule.indexOf(words)).split('\n').length

/** What is wrong, the files that are added, and the message with its place in `.tripartite`. */
export const brokenRule: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'a wrong value',
    second((text) => text.replace('severity: warning', 'severity: fatal')),
    `rules/second.yaml:${line('severity:')}:11: severity: wrong type: Expected ("error" | "warning" | "information") but received "fatal"`,
  ],
  [
    'an id that is not the name of the file',
    second((text) => text.replace('local/second', 'local/third')),
    'rules/second.yaml:1:5: the id must be “local/second”, as the name of the file says, not “local/third”',
  ],
  [
    'an unknown concept',
    second((text) => text.replaceAll('@state-media', '@state-medium')),
    `rules/second.yaml:${line('@union …')}:${column('@state-media')}: there is no concept @state-medium in the ru lexicon (“@state-medium”)`,
  ],
  [
    'an unknown authority',
    second((text) => text.replace(/authorities: \[.*\]/, 'authorities: [cfa-x]')),
    `rules/second.yaml:${line('authorities:')}:15: there is no authority “cfa-x”, neither built in nor in .tripartite/authorities.yaml`,
  ],
  [
    'a concept that is built in',
    { '.tripartite/rules/lexicon/second.yaml': 'union:\n  ru: []\n  kk: []\n  en: [guild]\n' },
    'rules/lexicon/second.yaml:1:1: the concept union is built in; choose another name, which may be made of @union',
  ],
  [
    'an override of no rule',
    { '.tripartite/overrides.yaml': '- { rule: c087/founder, off: true, reason: Agreed. }\n' },
    'overrides.yaml:1:11: there is no rule “c087/founder”',
  ],
  [
    'an override without a reason',
    { '.tripartite/overrides.yaml': '- { rule: c087/founder-minimum, off: true }\n' },
    'overrides.yaml:1:3: 0.reason: wrong key: Expected "reason" but received undefined',
  ],
  [
    'an override that says nothing',
    { '.tripartite/overrides.yaml': '- { rule: c087/founder-minimum, reason: Agreed. }\n' },
    'overrides.yaml:1:3: 0: write either off: true or a severity',
  ],
  [
    'broken YAML',
    { '.tripartite/rules/lexicon/second.yaml': 'other: [\n' },
    'rules/lexicon/second.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
]
