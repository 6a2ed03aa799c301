const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves at the first signal that asks this process to stop; later ones are ignored while it does. */
export function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((done) => {
    for (const signal of STOPPING) process.on(signal, () => done(signal))
  })
}
