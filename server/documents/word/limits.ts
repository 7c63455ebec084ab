/** How much of a file is worked on: enough for the longest codes, and too little to bring a machine to a halt. */

const mebibyte = 1024 * 1024

export const limits = {
  /** Bytes of the file. */
  file: 100 * mebibyte,
  /** Parts in its archive. */
  parts: 5000,
  /** Bytes of one part when unpacked. The longest codes of the region have some ten. */
  part: 32 * mebibyte,
  /** Times that a part of more than a mebibyte may be as long as it is packed; Word reaches some 40, and what is made to harm 1000. */
  ratio: 300,
  /** Elements of one part. */
  elements: 1_000_000,
  /** Elements that are one inside another. */
  depth: 200,
} as const
