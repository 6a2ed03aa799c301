import { benchAccuracy } from './names/labelled-accuracy.ts'
import { benchMofRetrieval } from './names/mof-retrieval.ts'
import { benchTransliteration } from './names/transliteration.ts'

/** `npm run bench -- names`: how well names are matched, part by part. */
benchAccuracy()
process.stdout.write('\n')
benchTransliteration()
process.stdout.write('\n')
benchMofRetrieval()
