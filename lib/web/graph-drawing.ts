import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getLocale, getTranslations } from 'next-intl/server'
import { findListSource } from '#lib/core/lists/sources.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import type { Colours } from '#lib/core/wallets/graph/draw-svg.ts'
import type { PictureWords } from '#lib/core/wallets/graph/picture.ts'

/** The picture's words in the reader's language, for what the desk draws itself. */
export async function graphWords(): Promise<PictureWords> {
  const [t, categories, locale] = await Promise.all([
    getTranslations('wallets.graph'),
    getTranslations('labels.category'),
    getLocale(),
  ])
  return {
    category: (category) => categories(WALLET_CATEGORY_IDS.find((id) => id === category) ?? 'other'),
    source: (id) => findListSource(id)?.short[locale === 'ja' ? 'ja' : 'en'] ?? id,
    confidence: (confidence) => t('confidence', { confidence }),
    customers: (count) => t('customers', { count }),
    members: (count) => t('members', { count }),
    unknown: t('unknown'),
    mark: (mark) => t(`mark.${mark}`),
  }
}

let schemes: Readonly<Record<'light' | 'dark', Colours>> | null = null

/** The colours of a scheme, from the one file that has them. */
export function schemeColours(scheme: 'light' | 'dark'): Colours {
  if (schemes === null) {
    const css = readFileSync(join(process.cwd(), 'app/tokens.css'), 'utf8')
    schemes = { light: coloursOf(css, 'light'), dark: coloursOf(css, 'dark') }
  }
  return schemes[scheme]
}

function coloursOf(css: string, scheme: 'light' | 'dark'): Colours {
  const block = css.slice(css.indexOf(`[data-mantine-color-scheme="${scheme}"]`))
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'))
  return Object.fromEntries(
    [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
