/** How a row says who wrote it: the actor's kind and id, e.g. `key:0193…`, `system:worker`. */
export function actorRef({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}:${id}`
}
