import type { RouteObject } from 'react-router';

export const editorRoutes: readonly RouteObject[] = [
  { path: 'rule-sets/:name/versions/:version/edit', lazy: () => import('./editor-page.js') },
];
