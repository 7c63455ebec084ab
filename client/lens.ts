/** The command behind a code lens: one finding is gone to and explained, several are shown in a peek view. */
import { commands, Selection, window, type Disposable } from 'vscode'
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient'

/** Not in package.json, so that the command palette does not offer it: without its arguments it can do nothing. */
export function registerShowFindings(server: BaseLanguageClient): Disposable {
  return commands.registerCommand(
    'tripartite.showFindings',
    async (uri: string, position: Position, locations: readonly Location[]) => {
      const convert = server.protocol2CodeConverter
      const [first, ...others] = locations.map((location) => convert.asLocation(location))
      if (!first) return
      if (others.length > 0) {
        const places = [first, ...others]
        await commands.executeCommand(
          'editor.action.peekLocations',
          convert.asUri(uri),
          convert.asPosition(position),
          places,
          'peek',
        )
        return
      }
      const editor = await window.showTextDocument(first.uri)
      editor.selection = new Selection(first.range.start, first.range.start)
      editor.revealRange(first.range)
      await commands.executeCommand('editor.action.showHover')
    },
  )
}
