import type { RouteObject } from 'react-router';

export const ruleSetRoutes: readonly RouteObject[] = [
  { path: 'rule-sets', lazy: () => import('./rule-sets-page.js') },
  { path: 'rule-sets/:name', lazy: () => import('./rule-set-page.js') },
  { path: 'rule-sets/:name/versions/:version', lazy: () => import('./version-page.js') },
];
