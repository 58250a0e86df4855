import type { RouteObject } from 'react-router';

export const accessRoutes: readonly RouteObject[] = [{ path: 'access', lazy: () => import('./access-page.js') }];
