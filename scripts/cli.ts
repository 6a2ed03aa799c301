import { runCli } from '#lib/cli/main.ts'
import { closeDatabase } from '#lib/db/client.ts'
import { isUpToDate } from '#lib/db/migration/migrate.ts'
import { closeSender } from '#lib/queue/send.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { askSecret } from './ask-secret.ts'
import { openDatabase } from './open-database.ts'
import { prepareDatabase } from './prepare-database.ts'
import { runDoor } from './run-door.ts'

/** Opens the running instance's database, or starts the embedded one for this command alone. */
async function open(): Promise<() => Promise<void>> {
  const database = await openDatabase()
  const release = async () => {
    await closeIndex()
    await closeSender()
    await closeDatabase()
    await database.release()
  }
  try {
    if (!(await isUpToDate(database.urls.owner))) await prepareDatabase(database)
  } catch (error) {
    await release()
    throw database.refusal() ?? error
  }
  return release
}

await runDoor(() =>
  runCli({
    args: process.argv.slice(2),
    input: process.stdin,
    ...(process.stdin.isTTY ? { secret: askSecret } : {}),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    open,
  }),
)
