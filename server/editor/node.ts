/** `tripartite-language-server`: speaks over standard input and output, or as the arguments say (`--node-ipc`, `--socket`, `--pipe`). */
import { readFileSync } from 'node:fs'
import { createConnection } from 'vscode-languageserver/node'
import type { Blueprint } from '../core/check/blueprint.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Templates } from '../papers/templates.js'
import { textOfUtf8 } from '../documents/utf8-text.js'
import { filesAt } from './folder-files.js'
import { draftsOnDisk } from './node-drafts.js'
import { officeInNode } from './node-office.js'
import { serve } from './server.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
const options = process.argv.slice(2)

if (options.includes('--version')) {
  console.log(version)
} else if (options.includes('--help')) {
  console.log('usage: tripartite-language-server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME] [--version]')
} else {
  if (!options.some((option) => /^--(stdio|node-ipc|socket|pipe)\b/.test(option))) process.argv.push('--stdio')
  const connection = createConnection()
  process.on('unhandledRejection', (error) => {
    try {
      connection.console.error(`unexpected: ${String(error)}`)
    } catch {
      // The editor has gone, and what could not be sent to it is of no use to anybody.
    }
  })
  serve(
    connection,
    version,
    () =>
      Promise.resolve().then(() => ({
        ruleSet: readCompiled('ruleset.json') as RuleSet,
        blueprint: (language) => readCompiled(`blueprint-${language}.json`) as Blueprint,
        lexicons: () => readCompiled('lexicon.json') as RuleSet['lexicons'],
        folder: filesAt,
        drafts: draftsOnDisk,
        templates: () => readCompiled('templates.json') as Templates,
        office: officeInNode,
      })),
    new URL('../docs/rules/', import.meta.url).href,
  )
}

function readCompiled(name: string): unknown {
  return JSON.parse(textOfUtf8(readFileSync(new URL(name, import.meta.url))))
}
