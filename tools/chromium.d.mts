/** The browser that tests drive: the one that `CHROMIUM` names, or an installed one. Throws when there is none. */
export function chromiumPath(): string;

/** Installs Chromium where the machine has none and this user may; otherwise throws with what to do. */
export function ensureChromium(): Promise<void>;
