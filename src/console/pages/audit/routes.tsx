import type { RouteObject } from 'react-router';

export const auditRoutes: readonly RouteObject[] = [{ path: 'audit', lazy: () => import('./audit-page.js') }];
