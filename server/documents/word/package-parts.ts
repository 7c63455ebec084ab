/** What a part needs to be found in a package: a relationship to it and a content type. */
import type { Archive } from './archive.js'
import { relationshipsName, xmlPart } from './word-file.js'
import { appended, escaped, tagName } from './write-xml.js'

const namespaces = 'http://schemas.openxmlformats.org/package/2006'
const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespaces}/relationships"/>`

/** The parts as they are after the changes made so far. */
export type ChangedParts = Map<string, string>

/**
 * Adds a relationship of the part `name` and returns its id. `type` is a whole URI; a target that is `external` is only written down.
 */
export function addRelationship(
  archive: Archive,
  parts: ChangedParts,
  name: string,
  { type, target, external = false }: { readonly type: string; readonly target: string; readonly external?: boolean },
): string {
  const file = relationshipsName(name)
  const part = xmlPart(archive, file, parts.get(file)) ?? xmlPart(archive, file, emptyRelationships)!
  const taken = new Set(part.root.children.map(({ attributes }) => attributes['Id']))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const id = `rId${number}`
  const mode = external ? ' TargetMode="External"' : ''
  const words = ` Id="${id}" Type="${escaped(type)}" Target="${escaped(target)}"${mode}/>`
  parts.set(file, appended(part, part.root, `<Relationship${ownNamespace(part, 'relationships')}${words}`))
  return id
}

/** Says of what type a new part is. */
export function addContentType(archive: Archive, parts: ChangedParts, name: string, type: string): void {
  const file = '[Content_Types].xml'
  const part = xmlPart(archive, file, parts.get(file))!
  // A second entry for one part would make the file invalid.
  if (part.root.children.some(({ attributes }) => attributes['PartName'] === `/${name}`)) return
  const xml = `<Override${ownNamespace(part, 'content-types')} PartName="/${escaped(name)}" ContentType="${type}"/>`
  parts.set(file, appended(part, part.root, xml))
}

/** Only needed where the file uses a prefix for what usually has none. */
function ownNamespace(part: Parameters<typeof appended>[0], kind: string): string {
  return tagName(part.source, part.root).includes(':') ? ` xmlns="${namespaces}/${kind}"` : ''
}
