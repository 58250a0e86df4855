import pg from 'pg';

/** How often each request ID is recorded, read from the service's own table by a connection of the test. */
export async function recordedTimes(
  databaseUrl: string,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ request_id: string; times: string }>(
      'select request_id, count(*) as times from decision where request_id = any($1) group by request_id',
      [requestIds],
    );
    return new Map(rows.map(({ request_id, times }) => [request_id, Number(times)]));
  } finally {
    await client.end();
  }
}
