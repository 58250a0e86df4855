/** How the service answers a feed: `POST /v1/context/{feed}`. */
export interface FeedAnswer {
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export type Feed = 'parties' | 'registrations' | 'devices';

const linesPerRequest = 2_000;

/** A bearer token of the development issuer for its `feed` person; loopback only. */
export async function feedToken(url: string): Promise<string> {
  const response = await fetch(`${url}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'feed' }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`\`POST /dev/token\` answered ${response.status}; the service must run its development issuer`);
  }
  const { access_token: token } = Object(JSON.parse(text)) as { readonly access_token?: unknown };
  if (typeof token !== 'string') throw new Error('`POST /dev/token` gave no `access_token`');
  return token;
}

/**
 * Sends lines to a feed in pieces, in order. Rejects on the first piece with a refused line, naming its first fault:
 * a demo world that the service does not take whole is a defect of one of the two.
 */
export async function feed(
  service: { readonly url: string; readonly token: string },
  name: Feed,
  lines: readonly unknown[],
): Promise<FeedAnswer> {
  let total: FeedAnswer = { accepted: 0, unchanged: 0, rejected: 0 };
  for (let from = 0; from < lines.length; from += linesPerRequest) {
    const piece = lines.slice(from, from + linesPerRequest);
    const response = await fetch(`${service.url}/v1/context/${name}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${service.token}`,
        'content-type': 'application/x-ndjson',
        source: name === 'devices' ? 'demo-inventory' : name === 'parties' ? 'demo-parties' : 'demo-registrations',
      },
      body: `${piece.map((line) => JSON.stringify(line)).join('\n')}\n`,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`feed \`${name}\` answered ${response.status}: ${text.slice(0, 400)}`);
    const answer = parseAnswer(text);
    if (answer.rejected > 0)
      throw new Error(`feed \`${name}\` refused ${answer.rejected} lines: ${text.slice(0, 400)}`);
    total = {
      accepted: total.accepted + answer.accepted,
      unchanged: total.unchanged + answer.unchanged,
      rejected: 0,
    };
  }
  return total;
}

function parseAnswer(text: string): FeedAnswer {
  const { accepted, unchanged, rejected } = Object(JSON.parse(text)) as Record<string, unknown>;
  if (typeof accepted !== 'number' || typeof unchanged !== 'number' || typeof rejected !== 'number') {
    throw new Error('a feed answered without `accepted`, `unchanged` and `rejected`');
  }
  return { accepted, unchanged, rejected };
}
