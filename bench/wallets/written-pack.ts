import { writeAddresses } from './written-addresses.ts'

const WORDS = [
  'category: exchange',
  'abuse: ransomware',
  'category: miner',
  'abuse: phishing',
  'category: mixing_service',
]

/** A TagPack of so many tags with seven fields each, as the public ones are written. */
export function writePack(tags: number): string {
  const each = Math.ceil(tags / 2)
  const bitcoin = writeAddresses(0, each)
  const ether = writeAddresses(9, each)
  const lines = [
    'title: Measured pack',
    'creator: Bench',
    'confidence: web_crawl',
    'lastmod: 2026-01-31',
    'tags:',
  ]
  for (let at = 0; at < tags; at++) {
    const isEther = at % 2 === 1
    lines.push(
      `- address: '${(isEther ? ether : bitcoin)[at >> 1]}'`,
      `  currency: ${isEther ? 'ETH' : 'BTC'}`,
      `  label: Service number ${at % 4_000}`,
      `  ${WORDS[at % WORDS.length]}`,
      `  source: https://example.org/report/${at % 400}`,
      `  confidence: forensic`,
      `  lastmod: 2026-0${1 + (at % 9)}-15`,
    )
  }
  return `${lines.join('\n')}\n`
}
