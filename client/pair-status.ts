/** The parallel text of the draft in front of the person, in the status bar, with what can be done with the pair. */
import { commands, Disposable, l10n, StatusBarAlignment, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Concordances } from './concordances.js'
import { nameOf } from './file-names.js'
import type { Pairs } from './pairs.js'
import type { LinkedScrolling } from './side-by-side.js'
import { fileBehind } from './word-text.js'

/** Not in package.json, so that the command palette does not offer it: there each entry of the menu is a command. */
const menuCommand = 'tripartite.pairMenu'

export function registerPairStatus(
  server: BaseLanguageClient,
  pairs: Pairs,
  concordances: Concordances,
  scrolling: LinkedScrolling,
): Disposable {
  const item = window.createStatusBarItem('tripartite.pair', StatusBarAlignment.Right, 100)
  item.name = l10n.t('Tripartite: parallel text')
  item.command = menuCommand
  const draw = (): void => {
    const document = window.activeTextEditor?.document
    const address = document && server.code2ProtocolConverter.asUri(document.uri)
    const pair = address === undefined ? undefined : pairs.of(address)
    void commands.executeCommand('setContext', 'tripartite.paired', pair !== undefined)
    const partner = pair?.find((uri) => uri !== address)
    if (!pair || partner === undefined) {
      item.hide()
      return
    }
    const name = nameOf(fileBehind(server.protocol2CodeConverter.asUri(partner)))
    const view = concordances.of(pair)
    const total = view && view.counts.error + view.counts.warning + view.counts.information
    const detail =
      total === undefined
        ? l10n.t('The parallel text is not open: nothing is compared')
        : l10n.t('Differences from the parallel text: {0}', total)
    item.text = `$(mirror) ${name}${total === undefined ? '' : `: ${total}`}`
    item.tooltip = detail
    item.accessibilityInformation = { label: `${item.name}, ${name}, ${detail}` }
    item.show()
  }
  const menu = async (): Promise<void> => {
    const chosen = await window.showQuickPick(
      [
        { label: l10n.t('Show both texts side by side'), command: 'tripartite.showSideBySide' },
        { label: l10n.t('Show the table'), command: 'tripartite.showConcordance' },
        { label: l10n.t('Save the table'), command: 'tripartite.exportConcordance' },
        { label: l10n.t('List the differences'), command: 'workbench.actions.view.problems' },
        { label: scrolling.isOn() ? l10n.t('Scroll each text alone') : l10n.t('Scroll both texts together') },
        { label: l10n.t('End the pairing'), command: 'tripartite.endPairing' },
      ],
      { title: item.name ?? '' },
    )
    if (chosen?.command !== undefined) await commands.executeCommand(chosen.command)
    else if (chosen) scrolling.toggle()
  }
  draw()
  return Disposable.from(
    item,
    commands.registerCommand(menuCommand, menu),
    pairs.onDidChange(draw),
    concordances.onDidChange(draw),
    window.onDidChangeActiveTextEditor(draw),
  )
}
