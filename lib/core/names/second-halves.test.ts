import { expect, test } from 'vitest'
import { ideaOf } from '#lib/core/names/generic-words.ts'

test.each(['энергетики', 'energetikov', 'красная', 'krasnoy', 'инвестиционная', 'mezhdunarodnogo', 'банка'])(
  '%s is a bent form of a word of the tables',
  (word) => {
    expect(ideaOf(word)).not.toBeNull()
  },
)

test.each(['энергопром', 'energiswap', 'красногорск', 'krasnogorsk', 'чернышев', 'военторг', 'energobank'])(
  '%s begins like a word of the tables and is a name of its own',
  (word) => {
    expect(ideaOf(word)).toBeNull()
  },
)
