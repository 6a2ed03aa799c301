import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KYT_PROTOCOL, type KytQuestion } from '#lib/core/wallets/providers/protocol.ts'

/** What a provider under test does with a question. */
export type KytBehaviour = (question: KytQuestion, response: ServerResponse, request: IncomingMessage) => void

/** A provider of analyses on this machine, speaking the protocol of docs/providers.md. */
export interface KytServer {
  readonly url: string
  readonly asked: {
    readonly question: KytQuestion
    readonly headers: IncomingMessage['headers']
    readonly path: string
  }[]
  behave: KytBehaviour
  readonly close: () => void
}

/** A sound answer to a question, in the words of the protocol. */
export function kytAnswer(question: KytQuestion, more: object = {}): Record<string, unknown> {
  return {
    ...{ protocol: KYT_PROTOCOL, requestId: question.requestId, address: question.address },
    ...{ computedAt: '2026-11-01T00:00:00Z', risk: 'none', exposures: [], ...more },
  }
}

/** Answers every question soundly, with these fields. */
export function says(more: object = {}): KytBehaviour {
  return (question, response) => response.end(JSON.stringify(kytAnswer(question, more)))
}

export async function startKytServer(): Promise<KytServer> {
  const asked: KytServer['asked'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const question = JSON.parse(Buffer.concat(chunks).toString('utf8')) as KytQuestion
      asked.push({ question, headers: request.headers, path: request.url ?? '' })
      made.behave(question, response, request)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const made: KytServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: says(),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return made
}
