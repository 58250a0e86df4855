import type { INestApplication } from '@nestjs/common';
import { Logger } from '@nestjs/common';

const drainMilliseconds = 10_000;

/** On SIGTERM or SIGINT: takes no new connection, answers what it has, closes; after ten seconds it ends regardless. */
export function stopOnSignals(app: INestApplication): void {
  const log = new Logger('Main');
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.log(`${signal}: finishing the requests under way`);
    setTimeout(() => {
      log.error(
        `requests were still under way after ${drainMilliseconds} ms; they get no answer, and none is a permit`,
      );
      process.exit(1);
    }, drainMilliseconds).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(`the service did not stop cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
