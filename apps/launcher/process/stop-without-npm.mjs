/**
 * Tells this process to stop when npm, which started it, is gone without having passed a signal on (killed outright).
 * Started by hand it is left alone: a shell may end before the server it started.
 */
export function stopWithoutNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
