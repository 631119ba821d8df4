import { spawn } from "node:child_process";

/** Opens an address with the system's own opener; if there is none, the printed address is enough. */
export function openBrowser(url: string): void {
  const [command, args] = openerFor(url);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function openerFor(url: string): readonly [string, readonly string[]] {
  if (process.platform === "darwin") return ["open", [url]];
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  return ["xdg-open", [url]];
}
