/** Looks through one English text by retext-english and retext-equality; how its users set it up. */
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import { unified } from 'unified'
import { VFile } from 'vfile'

const processor = unified().use(retextEnglish).use(retextEquality).freeze()

/** How many messages it leaves. */
export function equalityMessages(text: string): number {
  const file = new VFile(text)
  processor.runSync(processor.parse(file), file)
  return file.messages.length
}
