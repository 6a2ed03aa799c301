import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/noto-sans-jp/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import '@mantine/core/styles.layer.css'
import './tokens.css'
import './global.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { PlaceWords } from '#app/place-words.tsx'
import { AppProviders } from '#components/ui/app-providers.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    icons: { icon: '/favicon.svg' },
    robots: { index: false, follow: false },
  }
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={await getLocale()} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <PlaceWords place={null}>
          <AppProviders>{children}</AppProviders>
        </PlaceWords>
      </body>
    </html>
  )
}
