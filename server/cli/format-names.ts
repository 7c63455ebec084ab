/** The forms of a report that the command line knows. */

export const formats = ['text', 'json', 'lines', 'csv', 'xlsx', 'sarif', 'github', 'docx'] as const
export type Format = (typeof formats)[number]

/** Those of a comparison. */
export const compareFormats = ['text', 'json', 'markdown', 'html', 'docx', 'csv', 'xlsx', 'sarif', 'github'] as const
export type CompareFormat = (typeof compareFormats)[number]

/** Those of a concordance of parallel texts. */
export const concordFormats = ['text', 'json', 'html', 'docx', 'csv'] as const
export type ConcordFormat = (typeof concordFormats)[number]
