import { database } from '#lib/db/client.ts'

/** A worker process as its heartbeat tells it. */
export interface Heartbeat {
  readonly id: string
  readonly pid: number
  readonly startedAt: Date
  readonly beatAt: Date
}

/** Writes that a worker lives, or again that it does. */
export async function setHeartbeat(beat: Heartbeat): Promise<void> {
  const { id, ...rest } = beat
  await database().prisma.workerHeartbeat.upsert({ where: { id }, create: beat, update: rest })
}

/** Removes the heartbeat of a worker that stopped as it should. */
export async function deleteHeartbeat(id: string): Promise<void> {
  await database().prisma.workerHeartbeat.deleteMany({ where: { id } })
}

/** The youngest heartbeat of any worker. */
export async function findLatestHeartbeat(): Promise<Heartbeat | null> {
  return database().prisma.workerHeartbeat.findFirst({ orderBy: { beatAt: 'desc' } })
}

/** Removes heartbeats of workers that died before a moment; gives how many. */
export async function deleteHeartbeatsBefore(moment: Date): Promise<number> {
  return (await database().prisma.workerHeartbeat.deleteMany({ where: { beatAt: { lt: moment } } })).count
}
