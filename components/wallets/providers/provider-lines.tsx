import { useTranslations } from 'next-intl'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import classes from '#components/wallets/providers/providers.module.css'
import { readNftToken } from '#lib/core/wallets/asset-name.ts'
import { severityOf } from '#lib/core/wallets/categories.ts'
import { CHAIN_IDS, CHAINS } from '#lib/core/wallets/chains.ts'
import { shortAddress } from '#lib/core/wallets/graph/picture.ts'
import type { ProviderColumn } from '#lib/queries/wallets/wallet-providers.ts'

type Line = ProviderColumn['lines'][number]

/** Ten-thousandths in one per cent. */
const PER_CENT = 100

/** A provider's figures: in its own word, and the category of ours that the table makes of it. */
export function ProviderLines({ lines, label }: { lines: ProviderColumn['lines']; label: string }) {
  const t = useTranslations('wallets.providers')
  if (lines.length === 0) return <p className={classes.quiet}>{t('noLines')}</p>
  const several = new Set(lines.map(({ chain }) => chain)).size > 1
  return (
    <table className={classes.lines} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('line.category')}</th>
          <th scope="col">{t('line.direct')}</th>
          <th scope="col">{t('line.indirect')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={keyOf(line)}>
            <th scope="row">
              <Category line={line} withChain={several} />
            </th>
            <td>{percent(line.direct)}</td>
            <td>{percent(line.indirect)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Category({ line, withChain }: { line: Line; withChain: boolean }) {
  const t = useTranslations('wallets.providers')
  const words = useTranslations('labels.category')
  const severities = useTranslations('common.severity')
  const chains = useTranslations('common.chain')
  const { category, word, direction, chain, token } = line
  const severity = (category === null ? null : severityOf(category)) ?? 'done'
  const known = CHAIN_IDS.find((id) => CHAINS[id].caip2 === chain)
  const place = known === undefined ? chain : chains(known)
  const notes = [
    t(`direction.${direction}`),
    ...(word === null ? [] : [word]),
    ...(withChain ? [place] : []),
    ...(token === '' ? [] : [shortToken(token)]),
  ]
  return (
    <>
      <span className={classes.category}>
        {category !== null && <SeverityMark severity={severity} label={severities(severity)} />}
        {category === null ? t('unmapped') : words(category)}
      </span>
      <span className={classes.quiet}>{notes.join(' · ')}</span>
    </>
  )
}

/** `erc20:0x1234ab…56cdef`, with an NFT's number behind. */
function shortToken(token: string): string {
  const nft = readNftToken(token)
  if (nft !== null) return `${nft.standard} ${shortAddress(nft.contract)} #${shortAddress(nft.id)}`
  const [kind = '', ...rest] = token.split(':')
  return rest.length === 0 ? token : `${kind} ${shortAddress(rest.join(':'))}`
}

function keyOf({ chain, token, direction, category, word }: Line): string {
  return [chain, token, direction, category, word].join(' ')
}

function percent(share: number): string {
  return `${(share / PER_CENT).toFixed(2)} %`
}
