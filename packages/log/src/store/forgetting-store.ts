import type { LogStore, Release } from "./port.ts";
import { ForgettingDisk } from "./forgetting-disk.ts";

/** One process at a `ForgettingDisk`: dead after `kill`, or once the disk has lost power. */
export class ForgettingStore implements LogStore {
  readonly #disk: ForgettingDisk;
  readonly #boot: number;
  #killed = false;
  #holds = false;

  constructor(disk: ForgettingDisk) {
    this.#disk = disk;
    this.#boot = disk.boot;
  }

  /** The process ends at once; what it wrote stays as the system has it, its lock is free. */
  kill(): void {
    if (this.#alive() && this.#holds) this.#disk.unlock();
    this.#killed = true;
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#do(() => this.#disk.read(path));
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    return this.#do(() => this.#disk.change("write", path, 0, bytes));
  }

  writeAt(path: string, at: number, bytes: Uint8Array): Promise<void> {
    return this.#do(() => this.#disk.change("writeAt", path, at, bytes));
  }

  rename(from: string, to: string): Promise<void> {
    return this.#do(() => this.#disk.rename(from, to));
  }

  remove(path: string): Promise<void> {
    return this.#do(() => this.#disk.remove(path));
  }

  syncFile(path: string): Promise<void> {
    return this.#do(() => this.#disk.syncFile(path));
  }

  syncFolder(path: string): Promise<void> {
    return this.#do(() => this.#disk.syncFolder(path));
  }

  async lock(): Promise<Release> {
    await this.#do(() => this.#disk.lock());
    if (!this.#alive()) {
      if (this.#disk.boot === this.#boot) this.#disk.unlock();
      throw new Error("this process has ended");
    }
    this.#holds = true;
    return async () => {
      if (!this.#alive() || !this.#holds) return;
      this.#holds = false;
      this.#disk.unlock();
    };
  }

  #alive(): boolean {
    return !this.#killed && this.#disk.boot === this.#boot;
  }

  async #do<T>(work: () => T): Promise<Awaited<T>> {
    if (!this.#alive()) throw new Error("this process has ended");
    return await work();
  }
}
