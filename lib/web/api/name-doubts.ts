import { z } from 'zod'
import { NAME_DOUBTS } from '#lib/core/screening/name-doubt.ts'

/** The names of an answer that no list could be asked about, or hardly. */
export const nameDoubtsSchema = z
  .array(
    z.strictObject({
      part: z.string().meta({ examples: ['customer', 'beneficial_owner', 'counterparty', 'receiver'] }),
      name: z.string(),
      doubt: z.enum(NAME_DOUBTS).meta({
        description:
          '`nothing`: no letter of it can be compared; `numbered`: compared with ships and aircraft only; `unread`: its script is not read, it meets only the same writing',
      }),
    }),
  )
  .meta({
    description:
      'Names that could not be compared with the lists, or hardly: that nothing was found by them says nothing',
  })
