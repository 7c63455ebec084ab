/** Where a piece of a draft stands in the file that it was read from. */

/**
 * `paragraph` counts from 1 through the body of a Word document, the cells of tables included in reading order; `page` from 1 through a PDF file, as a
 * viewer counts; `element` is the identifier of an element of XML or HTML, or its path where it has none.
 */
export type Origin =
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'element'; readonly element: string }
