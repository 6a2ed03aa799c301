import type { ListSourceId } from '#lib/core/lists/sources.ts'

/** Where and when an official list is fetched. Every host must be named, those of redirects too. */
export interface ListDownload {
  readonly sourceId: ListSourceId
  /** `file`: the address itself is the list. `page`: a page that links to it, each time under another name. */
  readonly kind: 'file' | 'page'
  readonly url: string
  /** Of a page: the addresses that are the list; the newest day in a name wins, else the first on the page. */
  readonly link?: RegExp
  /** Exact names; anything else is refused, wherever a redirect points. */
  readonly hosts: readonly string[]
  /** What the file is called when its address does not say. */
  readonly fileName: string
  /** Fetched when the clock of Japan shows this minute of every n-th hour; minutes differ so that not all come at once. */
  readonly minute: number
  readonly everyHours: 1 | 2 | 3 | 4 | 6 | 8 | 12 | 24
}

/** OFAC's list service answers with a redirect to its bucket in GovCloud, signed for about an hour. */
const OFAC_HOSTS = [
  'sanctionslistservice.ofac.treas.gov',
  'wc2h-sls-prod-public-published.s3.us-gov-west-1.amazonaws.com',
]

/**
 * THE TABLE of downloads. A source that is not here comes by hand: METI and NBCTF publish under names that only a person
 * finds, OpenSanctions needs a licence, and the house keeps its own.
 */
export const LIST_DOWNLOADS: readonly ListDownload[] = [
  {
    sourceId: 'jp-mof',
    kind: 'page',
    url: 'https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html',
    link: /\/shisantouketsu[\w.-]*\.(?:xlsx|csv)$/i,
    hosts: ['www.mof.go.jp'],
    fileName: 'shisantouketsu.xlsx',
    minute: 5,
    everyHours: 3,
  },
  {
    sourceId: 'un-sc',
    kind: 'file',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    hosts: ['scsanctions.un.org', 'unsolprodfiles.blob.core.windows.net'],
    fileName: 'consolidated.xml',
    minute: 15,
    everyHours: 6,
  },
  {
    sourceId: 'ofac-sdn',
    kind: 'file',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML',
    hosts: OFAC_HOSTS,
    fileName: 'sdn.xml',
    minute: 25,
    everyHours: 3,
  },
  {
    sourceId: 'ofac-cons',
    kind: 'file',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML',
    hosts: OFAC_HOSTS,
    fileName: 'consolidated.xml',
    minute: 35,
    everyHours: 6,
  },
  {
    sourceId: 'eu-fsf',
    kind: 'file',
    url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    hosts: ['webgate.ec.europa.eu'],
    fileName: 'eu-fsf.xml',
    minute: 45,
    everyHours: 6,
  },
  {
    sourceId: 'uk-sl',
    kind: 'page',
    url: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    link: /\/UK[-_]Sanctions[-_]List\.xml$/i,
    hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
    fileName: 'uk-sanctions-list.xml',
    minute: 55,
    everyHours: 6,
  },
]

/** How a source is fetched; null for one that comes by hand. */
export function findListDownload(sourceId: string): ListDownload | null {
  return LIST_DOWNLOADS.find((download) => download.sourceId === sourceId) ?? null
}

/** The cron line of a download, in Asia/Tokyo. */
export function cronOf({ minute, everyHours }: ListDownload): string {
  return `${minute} */${everyHours} * * *`
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Japan keeps nine hours ahead of UTC all year. */
const TOKYO_AHEAD_MS = 9 * HOUR_MS

/** When a download runs next, strictly after `nowMs`; milliseconds since 1970, UTC. */
export function nextFetchMs({ minute, everyHours }: ListDownload, nowMs: number): number {
  const step = everyHours * HOUR_MS
  const into = nowMs + TOKYO_AHEAD_MS - minute * MINUTE_MS
  return (Math.floor(into / step) + 1) * step + minute * MINUTE_MS - TOKYO_AHEAD_MS
}
