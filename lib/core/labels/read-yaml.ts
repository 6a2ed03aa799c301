import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import { type AppError, failure } from '#lib/core/errors.ts'
import { YAML_ALIASES_MAX, YAML_DEPTH_MAX, YAML_MERGED_KEYS_MAX } from '#lib/core/labels/label-limits.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/**
 * Reads a YAML file as texts, lists and mappings and nothing else: no tag may make an object, depth and aliases are
 * bounded. Error: `label/not-yaml` with the line and the parser's own word for what is wrong.
 */
export function readYaml(text: string, file: string): Result<unknown, AppError> {
  try {
    return ok(
      load(text, {
        schema: FAILSAFE_SCHEMA,
        maxDepth: YAML_DEPTH_MAX,
        maxAliases: YAML_ALIASES_MAX,
        maxTotalMergeKeys: YAML_MERGED_KEYS_MAX,
      }),
    )
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const line = (error.mark?.line ?? -1) + 1
    return err(failure('label/not-yaml', { file, line, reason: error.reason.slice(0, 200) }))
  }
}
