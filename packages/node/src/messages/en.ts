import type { KeyFileWarning } from "../keys/key-file.ts";
import { data } from "./en/data.ts";
import { keys } from "./en/keys.ts";
import { picture } from "./en/picture.ts";
import { publish } from "./en/publish.ts";
import { replicate } from "./en/replicate.ts";
import { transport } from "./en/transport.ts";
import { watch } from "./en/watch.ts";
import type { Sentences } from "./sentences.ts";

export const EN: Sentences = {
  ...keys,
  ...transport,
  ...picture,
  ...replicate,
  ...publish,
  ...watch,
  ...data,
};

export const WARNINGS_EN: Readonly<Record<KeyFileWarning, string>> = {
  "key-unencrypted":
    "This key is not encrypted: whoever reads the file can sign in your name. Encrypt it with a passphrase, or keep it where nobody else can read. Keep a copy in a safe place too; a lost key cannot be made again.",
  "key-readable-by-others":
    "Other users of this machine may read this key file. Take their rights away (chmod 600), and if any of them could have read it, replace the key.",
};
