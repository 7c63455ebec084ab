/** Reviews folders by a command each, all at the same time and each in one thread; prints what they took together. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'

const [command = '', ...folders] = process.argv.slice(2)
const review = (folder: string) =>
  spawn(process.execPath, [command, 'review', '--format', 'json', '--threads', '1', folder], { stdio: 'ignore' })
const started = performance.now()
await Promise.all(folders.map((folder) => once(review(folder), 'exit')))
console.log(JSON.stringify({ work: performance.now() - started }))
