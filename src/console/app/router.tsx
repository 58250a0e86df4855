import { createBrowserRouter } from 'react-router';
import { accessRoutes } from '../pages/access/routes.js';
import { auditRoutes } from '../pages/audit/routes.js';
import { breakGlassRoutes } from '../pages/break-glass/routes.js';
import { changeRoutes } from '../pages/change/routes.js';
import { compareRoutes } from '../pages/compare/routes.js';
import { contextRoutes } from '../pages/context/routes.js';
import { correctionRoutes } from '../pages/corrections/routes.js';
import { decisionRoutes } from '../pages/decisions/routes.js';
import { editorRoutes } from '../pages/editor/routes.js';
import { overviewRoutes } from '../pages/overview/routes.js';
import { ruleSetRoutes } from '../pages/rule-sets/routes.js';
import { simulatorRoutes } from '../pages/simulator/routes.js';
import { Layout } from './layout.js';
import { NotFound } from './not-found.js';
import { PageFailed } from './page-failed.js';

/** Each page is a file of its own that is read when it is first come to. */
export const router = createBrowserRouter(
  [
    {
      element: <Layout />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <PageFailed />,
          children: [
            ...overviewRoutes,
            ...ruleSetRoutes,
            ...editorRoutes,
            ...compareRoutes,
            ...changeRoutes,
            ...simulatorRoutes,
            ...decisionRoutes,
            ...contextRoutes,
            ...correctionRoutes,
            ...auditRoutes,
            ...accessRoutes,
            ...breakGlassRoutes,
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);
