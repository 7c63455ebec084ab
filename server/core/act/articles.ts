/** The articles of an act, of a part or of a chapter. */
import type { Provision } from './tree.js'

/** In order; an article stands in no other. */
export function articlesOf(provisions: readonly Provision[]): readonly Provision[] {
  const articles: Provision[] = []
  const collect = (provision: Provision): void => {
    if (provision.kind === 'article') articles.push(provision)
    else if (provision.kind === 'part' || provision.kind === 'chapter') provision.children.forEach(collect)
  }
  provisions.forEach(collect)
  return articles
}
