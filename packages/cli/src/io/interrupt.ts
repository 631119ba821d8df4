const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Does `tidy` if the user stops the program, then lets the signal end it as it would have.
 * @returns a function that calls it off.
 */
export function onInterrupt(tidy: () => void): () => void {
  const interrupted = (signal: NodeJS.Signals): void => {
    callOff();
    tidy();
    process.kill(process.pid, signal);
  };
  const callOff = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return callOff;
}
