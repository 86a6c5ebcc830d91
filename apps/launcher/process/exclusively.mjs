import { createHash } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { rootDir } from '../project.mjs';

/**
 * Does the work while no other process does work of the same name for this project; waits for its turn.
 *
 * The lock is a listening local socket: the system lets go of it when its holder dies, however it dies.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called when another process is at it
 * @returns {Promise<T>}
 */
export async function exclusively(name, work, onWait) {
  const address = addressOf(name);
  for (;;) {
    const lock = await tryListen(address);
    if (lock !== undefined) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    onWait();
    await holderGone(address);
  }
}

/** @param {string} name */
function addressOf(name) {
  const id = `cyberdrill-${name}-${createHash('sha256').update(rootDir).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return `/tmp/${id}.sock`;
}

/**
 * @param {string} address
 * @returns {Promise<{ release: () => void } | undefined>} undefined: another process holds it
 */
function tryListen(address) {
  return new Promise((resolve, reject) => {
    /** @type {Set<import('node:net').Socket>} */
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {}).on('close', () => waiting.delete(socket));
    });
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      const release = () => {
        server.close();
        for (const socket of waiting) socket.destroy();
      };
      resolve({ release });
    });
  });
}

/**
 * @param {string} address
 * @returns {Promise<void>} settles when the holder lets go or dies
 */
function holderGone(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.resume();
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // Where the socket is a file, one that nobody listens on was left by a holder that died.
      if (error.code === 'ECONNREFUSED' && address.startsWith('/')) unlinkSync(address);
    });
    socket.once('close', () => resolve());
  });
}
