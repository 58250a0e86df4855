import type { RouteObject } from 'react-router';

export const contextRoutes: readonly RouteObject[] = [
  { path: 'context', lazy: () => import('./context-page.js') },
  { path: 'context/devices/:deviceId', lazy: () => import('./device-page.js') },
  { path: 'context/meter-points/:mpxn', lazy: () => import('./meter-point-page.js') },
  { path: 'context/parties/:entityId', lazy: () => import('./party-page.js') },
  { path: 'imports', lazy: () => import('./imports-page.js') },
  { path: 'imports/:id', lazy: () => import('./import-page.js') },
];
