/** The tree of Conventions in the side bar: draws what the server says of the draft in the active editor. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type DocumentSelector,
  type Memento,
  type TextDocument,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { filtered, type Filter, type Mark, type ViewNode } from './convention-filter.js'

interface ConventionView {
  readonly uri: string
  readonly note: string
  readonly nodes: readonly ViewNode[]
}

/** Milliseconds without a change after which the tree is asked for again. */
const pause = 400
const filterKey = 'tripartite.conventions.filter'

/** Each has a shape of its own: colour is never the only sign. */
const icons: Readonly<Record<Mark, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hidden: new ThemeIcon('eye-closed'),
  clean: new ThemeIcon('check'),
  'not-applicable': new ThemeIcon('circle-slash'),
  'not-checked': new ThemeIcon('question'),
}

/** `selector` are the documents that may be drafts; `memory` keeps the filter. */
export function registerConventionView(
  server: BaseLanguageClient,
  selector: DocumentSelector,
  memory: Memento,
): Disposable {
  const changed = new EventEmitter<undefined>()
  let filter = memory.get<Filter>(filterKey, 'all')
  let followed: TextDocument | undefined
  let shown: ConventionView | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const view = window.createTreeView<ViewNode>('tripartite.conventions', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node ? node.children : filtered(shown?.nodes ?? [], filter))],
      getTreeItem: (node) => itemOf(node, shown?.uri ?? ''),
    },
  })
  const draw = (): void => {
    const choice = filter === 'all' ? undefined : labels()[filter]
    view.description = shown && followed ? workspace.asRelativePath(followed.uri) : ''
    // Without a message and without lines VS Code shows the welcome.
    const remark =
      choice && l10n.t('Filter: {0}. What has no such finding is not listed, be it checked or not.', choice)
    view.message = shown ? [shown.note, ...(remark ? [remark] : [])].join('\n') : ''
    changed.fire(undefined)
  }
  const load = async (): Promise<void> => {
    const number = ++asked
    const document = followed
    const answer =
      document && view.visible && server.isRunning()
        ? await server
            .sendRequest<ConventionView | null>('tripartite/conventionView', {
              uri: server.code2ProtocolConverter.asUri(document.uri),
            })
            .catch(() => null)
        : null
    // Another draft is followed by now, or another version was asked for.
    if (number !== asked || (!view.visible && shown)) return
    shown = answer ?? undefined
    draw()
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void load(), pause)
  }
  /** The output and other views are editors too: beside them the last draft stays. */
  const follow = (document: TextDocument | undefined): void => {
    if (!document || languages.match(selector, document) === 0) return
    followed = document
    void load()
  }
  const choose = async (): Promise<void> => {
    const names = labels()
    const items = (['all', 'information', 'warning', 'error'] as const).map((value) => ({
      value,
      label: names[value],
      picked: value === filter,
      ...(value === filter && { iconPath: new ThemeIcon('check') }),
      ...(value === 'all' && { detail: l10n.t('Also those without findings, not applicable and not checked') }),
    }))
    const chosen = await window.showQuickPick(items, { title: l10n.t('What the tree of Conventions lists') })
    if (!chosen) return
    filter = chosen.value
    await memory.update(filterKey, filter)
    draw()
  }

  follow(window.activeTextEditor?.document)
  return Disposable.from(
    view,
    changed,
    commands.registerCommand('tripartite.filterConventions', choose),
    window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    view.onDidChangeVisibility(later),
    server.onDidChangeState(later),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('tripartite')) later()
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === followed) later()
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === followed?.uri.toString())) later()
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document !== followed) return
      followed = undefined
      void load()
    }),
    { dispose: () => clearTimeout(timer) },
  )
}

function labels(): Readonly<Record<Filter, string>> {
  return {
    all: l10n.t('All criteria'),
    information: l10n.t('All findings'),
    warning: l10n.t('Errors and warnings'),
    error: l10n.t('Errors only'),
  }
}

function itemOf({ id, mark, label, description, spoken, tooltip, range, children }: ViewNode, uri: string): TreeItem {
  const hasFindings = mark === 'error' || mark === 'warning' || mark === 'information'
  const item = new TreeItem(
    label,
    children.length === 0
      ? TreeItemCollapsibleState.None
      : hasFindings
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
  )
  item.id = id
  item.description = description
  item.tooltip = tooltip
  item.iconPath = icons[mark]
  item.accessibilityInformation = { label: spoken }
  if (range) {
    const { start, end } = range
    const selection = new Range(start.line, start.character, end.line, end.character)
    item.command = { title: label, command: 'vscode.open', arguments: [Uri.parse(uri, true), { selection }] }
  }
  return item
}
