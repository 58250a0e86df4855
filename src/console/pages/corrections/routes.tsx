import type { RouteObject } from 'react-router';

export const correctionRoutes: readonly RouteObject[] = [
  { path: 'misplacements', lazy: () => import('./misplacements-page.js') },
  { path: 'corrective-actions', lazy: () => import('./corrective-actions-page.js') },
  { path: 'corrective-actions/new', lazy: () => import('./plan-page.js') },
  { path: 'corrective-actions/:id', lazy: () => import('./corrective-action-page.js') },
];
