/** Loaded before a contender: when its process ends, writes down the most memory that it held and its time on processors. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env['BENCH_USAGE']
if (isMainThread && file !== undefined)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(file, JSON.stringify({ kilobytes: maxRSS, microseconds: userCPUTime + systemCPUTime }))
  })
