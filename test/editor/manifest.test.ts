/** What package.json tells VS Code: settings, commands, the walkthrough, tasks and the problem matcher are whole and agree with the code. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultSettings, readSettings } from '../../server/editor/settings.js'
import { folderOf, run } from '../cli/cli.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
const exists = (path: string): boolean => existsSync(fileURLToPath(new URL(path, root)))

interface Setting {
  readonly type?: string
  readonly default: unknown
  readonly scope?: string
  readonly order?: number
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly pattern?: string
  readonly markdownDescription?: string
}
interface Step {
  readonly id: string
  readonly description: string
  readonly media: { readonly svg: string; readonly altText: string }
  readonly completionEvents: readonly string[]
}
interface Manifest {
  readonly capabilities: Readonly<Record<'untrustedWorkspaces' | 'virtualWorkspaces', { readonly description: string }>>
  readonly contributes: {
    readonly configuration: readonly {
      readonly title: string
      readonly properties: Readonly<Record<string, Setting>>
    }[]
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[]
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] }
    readonly keybindings?: readonly { readonly command: string; readonly when?: string }[]
    readonly problemMatchers: readonly [{ readonly pattern: { readonly regexp: string } }]
    readonly taskDefinitions: readonly { readonly type: string; readonly when: string }[]
    readonly walkthroughs: readonly [{ readonly steps: readonly Step[] }]
  }
}
const { contributes, capabilities } = JSON.parse(read('package.json')) as Manifest
const english = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>
const textOf = (reference: string): string => english[reference.replaceAll('%', '')] ?? ''
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties))
const clientCode = readdirSync(fileURLToPath(new URL('client/', root)))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`client/${name}`))
  .join('\n')

describe('the settings in package.json', () => {
  it('are at most twelve, in groups with titles', () => {
    assert.ok(settings.length <= 12, String(settings.length))
    assert.ok(contributes.configuration.length > 1)
    for (const { title } of contributes.configuration) assert.ok(textOf(title), title)
  })

  it('each have a scope, a place in their group and a description', () => {
    for (const [name, setting] of settings) {
      assert.ok(['resource', 'window', 'machine', 'application'].includes(setting.scope ?? ''), name)
      assert.equal(typeof setting.order, 'number', name)
      assert.match(setting.markdownDescription ?? '', /^%.+%$/, name)
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, name)
    }
  })

  it('link only to settings that are there', () => {
    const names = new Set(settings.map(([name]) => name))
    const links = Object.values(english).flatMap((text) => [...text.matchAll(/`#([^#]+)#`/g)].map((match) => match[1]))
    assert.ok(links.length > 0)
    assert.deepEqual(
      links.filter((name) => !names.has(name ?? '')),
      [],
    )
  })

  it('have the defaults that the server has without settings', () => {
    const section = Object.fromEntries(
      settings.map(([name, setting]) => [name.replace('tripartite.', ''), setting.default]),
    )
    assert.deepEqual(readSettings(section), { settings: defaultSettings, problems: [] })
    assert.deepEqual(readSettings(undefined), { settings: defaultSettings, problems: [] })
  })

  it('refuse the same folders of own rules as the server', () => {
    const pattern = new RegExp(settings.find(([name]) => name === 'tripartite.ownRules')?.[1].pattern ?? '-', 'u')
    const folders = [
      '.tripartite',
      'rules/labour',
      'правила',
      'a/',
      '..',
      '../a',
      'a/../b',
      '/a',
      'a//b',
      'C:\\a',
      'a*',
    ]
    for (const ownRules of folders)
      assert.equal(pattern.test(ownRules), readSettings({ ownRules }).problems.length === 0, ownRules)
  })

  it('take the boxes off ambiguous letters in laws', () => {
    assert.equal(contributes.configurationDefaults['[law]']?.['editor.unicodeHighlight.ambiguousCharacters'], false)
  })
})

describe('the commands in package.json', () => {
  it('stand under one category, with a title', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.equal(category, 'Tripartite', command)
      assert.ok(textOf(title), command)
    }
  })

  it('are in the palette only where they apply', () => {
    // What asks for a file itself.
    const always = new Set(['tripartite.openSample', 'tripartite.reviewWord', 'tripartite.annotateWord'])
    const conditions = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]))
    for (const { command } of contributes.commands) assert.equal(conditions.has(command), !always.has(command), command)
    const known = new Set(contributes.commands.map(({ command }) => command))
    for (const command of conditions.keys()) assert.ok(known.has(command), command)
  })

  it('are those that the client registers', () => {
    for (const { command } of contributes.commands) assert.ok(clientCode.includes(`'${command}'`), command)
  })

  it('take no keys away outside drafts', () => {
    for (const { command, when } of contributes.keybindings ?? []) assert.ok(when, command)
  })
})

describe('the capabilities in package.json', () => {
  it('are explained', () => {
    for (const { description } of Object.values(capabilities)) assert.ok(textOf(description), description)
  })
})

describe('the walkthrough', () => {
  const [{ steps }] = contributes.walkthroughs

  it('has five steps with pictures in the colours of the theme, which a screen reader can read out', () => {
    assert.equal(steps.length, 5)
    for (const { id, media } of steps) {
      assert.ok(textOf(media.altText).length > 20, id)
      const picture = read(media.svg)
      assert.match(picture, /^<svg [^>]*viewBox=/, id)
      assert.deepEqual(picture.match(/#[\da-f]{3,8}\b|rgb\(|(?:href|src)=/gi), null, id)
    }
  })

  it('offers commands that exist, and is done with by events that can come', () => {
    const own = new Set(contributes.commands.map(({ command }) => command))
    const names = new Set(settings.map(([name]) => name))
    for (const { id, description, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id)
      const offered = [...textOf(description).matchAll(/\(command:([\w.]+)/g)].map((match) => match[1] ?? '')
      const events = completionEvents.map((event) => event.split(':'))
      const ordered = [
        ...offered,
        ...events.filter(([kind]) => kind === 'onCommand').map(([, command]) => command ?? ''),
      ]
      for (const command of ordered) assert.ok(own.has(command) || /^(workbench|editor)\.action/.test(command), command)
      for (const [kind, name] of events)
        assert.ok(kind === 'onCommand' || (kind === 'onSettingChanged' && names.has(name ?? '')), `${id}: ${kind}`)
    }
  })

  it('goes into the package with its pictures and its samples', () => {
    const packed = read('.vscodeignore')
    assert.match(packed, /^!media\/walkthrough\/\*\.svg$/m)
    assert.match(packed, /^!examples\/restrictive\.\*\.law\.md$/m)
    for (const language of ['en', 'ru', 'kk']) assert.ok(exists(`examples/restrictive.${language}.law.md`))
  })
})

describe('the problem matcher', () => {
  const pattern = new RegExp(contributes.problemMatchers[0].pattern.regexp)

  it('reads every line of the report with a finding a line, with its exact place', () => {
    const law = ['Статья 1', '1. Профсоюз обязан входить в объединение профсоюзов.', ''].join('\n')
    const folder = folderOf({ 'bills/a b:1.law.md': law, 'c.txt': 'A trade union shall join a national federation.' })
    try {
      for (const reader of ['auto', 'kk']) {
        const { out, status } = run(['review', '--format', 'lines', '--reader', reader, '.'], { cwd: folder.path })
        assert.equal(status, 1)
        const found = out
          .trimEnd()
          .split('\n')
          .map((line) => pattern.exec(line))
        assert.equal(found.length, 2)
        const [first, second] = found
        assert.deepEqual(first?.slice(1, 7), ['./bills/a b:1.law.md', '2', '4', '2', '52', 'error'])
        assert.deepEqual(second?.slice(1, 3), ['./c.txt', '1'])
        for (const match of found) assert.equal(match?.[8], 'c087/mandatory-affiliation')
        assert.ok((first[7] ?? '').length > 10)
      }
    } finally {
      folder.remove()
    }
  })

  it('passes over what is no finding', () => {
    for (const line of ['', 'tripartite: a.md: cannot be read', '> Executing task: review', 'a.md:1:2: error: x [y]'])
      assert.equal(pattern.exec(line), null, line)
  })

  it('belongs to a task that is offered where programs can run', () => {
    const [task] = contributes.taskDefinitions
    assert.ok(task)
    assert.equal(task.type, 'tripartite')
    assert.match(task.when, /processExecutionSupported/)
    assert.match(clientCode, /registerTaskProvider\(taskType/)
  })
})
