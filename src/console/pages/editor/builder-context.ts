import { createContext, useContext } from 'react';
import { invariant } from '../../../core/invariant.js';
import type { BuilderGroup } from './builder-query.js';

/** What the parts of one query builder share. */
export interface BuilderSetting {
  /** Where its conditions stand in the draft. */
  readonly pointer: string;
  readonly query: BuilderGroup;
  readonly replace: (query: BuilderGroup) => void;
}

export const BuilderContext = createContext<BuilderSetting | null>(null);

export function useBuilder(): BuilderSetting {
  const setting = useContext(BuilderContext);
  invariant(setting, 'rows and groups are shown inside a builder');
  return setting;
}
