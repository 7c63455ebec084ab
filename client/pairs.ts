/** Which drafts a person has paired as parallel texts: kept with the folder, and told to a server that is started anew. */
import { EventEmitter, type Event, type Memento } from 'vscode'

/** Addresses as the server knows them. */
export type Pair = readonly [string, string]

export interface Pairs {
  readonly all: () => readonly Pair[]
  readonly of: (uri: string) => Pair | undefined
  /** Ends the pairs in which either was before. */
  readonly add: (pair: Pair) => void
  readonly end: (pair: Pair) => void
  readonly onDidChange: Event<undefined>
  readonly dispose: () => void
}

const key = 'tripartite.pairs'

export function createPairs(memory: Memento): Pairs {
  let pairs = memory.get<readonly Pair[]>(key, [])
  const changed = new EventEmitter<undefined>()
  const set = (next: readonly Pair[]): void => {
    pairs = next
    // What was never saved has no address by which it could be found again.
    void memory.update(
      key,
      pairs.filter((pair) => !pair.some((uri) => uri.startsWith('untitled:'))),
    )
    changed.fire(undefined)
  }
  const without = (uris: Pair): readonly Pair[] => pairs.filter((one) => !one.some((uri) => uris.includes(uri)))
  return {
    all: () => pairs,
    of: (uri) => pairs.find((pair) => pair.includes(uri)),
    add: (pair) => set([...without(pair), pair]),
    end: (pair) => set(without(pair)),
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  }
}
