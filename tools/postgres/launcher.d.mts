/** A running server and the right to use it until this process ends or lets go. */
export interface EmbeddedPostgres {
  /** Of the database, with user and password. */
  readonly url: string;
  /** Another process had started the server. */
  readonly attached: boolean;
  /** Where the server lives. */
  readonly folder: string;
  readonly serverPid: number;
  readonly guardPid: number;
  /** Lets go; the server stops a moment later if nobody else uses it. */
  readonly release: () => void;
  /** Stops the server now, whoever uses it, and waits until it has stopped. */
  readonly stop: () => Promise<void>;
}

/** Starts the development server, whose data stays, or attaches to it. */
export function startDevelopmentPostgres(dataFolder: string): Promise<EmbeddedPostgres>;

/** Starts a server that is deleted with all its data when the last user has gone. */
export function startThrowawayPostgres(): Promise<EmbeddedPostgres>;
