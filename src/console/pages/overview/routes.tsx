import type { RouteObject } from 'react-router';

export const overviewRoutes: readonly RouteObject[] = [{ path: '/', lazy: () => import('./overview-page.js') }];
