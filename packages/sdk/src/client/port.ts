/** One request, with bounds that whoever carries it out holds. */
export interface ClientAsk {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** An answer that is longer is refused. */
  readonly mostBytes: number;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
}

export interface ClientAnswer {
  readonly status: number;
  readonly body: Uint8Array;
}

/** How the client reaches nodes; it does no I/O of its own. `fetchPort` makes one of `fetch`; a node's transport is one. */
export interface ClientPort {
  /** @throws anything, where no whole answer came within the bounds. */
  ask(request: ClientAsk): Promise<ClientAnswer>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A port over `fetch`, in a browser or elsewhere. Redirects are not followed: a node answers for itself. */
export const fetchPort = (fetch: Fetch): ClientPort => ({
  async ask({ method, url, headers, body, mostBytes, timeout }) {
    const answer = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: Uint8Array.from(body) }),
    });
    return { status: answer.status, body: await bounded(answer, mostBytes) };
  },
});

async function bounded(answer: Response, most: number): Promise<Uint8Array> {
  if (answer.body === null) return new Uint8Array(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
