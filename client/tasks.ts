/** Tasks that review all drafts of a folder with the command line, where the extension runs on a machine. */
import { join } from 'node:path'
import {
  l10n,
  ProcessExecution,
  Task,
  tasks,
  workspace,
  type ExtensionContext,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode'

export const taskType = 'tripartite'

interface ReviewTask extends TaskDefinition {
  /** A file or a folder, relative to the folder of the workspace; the whole folder where there is none. */
  readonly path?: string
}

export function registerTasks(context: ExtensionContext): void {
  const program = join(context.extensionPath, 'dist', 'cli.js')
  const provider = tasks.registerTaskProvider(taskType, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => reviewTask({ type: taskType, path: '.' }, folder, program)),
    resolveTask: (task) => {
      const folder = typeof task.scope === 'object' ? task.scope : workspace.workspaceFolders?.[0]
      return folder && reviewTask(task.definition, folder, program)
    },
  })
  context.subscriptions.push(provider)
}

/** The definition must stay the same object, by which VS Code knows a task of `tasks.json` again. */
function reviewTask(definition: ReviewTask, folder: WorkspaceFolder, program: string): Task {
  const path = definition.path ?? '.'
  const name = path === '.' ? l10n.t('review all drafts of the folder') : l10n.t('review {0}', path)
  // The program that runs this extension is Node, or can be made to behave as Node.
  const execution = new ProcessExecution(process.execPath, [program, 'review', ...options(folder), '--', path], {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  })
  return new Task(definition, folder, name, 'tripartite', execution, ['$tripartite'])
}

/** What the settings say, as far as the command line has an option for it. That there are findings is no failure of the task. */
function options(folder: WorkspaceFolder): readonly string[] {
  const settings = workspace.getConfiguration('tripartite', folder.uri)
  const given = settings.get<Readonly<Record<string, string>>>('ratifications') ?? {}
  const rules = settings.get<Readonly<Record<string, string>>>('rules') ?? {}
  const listed = (status: string): readonly string[] => Object.keys(given).filter((name) => given[name] === status)
  const option = (name: string, value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [name, value]
  return [
    ...['--format', 'lines', '--fail-on', 'none'],
    ...option('--country', settings.get<string>('country')),
    ...option('--ratified', listed('ratified').join(',')),
    ...option('--not-ratified', listed('not-ratified').join(',')),
    ...Object.entries(rules).flatMap(([id, severity]) => option('--rule', `${id}=${severity}`)),
    ...option('--reader', settings.get<string>('reader')),
    ...option('--severity', settings.get<string>('severityFloor')),
  ]
}
