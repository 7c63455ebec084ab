/** Checks the templates of papers and compiles them to JSON, so that a program reads no YAML for a paper without a template of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { paperKinds, readTemplateOf } from '../server/papers/templates.js'

const readings = paperKinds.map((kind) => {
  const file = `templates/${kind}.yaml`
  return { kind, ...readTemplateOf(kind, readFileSync(file, 'utf8'), file) }
})
const messages = readings.flatMap(({ problems }) =>
  problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`),
)
if (messages.length > 0) {
  console.error(messages.join('\n'))
  process.exit(1)
}
mkdirSync('dist', { recursive: true })
writeFileSync(
  'dist/templates.json',
  JSON.stringify(Object.fromEntries(readings.map(({ kind, value }) => [kind, value]))),
)
