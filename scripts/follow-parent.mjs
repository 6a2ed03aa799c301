// Loaded with `node --import` before web and worker: their standard input is a pipe from the supervisor, and it ends
// when the supervisor is gone, also after `kill -9`. Nobody would be left to stop them. Processes that web and worker
// start for themselves inherit the import, not the pipe: they are not the supervisor's children and are left alone. So are
// their threads, whose standard input has always ended.
import { isMainThread } from 'node:worker_threads'

if (isMainThread && String(process.ppid) === process.env.SEKISHO_SUPERVISOR_PID) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.once('error', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.resume()
  process.stdin.unref?.()
}
