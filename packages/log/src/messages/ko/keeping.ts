import { quoted, short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";

/** Keeping a log on disk. */
export const KEEPING_KO = {
  "log-absent": ({ origin }) =>
    `이 폴더에는 ${quoted(origin)} 로그가 없습니다. 체크포인트가 보이지 않습니다. “bongsu log init”으로 만들거나 맞는 폴더를 지정하십시오.`,
  "log-exists": ({ origin, size }) =>
    `이 폴더에는 이미 ${quoted(origin)} 로그가 있습니다(항목 ${size}개). 이 로그에 덧붙이거나, 다른 폴더와 다른 출처 이름을 고르십시오.`,
  "log-closed": ({ origin }) => `${quoted(origin)} 로그를 닫는 중이어서 더 받지 않습니다.`,
  "log-retired": ({ origin }) =>
    `${quoted(origin)} 로그는 종료되어 다시 서명되지 않습니다. 읽을 수는 있습니다. 새 출처 이름으로 새 로그를 시작하십시오.`,
  "log-busy": ({ seconds }) =>
    `다른 프로그램이 ${seconds}초째 이 로그에 쓰고 있습니다. 아무것도 쓰지 않았습니다. 그 프로그램이 끝나면 다시 시도하십시오.`,
  "queue-full": ({ limit }) =>
    `항목 ${limit}개가 기록을 기다리고 있어 더 받지 않습니다. 아무것도 기록하지 않았습니다. 잠시 뒤에 다시 시도하십시오.`,
  "body-too-large": ({ found, limit }) =>
    `진술이 ${found}바이트입니다. 이 로그는 ${limit}바이트까지 받습니다. 다이제스트를 진술하고 내용은 따로 게시하십시오.`,
  "store-full": ({ path }) =>
    `디스크가 가득 차 ${path} 파일을 쓰지 못했습니다. 접수 확인은 나가지 않았고, 읽기는 계속됩니다. 공간을 비우고 다시 덧붙이십시오.`,
  "store-read-only": ({ path }) =>
    `디스크나 폴더가 읽기 전용이어서 ${path} 파일을 쓰지 못했습니다. 접수 확인은 나가지 않았고, 읽기는 계속됩니다. 쓰기를 허용하고 다시 덧붙이십시오.`,
  "store-failed": ({ path, reason }) =>
    `${path} 파일을 읽거나 쓰지 못했습니다(${reason}). 접수 확인은 나가지 않았습니다. 디스크를 확인하고 다시 시도하십시오.`,
  "root-differs": ({ size, found, expected }) =>
    `항목 ${size}개의 타일에서 나오는 루트는 ${short(found)}인데 체크포인트에는 ${short(expected)}로 적혀 있습니다. 이 상태로는 아무것도 서명하지 않습니다. “bongsu log fsck”로 어긋난 자리를 찾으십시오.`,
  "bodies-torn": ({ path, found, expected }) =>
    `${path}에 본문이 ${found}개 있습니다. ${expected}개여야 합니다. 이 상태로는 아무것도 서명하지 않습니다. 로그 사본에서 파일을 가져오십시오.`,
  "guard-absent": ({ origin, size }) =>
    `이 컴퓨터에는 ${quoted(origin)} 로그에 서명한 기록이 없는데 폴더에는 항목이 ${size}개 있습니다. 옛 백업일 수 있습니다. “bongsu log reconcile”로 더 새로운 사본과 맞추어 보거나 “bongsu log retire”로 로그를 종료할 때까지 아무것도 서명하지 않습니다.`,
  "guard-ahead": ({ origin, size, signed }) =>
    `이 컴퓨터는 ${quoted(origin)} 로그의 항목 ${signed}개까지 서명했는데 폴더에는 ${size}개뿐입니다. 게시된 것보다 오래된 폴더입니다. “bongsu log reconcile”로 따라잡거나 “bongsu log retire”로 로그를 종료할 때까지 아무것도 서명하지 않습니다.`,
  "guard-behind": ({ origin, size, signed }) =>
    `이 컴퓨터가 ${quoted(origin)} 로그에 서명한 항목은 ${signed}개인데 폴더에는 ${size}개가 있습니다. 다른 곳에서 쓴 폴더입니다. “bongsu log reconcile”로 맞추어 볼 때까지 아무것도 서명하지 않습니다. 로그 하나에는 컴퓨터 하나만 쓰게 하십시오.`,
  "guard-forked": ({ origin, size }) =>
    `이 컴퓨터가 ${quoted(origin)} 로그의 항목 ${size}개에 서명한 루트와 폴더의 루트가 다릅니다. 둘 다 서명하면 로그가 갈라집니다. 맞는 폴더 사본을 찾거나 “bongsu log retire”로 로그를 종료하십시오.`,
  "guard-moved": ({ origin, expected, found }) =>
    `쓰는 사이에 다른 프로그램이 ${quoted(origin)} 로그의 항목 ${found}개까지 서명했습니다. ${expected}개일 것으로 기대했습니다. 아무것도 게시하지 않았습니다. 출처 하나에는 폴더 하나만 두고 다시 시도하십시오.`,
  "reconcile-short": ({ size, needed }) =>
    `증거는 항목 ${needed}개까지 있는데 폴더에는 ${size}개뿐입니다. 항목이 ${needed}개 이상인 로그 사본을 주십시오.`,
  "reconcile-forked": ({ size, known }) =>
    `폴더의 항목 ${size}개와 항목 ${known}개의 체크포인트는 서로 다른 역사를 담고 있습니다. 둘 중 하나는 이 로그가 아닙니다. 서명하기 전에 어느 쪽인지 알아내거나 “bongsu log retire”로 로그를 종료하십시오.`,
} satisfies Partial<Sentences>;
