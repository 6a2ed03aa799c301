const ENTER: readonly string[] = ['\r', '\n', '\u0004']
const INTERRUPT = '\u0003'
const ERASE: readonly string[] = ['\b', '\u007f']
const SIGINT_EXIT = 130

/** Asks a person at the terminal for a password, which is not shown while it is typed. */
export function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  return new Promise((resolve) => {
    let typed = ''
    const finish = () => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
    }
    const take = (chunk: string) => {
      for (const key of chunk) {
        if (key === INTERRUPT) {
          finish()
          process.exit(SIGINT_EXIT)
        }
        if (ENTER.includes(key)) {
          finish()
          return resolve(typed)
        }
        typed = ERASE.includes(key) ? [...typed].slice(0, -1).join('') : typed + key
      }
    }
    stdin.on('data', take)
    stdin.resume()
  })
}
