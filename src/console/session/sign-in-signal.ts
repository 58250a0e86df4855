/** Tells the other pages of this browser that somebody has signed in, so that they go on. */
const channel = new BroadcastChannel('anchorgate-session');

export function tellSignedIn(): void {
  channel.postMessage('signed-in');
}

export function onSignedIn(listener: () => void): () => void {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}
