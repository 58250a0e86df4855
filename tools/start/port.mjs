import { createServer } from 'node:net';
import { errorCode } from '../process-identity.mjs';
import { Failure } from '../terminal.mjs';

/**
 * The port to listen on: the one asked for, if it can be had; for 0 a free one.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
export function choosePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(refusal(error, host, port)));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/**
 * @param {Error} error
 * @param {string} host
 * @param {number} port
 */
function refusal(error, host, port) {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    return new Failure(
      `port ${port} on ${host} is taken by another program, perhaps by another \`npm start\``,
      `end that program, or choose another port: \`PORT=${port === 65_535 ? 3001 : port + 1} npm start\``,
    );
  }
  if (code === 'EACCES') {
    return new Failure(`this user may not listen on port ${port}`, 'choose a port above 1023: `PORT=3000 npm start`');
  }
  if (code === 'EADDRNOTAVAIL') {
    return new Failure(`this machine has no address ${host}`, 'unset `HOST`, or set it to an address of this machine');
  }
  return error;
}
