import { useTranslations } from 'next-intl'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'

const KINDS = ['staff', 'key', 'system', 'operator'] as const
const SYSTEM_PARTS = ['worker', 'starter', 'web'] as const
const ID_SHOWN_CHARS = 8

/** Names who did something: a person by name, else what it is and which. */
export function useActorWords(): (actor: ActorRef) => string {
  const t = useTranslations('common.actor')
  const system = useTranslations('audit.system')
  return ({ kind, id, name }) => {
    if (name !== null) return name
    const part = SYSTEM_PARTS.find((one) => kind === 'system' && one === id)
    if (part !== undefined) return system(part)
    const known = KINDS.find((one) => one === kind)
    const shown = id.length > ID_SHOWN_CHARS * 2 ? `${id.slice(0, ID_SHOWN_CHARS)}…` : id
    return `${known === undefined ? kind : t(known)} ${shown}`
  }
}
