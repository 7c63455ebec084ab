/** Writes the skeleton of a rule, whose examples fail until it is written: `npm run new-rule -- c087/short-name [--criterion c87-short-name]`. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeWhole } from '../server/writing/write-whole.js'
import { rulesFolder } from './read-rules.js'
import { ruleSkeleton } from './rule-skeleton.js'

const usage = 'usage: npm run new-rule -- c087/short-name [--criterion c87-short-name] [--rules FOLDER]'

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { criterion: { type: 'string' }, rules: { type: 'string', default: rulesFolder } },
  })
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0) throw new Error(usage)
  const path = join(values.rules, `${id}.yaml`)
  const text = ruleSkeleton(id, values.criterion)
  if (existsSync(path)) throw new Error(`there is a rule ${id} already: ${path}`)
  mkdirSync(dirname(path), { recursive: true })
  await writeWhole(path, text, { replace: false })
  console.log(`${path}\nFill in what stands as <write …>, then: npm run try-rule -- ${id}`)
} catch (error) {
  console.error(`new-rule: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
