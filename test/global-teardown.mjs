/** Stops the server that global-setup started. */
export default async function tearDown() {
  const server = Reflect.get(globalThis, Symbol.for('anchorgate.test-server'));
  if (server !== undefined) await server.stop();
}
