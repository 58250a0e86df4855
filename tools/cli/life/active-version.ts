import { listIn, membersOf, numberIn } from '../server/loose-json.js';
import type { Server } from '../server/server.js';
import { WrongUsage } from '../verb.js';

/** The version in force for every cohort that has none of its own. @throws WrongUsage when there is none */
export async function activeVersion(server: Server): Promise<number> {
  const { json } = await server.get(server.path());
  const everyone = listIn(json, 'active').find((each) => membersOf(each)['cohort'] === null);
  const version = numberIn(everyone, 'version');
  if (version !== undefined) return version;
  throw new WrongUsage(`found no version of \`${server.name}\` in force for everyone; name a version`);
}
