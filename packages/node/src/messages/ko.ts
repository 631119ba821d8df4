import type { KeyFileWarning } from "../keys/key-file.ts";
import { data } from "./ko/data.ts";
import { keys } from "./ko/keys.ts";
import { picture } from "./ko/picture.ts";
import { publish } from "./ko/publish.ts";
import { replicate } from "./ko/replicate.ts";
import { transport } from "./ko/transport.ts";
import { watch } from "./ko/watch.ts";
import type { Sentences } from "./sentences.ts";

export const KO: Sentences = {
  ...keys,
  ...transport,
  ...picture,
  ...replicate,
  ...publish,
  ...watch,
  ...data,
};

export const WARNINGS_KO: Readonly<Record<KeyFileWarning, string>> = {
  "key-unencrypted":
    "이 키는 암호로 잠겨 있지 않다. 파일을 읽는 사람은 누구나 당신 이름으로 서명할 수 있다. 암호를 걸거나 남이 읽지 못할 곳에 둔다. 안전한 곳에 사본도 남겨 둔다. 잃어버린 키는 다시 만들 수 없다.",
  "key-readable-by-others":
    "이 컴퓨터의 다른 사용자가 이 키 파일을 읽을 수 있다. chmod 600으로 권한을 거두고, 누가 읽었을 가능성이 있으면 키를 교체한다.",
};
