import { benchAccuracy } from './names/labelled-accuracy.ts'
import { benchMofRetrieval } from './names/mof-retrieval.ts'
import { benchOutsideScores } from './names/outside-scores.ts'
import { benchTransliteration } from './names/transliteration.ts'
import { benchWholeRetrieval } from './names/whole-retrieval.ts'

/** `npm run bench -- names`: how well names are matched, part by part. */
const parts = [
  benchAccuracy,
  benchOutsideScores,
  benchTransliteration,
  benchMofRetrieval,
  benchWholeRetrieval,
]
for (const part of parts) {
  part()
  process.stdout.write('\n')
}
