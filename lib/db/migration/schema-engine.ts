import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationAdapterFactory, parseDatabaseUrl } from './migration-adapter.ts'

export type SchemaEngine = glue.SchemaEngine

let instantiated = false

/**
 * Opens Prisma's schema engine, as WebAssembly, on a database. The engine that the Prisma command would download is
 * the same code; closed networks refuse the download.
 */
export async function withSchemaEngine<T>(
  ownerUrl: string,
  schema: [string, string][],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiate()
  const factory = new MigrationAdapterFactory(parseDatabaseUrl(ownerUrl))
  const engine = await glue.SchemaEngine.new(
    { datamodels: schema },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await factory.closeAll()
  }
}

function instantiate(): void {
  if (instantiated) return
  // A panic ends the process with a bare "unreachable"; this hook is the only place that learns why.
  const registry = {
    set_message: (text: string) => process.stderr.write(`The schema engine panicked: ${text}\n`),
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(join(dirname(entry), 'schema_engine_bg.wasm')))
  const imports = Object.fromEntries(
    WebAssembly.Module.imports(module).map((wanted) => [wanted.module, gentleGlue()]),
  )
  const instance = new WebAssembly.Instance(module, imports)
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  instantiated = true
}

/** The engine's glue, except that its ten-second guard of the advisory lock does not hold a finished process. */
function gentleGlue(): WebAssembly.ModuleImports {
  const entries = Object.entries(glue as unknown as WebAssembly.ModuleImports).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout_')
      ? (run: () => void, ms: number) => setTimeout(run, ms >>> 0).unref()
      : value,
  ])
  return Object.fromEntries(entries)
}
