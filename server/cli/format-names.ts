/** The forms of a report that the command line knows. */

export const formats = ['text', 'json', 'lines', 'csv', 'xlsx', 'sarif', 'github'] as const
export type Format = (typeof formats)[number]
