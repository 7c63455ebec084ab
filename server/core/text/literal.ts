/** Words of a draft inside a regular expression. */

/** The words as a pattern that matches only them. A backslash stands before marks of the syntax alone: before any other the flag `u` forbids it. */
export const literal = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
