import { notFound } from 'next/navigation'

/** An address that is no page of the desk: said inside the frame. */
export default function MissingPage(): never {
  notFound()
}
