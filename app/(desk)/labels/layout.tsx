import { PlaceWords } from '#app/place-words.tsx'

export default function Layout({ children }: { children: React.ReactNode }) {
  return <PlaceWords place="labels">{children}</PlaceWords>
}
