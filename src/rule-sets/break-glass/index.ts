export { BreakGlass } from './break-glass.js';
export { BreakGlassController } from './break-glass.controller.js';
