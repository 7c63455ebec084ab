/** What the bench uses of the packages that only it installs, so that types can be checked where they are not installed. */
declare module 'harper.js' {
  export interface Binary {
    readonly url: string
  }
  export class LocalLinter {
    constructor(options: { readonly binary: Binary })
    setup(): Promise<void>
    lint(text: string, options: { readonly language: 'plaintext' }): Promise<readonly unknown[]>
  }
}

declare module 'harper.js/binary' {
  import type { Binary } from 'harper.js'
  export const binary: Binary
}

declare module 'parse-latin' {
  export class ParseLatin {
    parse(text: string): { readonly children: readonly unknown[] }
  }
}

declare module 'retext-english' {
  import type { Root } from 'nlcst'
  import type { Plugin } from 'unified'
  const retextEnglish: Plugin<[], string, Root>
  export default retextEnglish
}

declare module 'retext-equality' {
  import type { Root } from 'nlcst'
  import type { Plugin } from 'unified'
  const retextEquality: Plugin<[], Root>
  export default retextEquality
}

declare module 'tinybench' {
  /** Milliseconds. */
  export interface Latency {
    readonly p50: number
    readonly p99: number
    readonly samplesCount: number
  }
  export interface Task {
    readonly name: string
    readonly result: { readonly latency?: Latency; readonly error?: Error }
  }
  export class Bench {
    constructor(options: {
      readonly iterations: number
      readonly time: number
      readonly warmupIterations: number
      readonly warmupTime: number
      readonly throws: boolean
    })
    add(name: string, run: () => unknown, hooks?: { readonly beforeEach?: () => void; readonly async?: boolean }): this
    run(): Promise<readonly Task[]>
  }
}
