/** Text that stays text in a message of SARIF, in which `[words](address)` is a link. */

/** SARIF 2.1.0, 3.11.6: a bracket behind a backslash is a bracket. */
export const literal = (text: string): string => text.replaceAll('](', '\\](')
