import type { RouteObject } from 'react-router';

export const decisionRoutes: readonly RouteObject[] = [
  { path: 'decisions', lazy: () => import('./decisions-page.js') },
  { path: 'decisions/:decisionId', lazy: () => import('./decision-page.js') },
];
