import { z } from 'zod'
import { isPartialDate } from '#lib/core/lists/partial-date.ts'
import { nameDoubt } from '#lib/core/screening/name-doubt.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { ok } from '#lib/std/result.ts'
import { type ScreenAnswer, screenMany } from '#lib/use-cases/screening/screen-many.ts'
import { answerLines } from './answer-lines.ts'
import type { RegisterNoun } from './command-run.ts'
import { kindOfSchema } from './ftm-kinds.ts'

const ID_CHARS_MAX = 200
/** Longest name taken here; only what a comparison looks at, its first 400 characters, is compared. */
const NAME_CHARS_MAX = 16_000
/** Numbers of one party, and characters of each. */
const IDENTIFIERS_MAX = 20
const IDENTIFIER_CHARS_MAX = 100

/** Other fields may stand beside these: files of test names can be handed in as they are. An empty field is one not known. */
const questionSchema = z.object({
  id: z.string().max(ID_CHARS_MAX),
  name: z.string().trim().min(1).max(NAME_CHARS_MAX),
  schema: z.string().max(ID_CHARS_MAX).nullish(),
  dob: z
    .string()
    .refine((text) => text === '' || isPartialDate(text), { error: 'no_date' })
    .nullish(),
  country: z
    .string()
    .regex(/^([A-Za-z]{2})?$/)
    .nullish(),
  identifiers: z.array(z.string().max(IDENTIFIER_CHARS_MAX)).max(IDENTIFIERS_MAX).nullish(),
})
type Question = z.infer<typeof questionSchema>

/**
 * `screen names`: JSON lines `{id, name, schema?, dob?, country?, identifiers?}` in, `{id, doubt?, hits}` a line out. `identifiers`:
 * numbers of passports, identity cards and registers; an entry that states one is compared whatever its names are like.
 */
export const registerScreen: RegisterNoun = (program, run) => {
  program
    .command('screen')
    .description('screening by name')
    .command('names')
    .description(
      'read {id, name, schema?, dob?, country?, identifiers?} lines from standard input; answer {id, doubt?, hits} lines',
    )
    .action(() =>
      run((context) =>
        answerLines(context, {
          schema: questionSchema,
          ask: async (questions) => {
            const done = await screenMany(context.caller(), questions.map(toQuery))
            return done.ok ? ok(done.value.map((found, at) => answerOf(questions[at], found))) : done
          },
        }),
      ),
    )
}

function toQuery({ name, schema, dob, country, identifiers }: Question) {
  return {
    query: {
      names: [name],
      kind: kindOfSchema(schema),
      dateOfBirth: dob || null,
      country: country?.toUpperCase() || null,
      ...(identifiers?.length ? { identifiers } : {}),
    },
  }
}

/** A name that cannot be compared, or hardly, says so: no hit on it then says nothing. */
function answerOf(question: Question | undefined, { hits }: ScreenAnswer): Json {
  const doubt = nameDoubt(question?.name ?? '', kindOfSchema(question?.schema))
  return {
    id: question?.id ?? '',
    ...(doubt === null ? {} : { doubt }),
    hits: hits.map(({ sourceId, entityKey, primaryName, score }) => ({
      source: sourceId,
      key: entityKey,
      name: primaryName,
      score,
    })),
  }
}
