import type { RouteObject } from 'react-router';

export const simulatorRoutes: readonly RouteObject[] = [
  { path: 'simulator', lazy: () => import('./simulator-page.js') },
];
