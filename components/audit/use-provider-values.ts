import { useTranslations } from 'next-intl'

/** The word for a fact about a provider's answer (rating, state, what was amiss); any other text as recorded. */
export function useProviderValues(): (key: string, text: string) => string {
  const troubles = useTranslations('wallets.providers.trouble')
  const ratings = useTranslations('wallets.providers.risk')
  const states = useTranslations('wallets.providers.state')
  return (key, text) => {
    switch (key) {
      case 'trouble':
        return troubles.has(text as 'timeout') ? troubles(text as 'timeout') : text
      case 'risk':
        return ratings.has(text as 'none') ? ratings(text as 'none') : text
      case 'state':
        return states.has(text as 'failed') ? states(text as 'failed') : text
      default:
        return text
    }
  }
}
