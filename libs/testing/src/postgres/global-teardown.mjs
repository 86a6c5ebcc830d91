/** Stops the server that the setup started. */
export default async function stopServer() {
  await globalThis.stopTestServer?.();
}
