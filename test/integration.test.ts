/** Runs what docs/integration.md promises of GitHub Actions and pre-commit: the steps and the hook as they are written in their files. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { compareFormats } from '../server/cli/format-names.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      readonly name?: string
      readonly uses?: string
      readonly shell?: string
      readonly run?: string
      readonly env?: Readonly<Record<string, string>>
    }[]
  }
}
interface Hook {
  readonly id: string
  readonly entry: string
  readonly files: string
}

const action = parse(read('action.yml')) as Action
const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[]
const page = read('docs/integration.md')
const snippets = [...page.matchAll(/```(yaml|sh)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({ kind, text }))

/** `tripartite` on the path, as an installed package puts it there. */
const bin = mkdtempSync(join(tmpdir(), 'tripartite-bin-'))
const folder = mkdtempSync(join(tmpdir(), 'tripartite-action-'))

before(() => {
  writeFileSync(join(bin, 'tripartite'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/cli.js')}' "$@"\n`)
  chmodSync(join(bin, 'tripartite'), 0o755)
  mkdirSync(join(folder, 'my bills'))
  for (const [name, sample] of [
    ['restrictive', 'my bills/bad.law'],
    ['conforming', 'my bills/good.law'],
  ] as const)
    writeFileSync(join(folder, sample), read(`examples/${name}.en.law.md`))
})
after(() => {
  for (const path of [bin, folder]) rmSync(path, { recursive: true, force: true })
})

interface Result {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** As the runner of GitHub runs a step with `shell: bash`. */
function bash(script: string, env: Readonly<Record<string, string>> = {}): Result {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    },
  )
  return { status, out: stdout, err: stderr }
}

/** The last step of the action, its inputs put in as GitHub does. */
function reviewStep(inputs: Readonly<Record<string, string>>): Result {
  const step = action.runs.steps.at(-1)
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value
        .replace('${{ github.action_path }}', root)
        .replace(
          /\$\{\{ inputs\.([a-z-]+) \}\}/g,
          (_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? `no input ${input}`,
        ),
    ]),
  )
  return bash(step?.run ?? 'exit 99', env)
}

describe('the action for GitHub', () => {
  it('annotates the drafts, and fails where there is an error', () => {
    const { status, out, err } = reviewStep({})
    assert.equal(err, '')
    assert.equal(status, 1)
    assert.match(out, /^::error file=my bills\/bad\.law,line=\d+,/m)
    assert.doesNotMatch(out, /good\.law/)
  })

  it('takes several paths, and names nothing where nothing is found', () => {
    assert.deepEqual(reviewStep({ paths: 'my bills/good.law\n\nmy bills/good.law\n' }), { status: 0, out: '', err: '' })
  })

  it('writes SARIF besides, whatever is found, and again', () => {
    for (const _ of [1, 2]) {
      const { status } = reviewStep({ sarif: 'out.sarif', country: 'KZ', reader: 'ru' })
      assert.equal(status, 1)
      const log = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as { runs: { results: unknown[] }[] }
      assert.ok((log.runs[0]?.results.length ?? 0) > 10)
    }
  })

  it('fails where a draft cannot be read or an input is wrong', () => {
    assert.equal(reviewStep({ paths: 'missing.law' }).status, 2)
    assert.equal(reviewStep({ paths: 'my bills', sarif: 'nowhere/out.sarif' }).status, 2)
    assert.equal(reviewStep({ country: 'XX; exit 0' }).status, 2)
  })

  it('runs no command that stands in an input', () => {
    const mark = join(folder, 'mark')
    for (const input of Object.keys(action.inputs))
      reviewStep({ [input]: `$(touch '${mark}')\`touch '${mark}'\`"; touch '${mark}'; "` })
    assert.equal(existsSync(mark), false)
    for (const { run = '' } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/)
  })

  it('passes every input on, and says of each what it is', () => {
    const passed = JSON.stringify(action.runs.steps.at(-1)?.env)
    for (const [name, { description }] of Object.entries(action.inputs)) {
      assert.ok(passed.includes(`inputs.${name} `), name)
      assert.ok(description.endsWith('.'), name)
      assert.match(page, new RegExp(`\\| \`${name}\` +\\|`))
    }
  })
})

describe('the hook for pre-commit', () => {
  const [hook] = hooks
  const commit = (...files: readonly string[]): Result =>
    bash(`${hook?.entry ?? ''} "$@"`.replace('"$@"', files.map((file) => `'${file}'`).join(' ')))

  it('refuses a draft with an error and lets the other pass', () => {
    assert.equal(commit('my bills/bad.law').status, 1)
    assert.equal(commit('my bills/good.law').status, 0)
    assert.match(commit('my bills/bad.law', 'my bills/good.law').out, /in 2 files\.$/m)
  })

  it('is called for drafts only', () => {
    const files = new RegExp(hook?.files ?? '')
    assert.deepEqual(
      ['a.law', 'b/c.law.md', 'd.law.txt', 'lawless.md', 'x.law.bak', 'readme.md'].filter((name) => files.test(name)),
      ['a.law', 'b/c.law.md', 'd.law.txt'],
    )
  })

  it('finds the program built in the package that pre-commit packs', () => {
    const { scripts, bin: programs } = JSON.parse(read('package.json')) as {
      scripts: Record<string, string>
      bin: Record<string, string>
    }
    assert.equal(scripts['prepack'], 'npm run build')
    assert.equal(programs[hook?.entry.split(' ')[0] ?? ''], 'dist/cli.js')
  })
})

describe('docs/compare.md', () => {
  it('names every form of a comparison, and shows commands that there are', () => {
    const compare = read('docs/compare.md')
    for (const format of compareFormats) assert.ok(compare.includes(`\`${format}\``), format)
    const lines = [...compare.matchAll(/^tripartite compare (.*?)(?: +#.*)?$/gm)].map(([, args = '']) => args)
    assert.ok(lines.length >= 4)
    for (const args of lines)
      assert.doesNotMatch(bash(`tripartite compare ${args}`).err, /unknown option|is invalid/, args)
  })
})

describe('docs/integration.md', () => {
  it('shows a workflow whose inputs the action has', () => {
    const workflow = snippets
      .map(({ kind, text }) => (kind === 'yaml' ? (parse(text) as unknown) : undefined))
      .find((one) => JSON.stringify(one ?? '').includes('"jobs"')) as {
      jobs: Record<string, { steps: { uses: string; with?: Record<string, string> }[] }>
    }
    const steps = workflow.jobs['review']?.steps ?? []
    const step = steps.find(({ uses }) => uses.includes('/tripartite@'))
    assert.ok(step?.with)
    for (const input of Object.keys(step.with)) assert.ok(Object.hasOwn(action.inputs, input), input)
    assert.equal(steps.at(-1)?.with?.['sarif_file'], step.with['sarif'])
    const { paths: _, ...inputs } = step.with
    assert.equal(reviewStep({ ...inputs, paths: 'my bills' }).status, 1)
  })

  it('shows a hook that there is', () => {
    const config = snippets
      .map(({ kind, text }) =>
        kind === 'yaml' ? (parse(text) as { repos?: { hooks: { id: string; args: string[] }[] }[] }) : {},
      )
      .find(({ repos }) => repos)
    const used = config?.repos?.[0]?.hooks[0]
    const hook = hooks.find(({ id }) => id === used?.id)
    assert.ok(hook && used)
    assert.equal(bash(`${hook.entry} ${used.args.join(' ')} 'my bills/good.law'`).status, 0)
  })

  it('shows commands that run', () => {
    const commands = snippets.filter(({ kind }) => kind === 'sh').flatMap(({ text }) => text.trim().split('\n'))
    assert.ok(commands.length >= 3)
    for (const command of commands) {
      const { status, err } = bash(command.replaceAll('bills/', "'my bills'"))
      assert.deepEqual([status, err], [1, ''], command)
    }
  })
})
