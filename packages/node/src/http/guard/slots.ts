/** Places for what stays open, such as a stream: so many for all, so many for one. */
export class Slots {
  readonly #all: number;
  readonly #each: number;
  readonly #taken = new Map<string, number>();
  #count = 0;

  constructor(all: number, each: number) {
    this.#all = all;
    this.#each = each;
  }

  get count(): number {
    return this.#count;
  }

  /** What gives the place back, once however often it is called; null where there is none. */
  take(who: string): (() => void) | null {
    const each = this.#taken.get(who) ?? 0;
    if (this.#count >= this.#all || each >= this.#each) return null;
    this.#taken.set(who, each + 1);
    this.#count += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#giveBack(who);
    };
  }

  #giveBack(who: string): void {
    const left = (this.#taken.get(who) ?? 1) - 1;
    if (left > 0) this.#taken.set(who, left);
    else this.#taken.delete(who);
    this.#count -= 1;
  }
}
