import { fileForm, registerCharter, submitRound, titleBlock, untilRead } from '../../support/charters';
import { renderDocx, renderPdf } from '@huong-uoc/formats/testing';
import type { DoubtSheet } from '@huong-uoc/contracts';
import { everyRole, type SlicePermissions } from './row';

const text = `${titleBlock}\nĐiều 1. Họp thôn\n1. Mỗi hộ cử một người dự họp thôn.\n2. Giấy mời gửi trước ba ngày.\n`;

/** Rounds: handed in by the commune, seen by everybody above; originals and hints only by those who work with them. */
export const rounds: SlicePermissions = async (world) => {
  const officer = world.persona('commune', 'own').browser;
  const charter = await registerCharter(officer, world.villages.own.id);
  const draft = await submitRound(officer, charter.id, text, 'Dự thảo.txt', 'draft');
  await untilRead(officer, draft.id);
  const path = `/rounds/${draft.id}`;
  const another = await registerCharter(officer, world.villages.own.id);
  const printed = await submitRound(officer, another.id, await renderPdf(text.split('\n')), 'Quy ước.pdf');
  await untilRead(officer, printed.id);
  // A word that is none, on which a finding hinges: somebody has to look at the paper.
  const doubtful = await submitRound(officer, (await registerCharter(officer, world.villages.own.id)).id, await renderPdf(`${text}3. Phụ nữ kbông được dự họp thôn.`.split('\n')), 'Bản chụp.pdf');
  await untilRead(officer, doubtful.id);
  const [question] = ((await officer.send('GET', `/rounds/${doubtful.id}/doubts`)).body as DoubtSheet).questions;
  if (question === undefined) throw new Error('nothing is asked of the doubtful word');
  const doubts = `/rounds/${doubtful.id}/doubts`;
  const inWord = await submitRound(officer, (await registerCharter(officer, world.villages.own.id)).id, await renderDocx(text.split('\n'), { numbering: 'typed' }), 'Quy ước.docx');
  return [
    { route: 'POST /charters/:id/rounds', roles: ['commune'], ask: () => ({ path: `/charters/${another.id}/rounds`, body: fileForm(text, 'Quy ước.txt', 'text-in-force') }), sees: 'row' },
    { route: 'GET /rounds/:id', roles: everyRole, ask: () => ({ path }), sees: 'row' },
    { route: 'GET /rounds/:id/original', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `${path}/original` }), sees: 'row' },
    { route: 'GET /rounds/:id/preview', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `/rounds/${inWord.id}/preview` }), sees: 'row' },
    { route: 'POST /rounds/:id/typed-text', roles: ['commune', 'reviewer'], ask: () => ({ path: `${path}/typed-text`, body: { text } }), sees: 'row' },
    { route: 'GET /rounds/:id/hints', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `${path}/hints` }), sees: 'row' },
    { route: 'GET /rounds/:id/pages', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `${path}/pages` }), sees: 'row' },
    { route: 'GET /rounds/:id/pages/:number', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `/rounds/${printed.id}/pages/1?width=480` }), sees: 'row' },
    { route: 'GET /rounds/:id/reading', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `${path}/reading` }), sees: 'row' },
    { route: 'GET /rounds/:id/versions', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `${path}/versions` }), sees: 'row' },
    { route: 'GET /rounds/:id/doubts', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: doubts }), sees: 'row' },
    { route: 'GET /rounds/:id/doubts/:doubt/crop', roles: ['commune', 'reviewer', 'leader'], ask: () => ({ path: `${doubts}/${question.id}/crop` }), sees: 'row' },
    // The commune's own "cannot be read" leaves the question open; a reviewer's closes it, and is then told so.
    { route: 'POST /rounds/:id/doubts/:doubt/answer', roles: ['commune', 'reviewer'], ask: () => ({ path: `${doubts}/${question.id}/answer`, body: { word: null } }), sees: 'row' },
    { route: 'GET /rounds/:id/typing', roles: ['commune', 'reviewer'], ask: () => ({ path: `${path}/typing` }), sees: 'row' },
    { route: 'PUT /rounds/:id/typing/:page', roles: ['commune', 'reviewer'], ask: () => ({ path: `${path}/typing/1`, body: { text: 'Điều 1.', seen: null } }), sees: 'row' },
    { route: 'POST /rounds/:id/typing/:page/use', roles: ['commune', 'reviewer'], ask: () => ({ path: `/rounds/${printed.id}/typing/1/use`, body: { text } }), sees: 'row' },
  ];
};
