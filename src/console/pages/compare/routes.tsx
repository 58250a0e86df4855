import type { RouteObject } from 'react-router';

export const compareRoutes: readonly RouteObject[] = [
  { path: 'rule-sets/:name/compare/:before/:after', lazy: () => import('./compare-page.js') },
];
