import type { RouteObject } from 'react-router';

export const changeRoutes: readonly RouteObject[] = [
  { path: 'rule-sets/:name/versions/:version/change', lazy: () => import('./change-page.js') },
];
