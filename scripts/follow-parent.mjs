// Loaded with `node --import` before web and worker: their standard input is a pipe from the supervisor, and it ends
// when the supervisor is gone, also after `kill -9`. Nobody would be left to stop them.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.once('error', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
process.stdin.unref?.()
