import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const PICTURE = ["picture.sqlite", "picture.sqlite-wal", "picture.sqlite-shm"];

/**
 * What of a node is on disk: its folder, and what its machine keeps for it. Copies are made in one go, as the system has
 * the files at that moment, which is what is left of a process that is killed then.
 */
export class Disk {
  readonly folder: string;
  readonly state: string;
  readonly #aside: string;

  constructor(root: string, name: string) {
    this.folder = join(root, name);
    this.state = join(root, "state", name);
    this.#aside = join(root, "aside", name);
  }

  /** As it is now; one copy is kept. */
  snapshot(): void {
    this.copyTo(join(this.#aside, "folder"), join(this.#aside, "state"));
  }

  copyTo(folder: string, state: string): void {
    for (const [from, to] of [
      [this.folder, folder],
      [this.state, state],
    ] as const) {
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true });
    }
  }

  /** As it was at the snapshot. Nobody has it open. */
  putBack(): void {
    for (const [kept, path] of [
      ["folder", this.folder],
      ["state", this.state],
    ] as const) {
      rmSync(path, { recursive: true });
      renameSync(join(this.#aside, kept), path);
    }
  }

  /** The picture as it is now, which no commit waits to have on disk. */
  keepPicture(): void {
    for (const file of PICTURE) copyOrRemove(join(this.folder, file), join(this.#aside, file));
  }

  /** Power was lost: of the picture there is what was on disk when it was kept. */
  forgetPicture(): void {
    for (const file of PICTURE) copyOrRemove(join(this.#aside, file), join(this.folder, file));
  }
}

function copyOrRemove(from: string, to: string): void {
  rmSync(to, { force: true });
  if (existsSync(from)) cpSync(from, to);
}
