import type { workbooks as english } from "../en/workbooks.ts";

const SAVE_AGAIN = "스프레드시트 프로그램에서 열어 .xlsx나 CSV로 다시 저장하십시오.";

export const workbooks: typeof english = {
  xlsxOld: () => ({
    found: "옛 형식(.xls)이거나 암호가 걸린 통합 문서이다.",
    expected: "암호가 없는 .xlsx 통합 문서여야 한다.",
    todo: SAVE_AGAIN,
  }),
  xlsxNoPart: (part) => ({
    found: `파일에 ${part} 부분이 없다.`,
    expected: ".xlsx 통합 문서(Office Open XML, ECMA-376)여야 한다.",
    todo: SAVE_AGAIN,
  }),
  xlsxXml: (reason) => ({
    found: `통합 문서의 이 부분이 올바른 XML이 아니다(${reason}).`,
    expected: "올바른 XML이어야 한다.",
    todo: SAVE_AGAIN,
  }),
  xlsxNoSheets: () => ({
    found: "통합 문서에 셀이 있는 시트가 없다.",
    expected: "워크시트가 하나 이상 있어야 한다.",
    todo: "표를 워크시트에 넣으십시오.",
  }),
  xlsxSheetUnknown: (wanted, names) => ({
    found: `"${wanted}" 시트가 없다.`,
    expected: `다음 가운데 하나여야 한다: ${names}.`,
    todo: "위의 시트 가운데 하나를 지정하십시오.",
  }),
  xlsxOtherSheets: (read, others) => ({
    found: `"${read}" 시트만 읽는다. 통합 문서에는 다음 시트도 있다: ${others}.`,
    expected: "표가 있는 시트가 하나이거나, 읽을 시트의 이름이 지정되어야 한다.",
    todo: "다른 시트를 읽으려면 시트 이름을 지정하십시오.",
  }),
  xlsxErrorCell: (value) => ({
    found: `셀에 오류 ${value} 표시가 있어 빈 칸으로 읽었다.`,
    expected: "값이 있어야 한다.",
    todo: "스프레드시트에서 수식을 고쳐 다시 저장하십시오.",
  }),
  xlsxBadCell: (value) => ({
    found: `셀의 값 "${value}" 의 형식이 표시된 형식과 다르다.`,
    expected: "수, 글, 참·거짓, 날짜 가운데 하나여야 한다.",
    todo: "셀의 값을 다시 입력하고 저장하십시오.",
  }),
  xlsxFormula: () => ({
    found: "수식만 있고 계산된 값이 저장되어 있지 않아 빈 칸으로 읽었다.",
    expected: "수식에는 마지막으로 계산된 값이 함께 있어야 한다.",
    todo: "스프레드시트 프로그램에서 열어 계산한 뒤 다시 저장하십시오.",
  }),
  xlsxMerged: (count) => ({
    found: `시트에 병합된 범위가 ${count}개 있어, 범위 안의 모든 셀을 그 범위의 값으로 읽었다.`,
    expected: "셀 하나에 값 하나가 있어야 한다.",
    todo: "병합된 셀이 그런 뜻인지 확인하고, 아니면 병합을 푸십시오.",
  }),
  xlsxTooManyStrings: (limit) => ({
    found: `통합 문서에 서로 다른 글이 ${limit}개보다 많다.`,
    expected: `${limit}개까지 읽는다.`,
    todo: "시트를 CSV나 Parquet으로 내보내십시오.",
  }),
  parquetBad: () => ({
    found: "읽을 수 있는 Parquet 파일이 아니다.",
    expected: "PAR1로 시작하고 끝나는 Parquet 파일이어야 한다.",
    todo: "파일을 다시 내보내거나 원본에서 다시 복사하십시오.",
  }),
  parquetPart: (group) => ({
    found: `${group}번째 행 묶음을 읽을 수 없다. 손상되었거나 알 수 없는 부호화 방식이다.`,
    expected: "행 묶음을 읽을 수 있어야 한다.",
    todo: "파일을 다시 내보내십시오. --keep-going을 지정하면 이 행 묶음만 빼고 읽습니다.",
  }),
  parquetTooLarge: (bytes, limit) => ({
    found: `행 묶음 하나의 크기가 ${bytes}이다.`,
    expected: `행 묶음 하나는 ${limit}까지 읽는다.`,
    todo: "행 묶음을 더 작게 하여 파일을 다시 만드십시오.",
  }),
  parquetNested: (column) => ({
    found: `"${column}" 열에는 목록이나 레코드가 들어 있어 뺐다.`,
    expected: "열의 각 행에는 수, 글, 참·거짓 가운데 값이 하나 있어야 한다.",
    todo: "필요한 열이면 풀어서 다시 내보내십시오.",
  }),
  columnMissing: (name, columns) => ({
    found: `"${name}" 열이 없다.`,
    expected: `다음 가운데 하나여야 한다: ${columns}.`,
    todo: "위의 열 가운데 하나를 지정하십시오.",
  }),
};
