import type { PlantedStory } from '#lib/core/demonstration/exchange.ts'
import { listedAddressStories } from '#lib/core/demonstration/stories/listed-addresses.ts'
import { listedNameStories } from '#lib/core/demonstration/stories/listed-names.ts'
import { patternStories } from '#lib/core/demonstration/stories/patterns.ts'
import type { StoryWorld } from '#lib/core/demonstration/stories/story-teller.ts'

/** Every story planted in the demonstration, in the order of its id (described in docs/demonstration.md). */
export function plantStories(world: StoryWorld): readonly PlantedStory[] {
  return [...listedAddressStories(world), ...listedNameStories(world), ...patternStories(world)].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  )
}
