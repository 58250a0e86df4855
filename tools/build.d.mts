/** Builds `dist/` unless it was built from exactly the sources that are there, whatever their dates. */
export function ensureBuilt(): Promise<void>;
