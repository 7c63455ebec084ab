/** The commands that pair the open draft with its parallel text, show both side by side, and end the pairing. */
import { commands, Disposable, l10n, ProgressLocation, window, workspace, type Uri } from 'vscode'
import type { BaseLanguageClient, Range } from 'vscode-languageclient'
import { registerConcordanceTable } from './concordance-table.js'
import { followConcordances, type ConcordanceView } from './concordances.js'
import { nameOf } from './file-names.js'
import { notice } from './notice.js'
import { registerPairStatus } from './pair-status.js'
import type { Pair, Pairs } from './pairs.js'
import { chooseParallelText } from './parallel-text.js'
import type { SaveFile } from './save-file.js'
import { linkScrolling } from './side-by-side.js'
import { fileBehind } from './word-text.js'

/** What the action at a difference hands over: both texts, and where they differ. */
interface DifferencePlaces {
  readonly uris: Pair
  readonly ranges: readonly [Range, Range]
}

export function registerConcord(server: BaseLanguageClient, pairs: Pairs, save: SaveFile): Disposable {
  const concordances = followConcordances(server, pairs)
  const scrolling = linkScrolling(server, pairs, concordances)
  const addressOf = (uri: Uri): string => server.code2ProtocolConverter.asUri(uri)
  const uriOf = (address: string): Uri => server.protocol2CodeConverter.asUri(address)
  const run = <T>(command: string, argument: unknown): Thenable<T> =>
    server.sendRequest<T>('workspace/executeCommand', { command, arguments: [argument] })

  const pairWith = async (draft: Uri): Promise<void> => {
    const other = await chooseParallelText(draft, server)
    if (!other) return
    // The server compares what is open.
    await workspace.openTextDocument(other)
    const options = { location: ProgressLocation.Window, title: l10n.t('Tripartite: comparing the parallel texts') }
    const answer = await window.withProgress(options, () =>
      run<ConcordanceView | { readonly problem: string }>('tripartite.concord', {
        uri: addressOf(draft),
        other: addressOf(other),
      }),
    )
    if ('problem' in answer) {
      window.showErrorMessage(notice(answer.problem))
      return
    }
    pairs.add(answer.uris)
    await scrolling.show({ uris: [draft, other] })
    await tell(other, answer)
  }
  const showBoth = async (draft: Uri, places?: DifferencePlaces): Promise<void> => {
    const pair = pairs.of(addressOf(draft))
    if (!pair) return
    const uris = [draft, uriOf(pair[0] === addressOf(draft) ? pair[1] : pair[0])] as const
    const [one, other] = places?.ranges ?? []
    const convert = server.protocol2CodeConverter
    await scrolling.show({
      uris,
      ...(one && other && { ranges: [convert.asRange(one), convert.asRange(other)] as const }),
    })
  }
  const end = async (draft: Uri): Promise<void> => {
    const pair = pairs.of(addressOf(draft))
    if (!pair) return
    pairs.end(pair)
    await run('tripartite.endPair', { uri: pair[0] })
    window.setStatusBarMessage(l10n.t('Tripartite: the two texts are no longer compared.'), 5000)
  }
  const safely =
    <T>(work: (uri: Uri, given?: T) => Promise<void>) =>
    async (given?: Uri, more?: T) => {
      const uri = given ?? window.activeTextEditor?.document.uri
      try {
        if (uri) await work(uri, more)
      } catch (error) {
        server.error(l10n.t('The parallel texts could not be compared.'), error, 'force')
      }
    }
  const showAny = safely<DifferencePlaces>(showBoth)
  return Disposable.from(
    concordances,
    scrolling,
    commands.registerCommand('tripartite.concordDrafts', safely(pairWith)),
    commands.registerCommand('tripartite.showSideBySide', (given?: Uri | DifferencePlaces) =>
      given && 'ranges' in given ? showAny(uriOf(given.uris[0]), given) : showAny(given),
    ),
    commands.registerCommand('tripartite.endPairing', safely(end)),
    registerPairStatus(server, pairs, concordances, scrolling),
    registerConcordanceTable(server, pairs, concordances, save),
  )
}

async function tell(other: Uri, { counts }: ConcordanceView): Promise<void> {
  const { error, warning, information } = counts
  const list = l10n.t('List the differences')
  const table = l10n.t('Show the table')
  const chosen = await window.showInformationMessage(
    notice(
      l10n.t(
        'Tripartite: compared with “{0}”. Differences: grave – {1}, to check – {2}, for information – {3}.',
        nameOf(fileBehind(other)),
        error,
        warning,
        information,
      ),
    ),
    list,
    table,
  )
  if (chosen === list) await commands.executeCommand('workbench.actions.view.problems')
  if (chosen === table) await commands.executeCommand('tripartite.showConcordance', other)
}
