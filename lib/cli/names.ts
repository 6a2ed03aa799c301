import { z } from 'zod'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { ok } from '#lib/std/result.ts'
import { answerLines } from './answer-lines.ts'
import type { RegisterNoun } from './command-run.ts'
import { kindOfSchema } from './ftm-kinds.ts'

/** Other fields may stand beside these: labelled test sets can be handed in as they are. */
const questionSchema = z.object({
  schema: z.string().nullish(),
  name1: z.string(),
  name2: z.string(),
})
type Question = z.infer<typeof questionSchema>

/** `names compare`: JSON lines `{schema, name1, name2}` in, `{score, explanation}` a line out. Needs no database. */
export const registerNames: RegisterNoun = (program, run) => {
  program
    .command('names')
    .description('names of persons and organisations')
    .command('compare')
    .description('read {schema, name1, name2} lines from standard input; answer {score, explanation} lines')
    .action(() =>
      run(
        (context) =>
          answerLines(context, {
            schema: questionSchema,
            ask: async (questions) => ok(questions.map(answerOf)),
          }),
        { database: false },
      ),
    )
}

function answerOf({ schema, name1, name2 }: Question): Json {
  const kind = kindOfSchema(schema)
  const [one, other] = [prepareName(name1, kind), prepareName(name2, kind)]
  const { score, features, tokens } = compareNames(one, other)
  return {
    score,
    explanation: {
      kind: one.kind,
      tokens: tokens.map((token) => ({ ...token })),
      features: features.map((feature) => ({ ...feature })),
    },
  }
}
