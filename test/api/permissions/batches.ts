import type { BatchList } from '@huong-uoc/contracts';
import { linesOf, openBatch, sendFile, untilLinesRead } from '../../support/batches';
import type { SlicePermissions } from './row';

const tus = { 'tus-resumable': '1.0.0' };
const text = 'QUY ƯỚC THÔN NÀ PÀI\nĐiều 1. Họp thôn\n1. Mỗi hộ cử một người dự họp thôn.\n2. Giấy mời gửi trước ba ngày, niêm yết tại nhà văn hóa thôn.\n';
const base64 = (word: string): string => Buffer.from(word).toString('base64');

/** Batches are the commune's own work: its officers and those placed above it, nobody of the department. */
export const batches: SlicePermissions = async (world) => {
  const officer = world.persona('commune', 'own').browser;
  const communeId = world.units.own.id;
  const batch = await openBatch(officer, communeId);
  for (const [name, words] of [['một.txt', text], ['hai.txt', `${text}Điều 2. Vệ sinh\nQuét dọn vào chủ nhật.\n`]] as const) await sendFile(world.program, officer, batch.id, { name, bytes: new Uint8Array(Buffer.from(words)) });
  await untilLinesRead(officer, batch.id, 2);
  const lines = await linesOf(officer, batch.id);
  const path = `/batches/${batch.id}`;
  const line = `/batch-files/${lines[1]?.id}`;
  const begin = (name: string) => ({ path: '/uploads', headers: { ...tus, 'upload-length': '5', 'upload-metadata': `batch ${base64(batch.id)},name ${base64(name)}` } });
  const begun = async (): Promise<string> => {
    const asked = begin('tệp.txt');
    const { headers } = await officer.send('POST', asked.path, undefined, asked.headers);
    return (headers.get('location') ?? '').replace('/api', '');
  };
  const manifest = (): FormData => {
    const form = new FormData();
    form.set('file', new File(['Tên tệp,Thôn\nmột.txt,Nà Pài\n'], 'bảng kê.csv'));
    return form;
  };
  return [
    { route: 'GET /batches', roles: ['commune'], ask: () => ({ path: '/batches' }), sees: ({ body }) => (body as BatchList).items.some(({ id }) => id === batch.id) },
    { route: 'POST /batches', roles: ['commune'], ask: () => ({ path: '/batches', body: { communeId, title: 'Tập khác' } }), sees: 'row' },
    { route: 'GET /batches/:id', roles: ['commune'], ask: () => ({ path }), sees: 'row' },
    { route: 'POST /batches/:id/actions', roles: ['commune'], ask: () => ({ path: `${path}/actions`, body: { action: 'commit' } }), sees: 'row' },
    { route: 'GET /batches/:id/files', roles: ['commune'], ask: () => ({ path: `${path}/files` }), sees: 'row' },
    { route: 'POST /batches/:id/decisions', roles: ['commune'], ask: () => ({ path: `${path}/decisions`, body: { decision: 'skipped', only: [] } }), sees: 'row' },
    { route: 'PUT /batches/:id/manifest', roles: ['commune'], ask: () => ({ path: `${path}/manifest`, body: manifest() }), sees: 'row' },
    { route: 'GET /batch-files/:id', roles: ['commune'], ask: () => ({ path: line }), sees: 'row' },
    { route: 'PATCH /batch-files/:id', roles: ['commune'], ask: () => ({ path: line, body: { version: 0 } }), sees: 'row' },
    { route: 'GET /batch-files/:id/original', roles: ['commune'], ask: () => ({ path: `${line}/original` }), sees: 'row' },
    { route: 'GET /batch-files/:id/comparison', roles: ['commune'], ask: () => ({ path: `${line}/comparison?with=${lines[0]?.id}` }), sees: 'row' },
    { route: 'POST /uploads', roles: ['commune'], ask: () => begin('tệp khác.txt'), sees: 'row' },
    { route: 'HEAD /uploads/:id', roles: ['commune'], ask: async () => ({ path: await begun(), headers: tus }), sees: 'row' },
    { route: 'PATCH /uploads/:id', roles: ['commune'], ask: async () => ({ path: await begun(), body: 'abc', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } }), sees: 'row' },
    { route: 'DELETE /uploads/:id', roles: ['commune'], ask: async () => ({ path: await begun(), headers: tus }), sees: 'row' },
  ];
};
