/** Charters and rounds as a commune's officer makes them over HTTP. */
import type { Charter, Round } from '@huong-uoc/contracts';
import type { Answer, BrowserLike } from './browser-like';

export const legalFacts = {
  kind: 'sector', title: 'Quy ước thôn Nà Phầy', era: 'ND-61-2023', adoptedOn: '2024-04-20', recognisedOn: '2024-05-02',
  recognitionNumber: '58/QĐ-UBND', recognisedBy: 'Ủy ban nhân dân xã Quân Hà', inForceFrom: '2024-05-02', inForceTo: null,
} as const;

/** The head of a charter as the real ones have it: without it a few made-up clauses would be too little to be one. */
export const titleBlock = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'QUY ƯỚC THÔN NÀ PHẦY',
  '(Được cuộc họp cộng đồng dân cư thông qua ngày 20 tháng 4 năm 2024; được công nhận tại Quyết định số 58/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã Quân Hà)',
].join('\n');

/** Registers a charter (of a sector unless told otherwise, so that a village may have several). */
export async function registerCharter(officer: BrowserLike, villageId: string, some: Partial<Record<keyof typeof legalFacts, unknown>> = {}): Promise<Charter> {
  return expectStatus(await officer.send('POST', '/charters', { villageId, ...legalFacts, ...some }), 201) as Charter;
}

/** A multipart form as a browser sends it. */
export function fileForm(bytes: Uint8Array | string, name: string, purpose: string): FormData {
  const form = new FormData();
  form.set('purpose', purpose);
  form.set('file', new File([bytes as string], name));
  return form;
}

export async function submitRound(officer: BrowserLike, charterId: string, bytes: Uint8Array | string, name = 'Quy ước thôn Nà Phầy.txt', purpose = 'text-in-force'): Promise<Round> {
  return expectStatus(await officer.send('POST', `/charters/${charterId}/rounds`, fileForm(bytes, name, purpose)), 202) as Round;
}

/** Asks until the machine is done with a round. */
export async function untilRead(asker: BrowserLike, roundId: string): Promise<Round> {
  for (let patience = 300; patience > 0; patience -= 1) {
    const round = expectStatus(await asker.send('GET', `/rounds/${roundId}`), 200) as Round;
    if (round.state !== 'received' && round.state !== 'reading') return round;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`round ${roundId} was not read within 30 seconds`);
}

function expectStatus({ status, body }: Answer, wanted: number): unknown {
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${JSON.stringify(body)}`);
  return body;
}
