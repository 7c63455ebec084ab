/** Gathers things under what they have in common. */

/** Both the keys and the things under each stay in their order. */
export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const lists = new Map<K, T[]>()
  for (const one of all) addTo(lists, keyOf(one), one)
  return lists
}

/** Appends to the list under the key, which may be the first. */
export function addTo<T, K>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
