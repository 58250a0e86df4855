import type { RouteObject } from 'react-router';

export const breakGlassRoutes: readonly RouteObject[] = [
  { path: 'break-glass', lazy: () => import('./break-glass-page.js') },
];
