/** What a number of clients got done. */
export interface ClientsRun {
  readonly perSecond: number
  /** Milliseconds of each request. */
  readonly samples: readonly number[]
}

/** Lets `clients` clients ask one request after the other until the seconds are over; the first ones warm up, uncounted. */
export async function runClients(
  {
    clients,
    seconds,
    warmUpSeconds,
  }: { readonly clients: number; readonly seconds: number; readonly warmUpSeconds: number },
  ask: (nth: number) => Promise<void>,
): Promise<ClientsRun> {
  const from = performance.now() + warmUpSeconds * 1000
  const until = from + seconds * 1000
  const samples: number[] = []
  let nth = 0
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const started = performance.now()
      await ask(nth++)
      const ended = performance.now()
      if (started >= from && ended <= until) samples.push(ended - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { perSecond: samples.length / seconds, samples }
}
