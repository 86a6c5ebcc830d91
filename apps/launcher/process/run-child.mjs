import { spawn } from 'node:child_process';
import { rootDir } from '../project.mjs';

/**
 * How a program ended: by itself with a code, or by a signal.
 * @typedef {object} Ending
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {NodeJS.Signals | undefined} passedOn the signal that we were sent meanwhile and passed on
 *
 * @typedef {object} Program
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env] left out: ours
 * @property {import('node:child_process').StdioOptions} [stdio] left out: our terminal
 * @property {(child: import('node:child_process').ChildProcess) => void} [onStart]
 */

const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/** One Ctrl-C reaches us twice, from the terminal and from npm, within this time. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs a program in the foreground until it ends, passing signals on once.
 *
 * The program gets a process group of its own: the terminal's Ctrl-C would otherwise reach it beside the signal
 * passed on, and a second signal tells many programs to stop at once without tidying up.
 * @param {Program} program
 * @returns {Promise<Ending>}
 */
export function runChild({ command, args, env = process.env, stdio = 'inherit', onStart }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: rootDir,
      env,
      stdio,
      detached: process.platform !== 'win32',
    });
    /** @type {NodeJS.Signals | undefined} */
    let passedOn;
    const passOn = oncePerPress((signal) => {
      passedOn = signal;
      child.kill(signal);
    });
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const stopPassingOn = () => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      stopPassingOn();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopPassingOn();
      resolve({ code, signal, passedOn });
    });
    onStart?.(child);
  });
}

/**
 * Runs a program that is one step of several; when we are told to stop meanwhile, there is no next step.
 * @param {Program} program
 * @returns {Promise<Ending>}
 * @throws Interrupted
 */
export async function runStep(program) {
  const ending = await runChild(program);
  if (ending.passedOn !== undefined) throw new Interrupted(ending.passedOn);
  return ending;
}

/** We were told to stop in the midst of several steps. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`interrupted by ${signal}`);
    this.signal = signal;
  }
}

/**
 * Lets the same signal through once in {@link SAME_SIGNAL_MS}.
 * @param {(signal: NodeJS.Signals) => void} pass
 * @param {() => number} [nowMs]
 * @returns {(signal: NodeJS.Signals) => void}
 */
export function oncePerPress(pass, nowMs = () => performance.now()) {
  /** @type {Map<NodeJS.Signals, number>} */
  const lastAtMs = new Map();
  return (signal) => {
    const isRepeat = nowMs() - (lastAtMs.get(signal) ?? -Infinity) < SAME_SIGNAL_MS;
    if (isRepeat) return;
    lastAtMs.set(signal, nowMs());
    pass(signal);
  };
}

/**
 * Ends this process as a program ended, so that npm and the shell see the same.
 * @param {Pick<Ending, 'code' | 'signal'>} ending
 */
export function endLike({ code, signal }) {
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}
