// The layout's own worker script: it listens for what elk-api.js sends.
import 'elkjs/lib/elk-worker.min.js'
