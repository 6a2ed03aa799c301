import { benchMofRetrieval } from './names/mof-retrieval.ts'
import { benchTransliteration } from './names/transliteration.ts'

/** `npm run bench -- names`: how well names are matched, part by part. */
benchTransliteration()
process.stdout.write('\n')
benchMofRetrieval()
