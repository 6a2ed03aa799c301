import { readHealth } from '#lib/queries/health/read-health.ts'
import { CLI_EXIT, type RegisterNoun } from './command-run.ts'

/** `health`: whether the database answers and a worker beats. Exit code 3 when not. */
export const registerHealth: RegisterNoun = (program, run) => {
  program
    .command('health')
    .description('say whether database and worker are ready (exit code 3 when not)')
    .action(() =>
      run(async () => {
        const health = await readHealth(new Date())
        return {
          value: { ...health },
          lines: [`database ${health.database}`, `worker   ${health.worker}`],
          exit: health.ready ? CLI_EXIT.ok : CLI_EXIT.notReady,
        }
      }),
    )
}
